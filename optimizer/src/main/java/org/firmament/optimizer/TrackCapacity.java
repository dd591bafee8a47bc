package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.catalogs.units.Keys;
import org.firmament.coverage.engagement.Doctrine;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.optimizer.AllocationProblem.Resource;

/// Whose tracks may run out, and which of them a shot may take.
///
/// A shot takes a track of as many sensors as the doctrine asks for, of those that see the missile at the
/// intercept: for the whole raid, or, where the doctrine has slots of time, for every slot that the time from
/// release less the sensor's slew to the intercept touches. A track of a slot becomes a resource only if the shots
/// that might want it are more than the sensor holds, and if no other slot of the sensor is wanted by the same
/// shots and more.
final class TrackCapacity {
    /// Scarce sensors a shot may choose between, the first few in sight: it keeps problems small.
    private static final int CHOICES = 4;

    /// A sensor's track in one slot of time.
    private record Slot(int sensor, long number) {}

    private final List<Opportunity> opportunities;
    private final List<SensorAsset> sensors;
    private final Doctrine doctrine;
    private final OptionalDouble length;
    private final Map<Slot, Integer> scarce = new HashMap<>();
    private final List<Resource> resources = new ArrayList<>();

    TrackCapacity(List<Opportunity> opportunities, List<SensorAsset> sensors, Doctrine doctrine) {
        this.opportunities = opportunities;
        this.sensors = sensors;
        this.doctrine = doctrine;
        this.length = doctrine.track().trackSlot();
        bySensor().forEach((sensor, wanting) -> {
            if (tooMany(sensor, wanting)) {
                slots(sensor, wanting);
            }
        });
    }

    /// By sensor, ascending, the opportunities whose support it is.
    private SortedMap<Integer, BitSet> bySensor() {
        SortedMap<Integer, BitSet> wanting = new TreeMap<>();
        for (int o = 0; o < opportunities.size(); o++) {
            for (int sensor : opportunities.get(o).support()) {
                wanting.computeIfAbsent(sensor, _ -> new BitSet()).set(o);
            }
        }
        return wanting;
    }

    /// Makes resources of the slots in which a sensor's tracks may run out.
    private void slots(int sensor, BitSet wanting) {
        SortedMap<Long, BitSet> slots = new TreeMap<>();
        wanting.stream().forEach(o -> {
            Opportunity opportunity = opportunities.get(o);
            for (long slot = first(sensor, opportunity); slot <= last(opportunity); slot++) {
                slots.computeIfAbsent(slot, _ -> new BitSet()).set(o);
            }
        });
        List<BitSet> kept = new ArrayList<>();
        slots.forEach((slot, wanted) -> {
            if (tooMany(sensor, wanted)
                    && slots.values().stream().noneMatch(other -> within(wanted, other))
                    && !kept.contains(wanted)) {
                kept.add(wanted);
                scarce.put(new Slot(sensor, slot), resources.size());
                resources.add(
                        new Resource(name(sensor, slot), sensors.get(sensor).tracks()));
            }
        });
    }

    /// Whether a set is part of another, and less.
    private static boolean within(BitSet part, BitSet whole) {
        BitSet rest = (BitSet) part.clone();
        rest.andNot(whole);
        return rest.isEmpty() && part.cardinality() < whole.cardinality();
    }

    private boolean tooMany(int sensor, BitSet wanting) {
        long launches = wanting.stream()
                .map(o -> opportunities.get(o).launch())
                .distinct()
                .count();
        return launches * doctrine.shots() > sensors.get(sensor).tracks();
    }

    private String name(int sensor, long slot) {
        String tracks = "tracks of " + sensors.get(sensor).name();
        return length.isEmpty()
                ? tracks
                : tracks + " from " + Keys.number(slot * length.getAsDouble()) + " to "
                        + Keys.number((slot + 1) * length.getAsDouble()) + " s";
    }

    /// What may run out.
    List<Resource> resources() {
        return resources;
    }

    /// The resources a shot may take, one list a choice; an empty list alone where nothing it needs can run out.
    List<List<Integer>> choices(Opportunity opportunity) {
        List<List<Integer>> wanted = new ArrayList<>();
        int plentiful = 0;
        for (int sensor : opportunity.support()) {
            List<Integer> taken = taken(sensor, opportunity);
            if (taken.isEmpty()) {
                plentiful++;
            } else if (wanted.size() < Math.max(CHOICES, doctrine.minSensors())) {
                wanted.add(taken);
            }
        }
        int missing = Math.min(doctrine.minSensors() - plentiful, wanted.size());
        List<List<Integer>> choices = new ArrayList<>();
        choose(wanted, Math.max(0, missing), 0, List.of(), choices);
        return choices;
    }

    /// Every way to take `missing` more of the sensors from the `next` on.
    private static void choose(
            List<List<Integer>> wanted, int missing, int next, List<Integer> taken, List<List<Integer>> choices) {
        if (missing == 0) {
            choices.add(taken.stream().sorted().toList());
            return;
        }
        for (int i = next; i + missing <= wanted.size(); i++) {
            List<Integer> more = new ArrayList<>(taken);
            more.addAll(wanted.get(i));
            choose(wanted, missing - 1, i + 1, more, choices);
        }
    }

    private List<Integer> taken(int sensor, Opportunity opportunity) {
        List<Integer> taken = new ArrayList<>();
        for (long slot = first(sensor, opportunity); slot <= last(opportunity); slot++) {
            Integer resource = scarce.get(new Slot(sensor, slot));
            if (resource != null) {
                taken.add(resource);
            }
        }
        return taken;
    }

    private long first(int sensor, Opportunity opportunity) {
        double begin = opportunity.release().start() - sensors.get(sensor).slew();
        return length.isPresent() ? (long) Math.floor(begin / length.getAsDouble()) : 0;
    }

    private long last(Opportunity opportunity) {
        return length.isPresent() ? (long) Math.floor(opportunity.intercept() / length.getAsDouble()) : 0;
    }
}
