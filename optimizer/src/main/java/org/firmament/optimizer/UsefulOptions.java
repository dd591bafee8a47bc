package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.firmament.optimizer.AllocationProblem.Option;

/// Leaves out options that no best plan needs: those that cannot kill or cannot be fired, and those for which the
/// same carrier has a shot at the same launch that is at least as likely to kill and takes no other resources. Of
/// equal ones the earlier intercept stays, then the lower index. Exact, as an option may be used again and again:
/// a plan never gets worse by using the better one instead.
public final class UsefulOptions {
    private UsefulOptions() {}

    private record Pair(int carrier, int launch) {}

    /// Indices of the options worth considering, ascending.
    public static List<Integer> of(AllocationProblem problem) {
        Map<Pair, List<Integer>> rivals = new HashMap<>();
        for (int o = 0; o < problem.options().size(); o++) {
            Option option = problem.options().get(o);
            if (option.killProbability() > 0 && problem.mostUses(o) > 0) {
                rivals.computeIfAbsent(new Pair(option.carrier(), option.launch()), pair -> new ArrayList<>())
                        .add(o);
            }
        }
        List<Integer> useful = new ArrayList<>();
        for (List<Integer> group : rivals.values()) {
            group.sort((a, b) ->
                    compare(problem.options().get(a), problem.options().get(b)));
            List<Integer> kept = new ArrayList<>();
            for (int o : group) {
                HashSet<Integer> needs = new HashSet<>(problem.options().get(o).resources());
                if (kept.stream()
                        .noneMatch(
                                k -> needs.containsAll(problem.options().get(k).resources()))) {
                    kept.add(o);
                }
            }
            useful.addAll(kept);
        }
        useful.sort(null);
        return useful;
    }

    /// For each launch those of its options, ascending.
    public static List<List<Integer>> byLaunch(AllocationProblem problem) {
        List<List<Integer>> byLaunch = new ArrayList<>();
        problem.launches().forEach(launch -> byLaunch.add(new ArrayList<>()));
        for (int option : of(problem)) {
            byLaunch.get(problem.options().get(option).launch()).add(option);
        }
        return byLaunch;
    }

    private static int compare(Option a, Option b) {
        int byKill = Double.compare(b.killProbability(), a.killProbability());
        int byNeed = Integer.compare(a.resources().size(), b.resources().size());
        return byKill != 0 ? byKill : byNeed != 0 ? byNeed : Double.compare(a.intercept(), b.intercept());
    }
}
