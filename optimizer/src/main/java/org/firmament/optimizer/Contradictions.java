package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Resource;

/// Restrictions that cannot hold together. Pinned shots contradict each other only where they take more of something
/// than there is; of those that do a smallest part is named: any one of its shots fewer, and the others can be fired
/// (an irreducible set, found by deletion: Chinneck and Dravnieks 1991).
final class Contradictions {
    private final AllocationProblem problem;
    private final List<Resource> resources;
    private final List<List<Integer>> needs;

    /// @param resources  of the problem, and those that spacing adds
    /// @param needs      of each option, among these
    Contradictions(AllocationProblem problem, List<Resource> resources, List<List<Integer>> needs) {
        this.problem = problem;
        this.resources = List.copyOf(resources);
        this.needs = needs.stream().map(List::copyOf).toList();
    }

    /// In words, one for each set of shots.
    ///
    /// @param pinned  options; named twice, used twice
    List<String> among(List<Integer> pinned) {
        Set<List<Integer>> sets = new LinkedHashSet<>();
        for (int row : overdrawn(pinned)) {
            List<Integer> over = pinned.stream()
                    .filter(option -> rows(option).contains(row))
                    .limit(1L + there(row))
                    .toList();
            sets.add(irreducible(over));
        }
        return sets.stream().map(this::words).toList();
    }

    private List<Integer> irreducible(List<Integer> over) {
        List<Integer> left = new ArrayList<>(over);
        for (int k = left.size() - 1; k >= 0; k--) {
            List<Integer> without = new ArrayList<>(left.subList(0, k));
            without.addAll(left.subList(k + 1, left.size()));
            if (!overdrawn(without).isEmpty()) {
                left = without;
            }
        }
        return left;
    }

    private String words(List<Integer> shots) {
        int row = overdrawn(shots).getFirst();
        String named = shots.stream()
                .map(option -> problem.carriers()
                                .get(problem.options().get(option).carrier())
                                .name() + " at "
                        + problem.launches()
                                .get(problem.options().get(option).launch())
                                .name()
                        + " (option " + option + ")")
                .collect(Collectors.joining(", "));
        return "pinned shots cannot all be fired: " + named + ". They take " + taken(row, shots) + " " + what(row)
                + ", of which there are " + there(row) + (shots.size() > 1 ? "; one fewer of them can" : "")
                + ". Maybe leave one out.";
    }

    private int taken(int row, List<Integer> shots) {
        return (int) shots.stream().filter(option -> rows(option).contains(row)).count();
    }

    /// What shots together take too much of, ascending.
    private List<Integer> overdrawn(List<Integer> shots) {
        TreeMap<Integer, Integer> taken = new TreeMap<>();
        shots.forEach(option -> rows(option).forEach(row -> taken.merge(row, 1, Integer::sum)));
        return taken.keySet().stream()
                .filter(row -> taken.getOrDefault(row, 0) > there(row))
                .toList();
    }

    /// What a shot takes one of: carriers, then launches, then resources are numbered through.
    private List<Integer> rows(int option) {
        Option shot = problem.options().get(option);
        int carriers = problem.carriers().size();
        int launches = problem.launches().size();
        return IntStream.concat(
                        IntStream.of(shot.carrier(), carriers + shot.launch()),
                        needs.get(option).stream().mapToInt(resource -> carriers + launches + resource))
                .boxed()
                .toList();
    }

    private int there(int row) {
        int launch = row - problem.carriers().size();
        int resource = launch - problem.launches().size();
        if (resource >= 0) {
            return resources.get(resource).capacity();
        }
        return launch >= 0 ? problem.maxShots() : problem.carriers().get(row).inventory();
    }

    private String what(int row) {
        int launch = row - problem.carriers().size();
        int resource = launch - problem.launches().size();
        if (resource >= 0) {
            return "units of " + resources.get(resource).name();
        }
        return launch >= 0
                ? "shots at " + problem.launches().get(launch).name()
                : "interceptors of " + problem.carriers().get(row).name();
    }
}
