package org.firmament.optimizer;

import static org.firmament.catalogs.units.Limits.require;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The carriers whose shots plans can least do without: of all sets of so many the one without whose shots most gets
/// through, `Σ_j w_j Π (1 − p)` over the shots left.
///
/// Each carrier lost makes the next loss no smaller, so sums over single carriers are no bound. What one of `r` more
/// can add at most is what it adds once the `r − 1` best other shots at each of its launches are gone; the `r`
/// greatest of these added up bound every set. Branch and bound chooses carrier after carrier, the one that may add
/// most first. If it has to give up, the greatest bound it left open holds.
///
/// @param launches  those the plans fire at
public record WorstRemoval(List<Engaged> launches) {
    /// Sets looked into before it gives up.
    private static final int SETS = 20_000;

    private static final double ROUNDING = 1e-12;

    /// A launch with the shots at it.
    ///
    /// @param weight  what counts if nothing is fired at it
    /// @param shots   by different carriers
    public record Engaged(double weight, List<Fired> shots) {
        public Engaged {
            shots = List.copyOf(shots);
            require(weight >= 0, "weight", weight, "at least 0", "");
        }
    }

    /// What one carrier fires at a launch.
    ///
    /// @param carrier   any number that tells carriers apart
    /// @param survival  probability that the launch gets through these shots
    public record Fired(int carrier, double survival) {
        public Fired {
            require(survival >= 0 && survival <= 1, "survival", survival, "from 0 to 1", "");
        }
    }

    /// The worst set.
    ///
    /// @param removed  the worst found
    /// @param value    what gets through without it
    /// @param bound    what gets through without any set of so many, at most
    public record Worst(Set<Integer> removed, double value, double bound) {
        public Worst {
            removed = Set.copyOf(removed);
        }
    }

    public WorstRemoval {
        launches = List.copyOf(launches);
    }

    /// What gets through without some carriers' shots.
    public double without(Set<Integer> removed) {
        double sum = 0;
        for (Engaged launch : launches) {
            double through = launch.weight;
            for (Fired fired : launch.shots) {
                through *= removed.contains(fired.carrier) ? 1 : fired.survival;
            }
            sum += through;
        }
        return sum;
    }

    /// The worst set of at most so many.
    public Worst worst(int count) {
        Search search = new Search();
        search.choose(search.all(), count);
        return new Worst(search.best, search.value, Math.max(search.value, search.open));
    }

    /// Plain arrays: a set looked into costs some microseconds a hundred shots.
    private final class Search {
        /// For each launch the carriers that fire at it, the best shots first, and how it survives them.
        private final List<int[]> carriers = new ArrayList<>();

        private final List<double[]> survival = new ArrayList<>();
        private final boolean[] removed;
        private final double[] most;
        private Set<Integer> best = Set.of();
        private double value = without(Set.of());
        private double open = Double.NEGATIVE_INFINITY;
        private int sets;

        /// A carrier and what it adds at most.
        private record Adding(int carrier, double most) {}

        Search() {
            int highest = -1;
            for (Engaged launch : launches) {
                List<Fired> shots = launch.shots.stream()
                        .sorted(Comparator.comparingDouble(Fired::survival))
                        .toList();
                carriers.add(shots.stream().mapToInt(Fired::carrier).toArray());
                survival.add(shots.stream().mapToDouble(Fired::survival).toArray());
                for (Fired fired : shots) {
                    highest = Math.max(highest, fired.carrier);
                }
            }
            removed = new boolean[highest + 1];
            most = new double[highest + 1];
        }

        List<Integer> all() {
            TreeSet<Integer> all = new TreeSet<>();
            launches.forEach(launch -> launch.shots.forEach(fired -> all.add(fired.carrier)));
            return List.copyOf(all);
        }

        void choose(List<Integer> candidates, int more) {
            double now = through();
            if (now > value) {
                value = now;
                best = members();
            }
            if (more == 0 || candidates.isEmpty()) {
                return;
            }
            List<Adding> adding = adding(candidates, more);
            List<Integer> order = adding.stream().map(Adding::carrier).toList();
            for (int first = 0; first < adding.size(); first++) {
                double bound = now;
                for (int i = first; i < Math.min(adding.size(), first + more); i++) {
                    bound += adding.get(i).most;
                }
                if (bound <= value + ROUNDING) {
                    return; // The rest may add no more.
                }
                if (sets >= SETS) {
                    open = Math.max(open, bound);
                    return;
                }
                sets++;
                removed[order.get(first)] = true;
                choose(order.subList(first + 1, order.size()), more - 1);
                removed[order.get(first)] = false;
            }
        }

        private double through() {
            double sum = 0;
            for (int launch = 0; launch < carriers.size(); launch++) {
                double through = launches.get(launch).weight;
                for (int i = 0; i < carriers.get(launch).length; i++) {
                    through *= removed[carriers.get(launch)[i]] ? 1 : survival.get(launch)[i];
                }
                sum += through;
            }
            return sum;
        }

        private Set<Integer> members() {
            Set<Integer> members = new HashSet<>();
            for (int carrier = 0; carrier < removed.length; carrier++) {
                if (removed[carrier]) {
                    members.add(carrier);
                }
            }
            return members;
        }

        /// The candidates, those first that may add most.
        private List<Adding> adding(List<Integer> candidates, int more) {
            Arrays.fill(most, 0);
            for (int launch = 0; launch < carriers.size(); launch++) {
                int[] own = carriers.get(launch);
                for (int i = 0; i < own.length; i++) {
                    if (!removed[own[i]]) {
                        most[own[i]] += adds(launch, i, more - 1);
                    }
                }
            }
            return candidates.stream()
                    .map(carrier -> new Adding(carrier, most[carrier]))
                    .sorted(Comparator.comparingDouble(Adding::most).reversed().thenComparingInt(Adding::carrier))
                    .toList();
        }

        /// What losing a carrier adds at a launch once the best of the others are gone.
        private double adds(int launch, int place, int others) {
            int[] own = carriers.get(launch);
            double[] survives = survival.get(launch);
            double through = launches.get(launch).weight * (1 - survives[place]);
            int gone = 0;
            for (int i = 0; i < own.length; i++) {
                if (i != place && !removed[own[i]]) {
                    through *= gone < others ? 1 : survives[i];
                    gone++;
                }
            }
            return through;
        }
    }
}
