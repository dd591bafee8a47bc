package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.firmament.optimizer.TrackCapacity.Slot;

/// The ways to follow one missile from release to intercept with sensors that may run out, slot of time by slot.
///
/// A sensor holds on for as long as it sees the missile; where it ceases to, the one that will see it longest takes
/// over. Beside that every way is offered with one hand-over more, at any slot, so that a sensor may be spared
/// where it is short. The first twelve ways are kept, those with fewest hand-overs first: a plan that needs more
/// hand-overs than it must, and two of them, is not found.
final class Watches {
    /// Scarce sensors a shot may choose between in a slot: it keeps problems small.
    private static final int CHOICES = 4;

    /// Ways a shot is offered.
    private static final int WAYS = 12;

    /// One slot of a flyout.
    ///
    /// @param from    when the flyout is in it first [s after the epoch]
    /// @param seeing  sensors that could follow the missile in it, ascending
    record Stage(long slot, double from, List<Integer> seeing) {}

    /// Which slots a sensor is busy in that takes over as a stage begins.
    @FunctionalInterface
    interface Charge {
        List<Slot> of(int sensor, Stage stage);
    }

    /// A slot in which too few sensors are plentiful.
    ///
    /// @param candidates  scarce ones that see the missile, those first that do in most slots
    /// @param missing     of them needed
    private record Need(Stage stage, List<Integer> candidates, int missing) {}

    private final Charge charge;
    private final Set<Slot> scarce;
    private final List<Need> needs = new ArrayList<>();

    Watches(List<Stage> stages, int wanted, Charge charge, Set<Slot> scarce) {
        this.charge = charge;
        this.scarce = scarce;
        List<List<Integer>> limited = stages.stream().map(this::scarceIn).toList();
        for (int k = 0; k < stages.size(); k++) {
            List<Integer> candidates = limited.get(k).stream()
                    .sorted(Comparator.<Integer>comparingLong(sensor -> -limited.stream()
                                    .filter(seeing -> seeing.contains(sensor))
                                    .count())
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(Math.max(CHOICES, wanted))
                    .sorted()
                    .toList();
            int plentiful = stages.get(k).seeing().size() - limited.get(k).size();
            int missing = Math.min(wanted - plentiful, candidates.size());
            if (missing > 0) {
                needs.add(new Need(stages.get(k), candidates, missing));
            }
        }
    }

    private List<Integer> scarceIn(Stage stage) {
        return stage.seeing().stream()
                .filter(sensor -> charge.of(sensor, stage).stream().anyMatch(scarce::contains))
                .toList();
    }

    /// The scarce slots of each way; one way without any where nothing that is needed can run out.
    List<List<Slot>> ways() {
        if (needs.isEmpty()) {
            return List.of(List.of());
        }
        List<List<List<Integer>>> held = new ArrayList<>();
        for (List<Integer> first : combinations(needs.getFirst())) {
            held.add(holding(new ArrayList<>(), first));
        }
        List<List<List<Integer>>> straight = List.copyOf(held);
        for (int k = 1; k < needs.size(); k++) {
            for (List<List<Integer>> way : straight) {
                for (List<Integer> next : combinations(needs.get(k))) {
                    if (!next.equals(way.get(k))) {
                        held.add(holding(new ArrayList<>(way.subList(0, k)), next));
                    }
                }
            }
        }
        Set<List<Slot>> ways = new LinkedHashSet<>();
        held.stream().map(this::slots).takeWhile(_ -> ways.size() < WAYS).forEach(ways::add);
        return ways.stream().filter(way -> cheapest(way, ways)).toList();
    }

    /// Whether no other way takes a part of the same slots.
    private static boolean cheapest(List<Slot> way, Set<List<Slot>> ways) {
        Set<Slot> taken = new HashSet<>(way);
        return ways.stream().noneMatch(other -> other.size() < way.size() && taken.containsAll(other));
    }

    /// Goes on from some slots with these sensors in the next, each for as long as it can.
    private List<List<Integer>> holding(List<List<Integer>> before, List<Integer> next) {
        List<List<Integer>> way = before;
        way.add(next);
        while (way.size() < needs.size()) {
            int k = way.size();
            Need need = needs.get(k);
            List<Integer> now = new ArrayList<>(way.getLast().stream()
                    .filter(need.candidates()::contains)
                    .limit(need.missing())
                    .toList());
            need.candidates().stream()
                    .filter(sensor -> !now.contains(sensor))
                    .sorted(Comparator.<Integer>comparingInt(sensor -> -lasting(sensor, k))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(need.missing() - now.size())
                    .forEach(now::add);
            way.add(now.stream().sorted().toList());
        }
        return way;
    }

    /// Slots in a row from the k-th on in which a sensor is a candidate.
    private int lasting(int sensor, int k) {
        return (int) IntStream.range(k, needs.size())
                .takeWhile(j -> needs.get(j).candidates().contains(sensor))
                .count();
    }

    private List<Slot> slots(List<List<Integer>> way) {
        Set<Slot> slots = new LinkedHashSet<>();
        for (int k = 0; k < way.size(); k++) {
            Stage stage = needs.get(k).stage();
            boolean follows = k > 0 && needs.get(k - 1).stage().slot() == stage.slot() - 1;
            for (int sensor : way.get(k)) {
                boolean goesOn = follows && way.get(k - 1).contains(sensor);
                List<Slot> busy = goesOn ? List.of(new Slot(sensor, stage.slot())) : charge.of(sensor, stage);
                busy.stream().filter(scarce::contains).forEach(slots::add);
            }
        }
        return slots.stream().sorted().toList();
    }

    /// Every way to take as many of the candidates as are missing.
    private static List<List<Integer>> combinations(Need need) {
        List<List<Integer>> found = new ArrayList<>();
        choose(need.candidates(), need.missing(), 0, List.of(), found);
        return found;
    }

    private static void choose(
            List<Integer> candidates, int missing, int next, List<Integer> taken, List<List<Integer>> found) {
        if (missing == 0) {
            found.add(taken);
            return;
        }
        for (int i = next; i + missing <= candidates.size(); i++) {
            List<Integer> more = new ArrayList<>(taken);
            more.add(candidates.get(i));
            choose(candidates, missing - 1, i + 1, more, found);
        }
    }
}
