package org.firmament.optimizer.design;

import static org.firmament.catalogs.units.Limits.require;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which candidates to buy, each at most once, so that every need is met by as many of them as it asks for, but
/// for needs that weigh no more than `spare` together.
///
/// With a spare of 0 and folds of 1 this is set cover; with folds of `f + k` every need is still met `f`-fold
/// after the loss of any `k` candidates, and no cheaper choice is: what loses `k` of the candidates that meet
/// one need is the worst for it.
///
/// @param costs   of each candidate, in any unit, which all other costs and prices share
/// @param needs   what is to be met
/// @param spare   weight of the needs that may be left unmet
/// @param planes  what candidates share a price besides, each in one at most
public record Selection(List<Double> costs, List<Need> needs, long spare, List<Plane> planes) {
    /// Candidates that launches bring up together: a launch carries some of them, and is paid whole.
    ///
    /// @param candidates  ascending
    /// @param size        most of them that one launch carries
    /// @param price       of a launch
    public record Plane(List<Integer> candidates, int size, double price) {
        public Plane {
            candidates = List.copyOf(candidates);
            require(size >= 1, "size", size, "at least 1", "");
            require(Double.isFinite(price) && price >= 0, "price", price, "finite and at least 0", "");
        }

        /// What bringing up this many costs.
        public double launched(int count) {
            return price * Math.ceilDiv(count, size);
        }

        /// The least a candidate adds where all launches are full [cost each].
        public double share() {
            return price / Math.min(size, Math.max(1, candidates.size()));
        }
    }

    /// A need, such as a place at a moment, or a launch.
    ///
    /// @param candidates  that can meet it, ascending, each once
    /// @param fold        how many of them it takes
    /// @param weight      how many equal needs it stands for
    public record Need(List<Integer> candidates, int fold, int weight) {
        public Need {
            candidates = List.copyOf(candidates);
            require(fold >= 1, "fold", fold, "at least 1", "");
            require(weight >= 1, "weight", weight, "at least 1", "");
        }

        /// Whether all candidates together could meet it.
        public boolean possible() {
            return candidates.size() >= fold;
        }
    }

    /// Candidates bought, ascending.
    ///
    /// @param cost   of all of them, launches included
    /// @param unmet  weight of the needs they leave unmet
    public record Choice(List<Integer> candidates, double cost, long unmet) {
        public Choice {
            candidates = List.copyOf(candidates);
        }
    }

    /// Of candidates that share nothing.
    public Selection(List<Double> costs, List<Need> needs, long spare) {
        this(costs, needs, spare, List.of());
    }

    public Selection {
        costs = List.copyOf(costs);
        needs = List.copyOf(needs);
        planes = List.copyOf(planes);
        costs.forEach(cost -> require(Double.isFinite(cost) && cost >= 0, "costs", cost, "finite and at least 0", ""));
        require(spare >= 0, "spare", spare, "at least 0", "");
        long impossible = 0;
        for (int n = 0; n < needs.size(); n++) {
            int before = -1;
            for (int candidate : needs.get(n).candidates()) {
                String key = "needs[" + n + "]";
                require(candidate > before, key, candidate, "an ascending list of candidates", "");
                require(candidate < costs.size(), key, candidate, "a candidate's index", "");
                before = candidate;
            }
            impossible += needs.get(n).possible() ? 0 : needs.get(n).weight();
        }
        BitSet placed = new BitSet();
        for (Plane plane : planes) {
            for (int candidate : plane.candidates()) {
                require(candidate >= 0 && candidate < costs.size(), "planes", candidate, "a candidate's index", "");
                require(!placed.get(candidate), "planes", candidate, "in one plane at most", "");
                placed.set(candidate);
            }
        }
        require(
                impossible <= spare,
                "needs",
                impossible + " that all candidates together do not meet",
                "at most the spare " + spare,
                "");
    }

    /// For each candidate the needs it can help to meet.
    public int[][] neededBy() {
        List<List<Integer>> of = new ArrayList<>();
        costs.forEach(_ -> of.add(new ArrayList<>()));
        for (int n = 0; n < needs.size(); n++) {
            for (int candidate : needs.get(n).candidates()) {
                of.get(candidate).add(n);
            }
        }
        return of.stream().map(list -> list.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new);
    }

    /// Equal needs as one, heavier need; with nothing to spare also without needs that are met wherever another
    /// one is: as many of fewer candidates.
    public Selection merged() {
        Map<List<Object>, Integer> places = new HashMap<>();
        List<Need> merged = new ArrayList<>();
        for (Need need : needs) {
            Integer place = places.putIfAbsent(List.of(need.candidates(), need.fold()), merged.size());
            if (place == null) {
                merged.add(need);
            } else {
                Need other = merged.get(place);
                merged.set(place, new Need(other.candidates(), other.fold(), other.weight() + need.weight()));
            }
        }
        return new Selection(costs, spare == 0 ? hardest(merged) : merged, spare, planes);
    }

    /// Above this many the search for implied needs, each against each, is not worth its time.
    private static final int MOST_COMPARED = 20_000;

    private static List<Need> hardest(List<Need> needs) {
        if (needs.size() > MOST_COMPARED) {
            return needs;
        }
        List<Need> fewestFirst = new ArrayList<>(needs);
        fewestFirst.sort(Comparator.comparingInt(need -> need.candidates().size()));
        List<Need> hardest = new ArrayList<>();
        List<long[]> sets = new ArrayList<>();
        for (Need need : fewestFirst) {
            BitSet bits = new BitSet();
            need.candidates().forEach(bits::set);
            long[] set = bits.toLongArray();
            boolean implied = false;
            for (int k = 0; k < sets.size() && !implied; k++) {
                implied = hardest.get(k).fold() >= need.fold() && within(sets.get(k), set);
            }
            if (!implied) {
                hardest.add(need);
                sets.add(set);
            }
        }
        return hardest;
    }

    private static boolean within(long[] set, long[] larger) {
        for (int i = 0; i < set.length; i++) {
            if ((set[i] & ~(i < larger.length ? larger[i] : 0)) != 0) {
                return false;
            }
        }
        return true;
    }

    /// What candidates cost together, launches included.
    public double cost(BitSet bought) {
        double cost = bought.stream().mapToDouble(costs::get).sum();
        for (Plane plane : planes) {
            cost += plane.launched(
                    (int) plane.candidates().stream().filter(bought::get).count());
        }
        return cost;
    }

    /// The weight of the needs a choice leaves unmet.
    public long unmet(BitSet bought) {
        long unmet = 0;
        for (Need need : needs) {
            long met = need.candidates().stream().filter(bought::get).count();
            unmet += met < need.fold() ? need.weight() : 0;
        }
        return unmet;
    }

    /// The baseline: the candidate that brings most weight nearer to being met by its cost, until enough is
    /// met; then without those that are superfluous.
    public Choice greedy() {
        return extend(new BitSet());
    }

    /// What is bought, candidates added greedily until enough is met, and without those that are superfluous, the
    /// dearest first.
    public Choice extend(BitSet start) {
        return new GreedyChoice(this).extend(start);
    }
}
