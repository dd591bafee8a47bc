package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.firmament.optimizer.AllocationProblem.Option;

/// Launches that share too few interceptors: no plan whatever fires at each of them even once. A violator of
/// Hall's condition (1935).
///
/// @param launches  by index, ascending
/// @param carriers  all that can fire at any of them, by index, ascending
/// @param rounds    interceptors these hold together: fewer than there are launches
public record Bottleneck(List<Integer> launches, List<Integer> carriers, int rounds) {
    public Bottleneck {
        launches = List.copyOf(launches);
        carriers = List.copyOf(carriers);
    }

    /// All bottlenecks, apart from each other; with one round more on any carrier of one, one launch more can be
    /// fired at. Launches nobody can fire at are not among them: they lack an option.
    public static List<Bottleneck> of(AllocationProblem problem) {
        return new Search(problem).bottlenecks();
    }

    /// How many launches a plan can fire at, each at least once.
    static int engageable(AllocationProblem problem) {
        return new Search(problem).matched();
    }

    /// Gives as many launches as possible a round of their own, by augmenting paths.
    private static final class Search {
        private final AllocationProblem problem;
        private final List<TreeSet<Integer>> reaches = new ArrayList<>();
        private final List<List<Integer>> servedBy = new ArrayList<>();
        private final List<Integer> bare = new ArrayList<>();

        Search(AllocationProblem problem) {
            this.problem = problem;
            problem.launches().forEach(launch -> reaches.add(new TreeSet<>()));
            problem.carriers().forEach(carrier -> servedBy.add(new ArrayList<>()));
            for (int o = 0; o < problem.options().size(); o++) {
                Option option = problem.options().get(o);
                if (option.killProbability() > 0 && problem.mostUses(o) > 0) {
                    reaches.get(option.launch()).add(option.carrier());
                }
            }
            for (int j = 0; j < reaches.size(); j++) {
                if (!reaches.get(j).isEmpty() && !place(j, new boolean[servedBy.size()])) {
                    bare.add(j);
                }
            }
        }

        private boolean place(int launch, boolean[] tried) {
            for (int carrier : reaches.get(launch)) {
                if (tried[carrier]) {
                    continue;
                }
                tried[carrier] = true;
                List<Integer> served = servedBy.get(carrier);
                if (served.size() < problem.carriers().get(carrier).inventory()) {
                    served.add(launch);
                    return true;
                }
                for (int k = 0; k < served.size(); k++) {
                    if (place(served.get(k), tried)) {
                        served.set(k, launch);
                        return true;
                    }
                }
            }
            return false;
        }

        int matched() {
            return servedBy.stream().mapToInt(List::size).sum();
        }

        /// What alternating paths reach from the launches left bare; sets that meet are one.
        List<Bottleneck> bottlenecks() {
            int[] set = new int[reaches.size()];
            Arrays.fill(set, -1);
            List<Set<Integer>> sets = new ArrayList<>();
            for (int j : bare) {
                Set<Integer> reached = reached(j);
                for (int other : List.copyOf(reached)) {
                    if (set[other] >= 0) {
                        Set<Integer> merged = sets.get(set[other]);
                        reached.addAll(merged);
                        merged.clear();
                    }
                }
                for (int other : reached) {
                    set[other] = sets.size();
                }
                sets.add(reached);
            }
            return sets.stream()
                    .filter(launches -> !launches.isEmpty())
                    .map(this::bottleneck)
                    .toList();
        }

        private Set<Integer> reached(int bareLaunch) {
            TreeSet<Integer> reached = new TreeSet<>(List.of(bareLaunch));
            List<Integer> next = new ArrayList<>(reached);
            for (int k = 0; k < next.size(); k++) {
                for (int carrier : reaches.get(next.get(k))) {
                    for (int served : servedBy.get(carrier)) {
                        if (reached.add(served)) {
                            next.add(served);
                        }
                    }
                }
            }
            return reached;
        }

        private Bottleneck bottleneck(Set<Integer> launches) {
            TreeSet<Integer> carriers = new TreeSet<>();
            launches.forEach(j -> carriers.addAll(reaches.get(j)));
            int rounds = carriers.stream()
                    .mapToInt(c -> problem.carriers().get(c).inventory())
                    .sum();
            return new Bottleneck(List.copyOf(launches), List.copyOf(carriers), rounds);
        }
    }
}
