package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.firmament.catalogs.units.Keys;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.engagement.Doctrine;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.coverage.sensing.Turning;
import org.firmament.optimizer.AllocationProblem.Resource;
import org.firmament.optimizer.Watches.Stage;

/// Whose tracks may run out, and which of them a shot may take.
///
/// A shot takes a track of as many sensors as the doctrine asks for: for the whole raid, of those that see the
/// missile at the intercept; or, where the doctrine has slots of time, in every slot from release to intercept, of
/// those that see it then, one handing over to the next ([Watches]). A track of a slot becomes a resource only if
/// the shots that might want it are more than the sensor holds, and if no other slot is taken by all ways to
/// support a shot that take this one, and by more. Before a sensor takes a missile over it is kept free for the slots
/// its turn needs ([TurnReserve]).
final class TrackCapacity {
    /// A sensor's track in one slot of time.
    record Slot(int sensor, long number) implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            int bySensor = Integer.compare(sensor, other.sensor);
            return bySensor != 0 ? bySensor : Long.compare(number, other.number);
        }
    }

    private final List<Opportunity> opportunities;
    private final List<Custody> custodies;
    private final List<SensorAsset> sensors;
    private final Doctrine doctrine;
    private final OptionalDouble length;
    private final Optional<TurnReserve> reserve;
    private final List<Resource> resources = new ArrayList<>();
    private final List<List<List<Integer>>> choices = new ArrayList<>();

    /// @param custodies  of the launches, in their order
    /// @param turning    how far sensors turn from launch to launch
    TrackCapacity(
            List<Opportunity> opportunities,
            List<Custody> custodies,
            List<SensorAsset> sensors,
            Doctrine doctrine,
            Turning turning) {
        this.opportunities = opportunities;
        this.custodies = custodies;
        this.sensors = sensors;
        this.doctrine = doctrine;
        this.length = doctrine.track().trackSlot();
        this.reserve = length.isPresent()
                ? Optional.of(new TurnReserve(sensors, custodies, length.getAsDouble(), turning))
                : Optional.empty();
        List<List<Stage>> stages = opportunities.stream().map(this::stages).toList();
        Set<Slot> scarce = scarce(stages);
        List<List<List<Slot>>> ways = new ArrayList<>();
        for (int o = 0; o < stages.size(); o++) {
            int launch = opportunities.get(o).launch();
            Watches watches = new Watches(
                    stages.get(o), doctrine.minSensors(), (sensor, stage) -> charged(sensor, launch, stage), scarce);
            ways.add(watches.ways());
        }
        Map<Slot, Integer> numbers = number(ways);
        for (List<List<Slot>> ofShot : ways) {
            choices.add(ofShot.stream()
                    .map(way -> way.stream()
                            .filter(numbers::containsKey)
                            .map(numbers::get)
                            .sorted()
                            .toList())
                    .distinct()
                    .toList());
        }
    }

    /// The slots of a shot, each with those that see the missile through the part of the flyout in it, or, where
    /// they are fewer than the doctrine asks for, at any time of that part.
    private List<Stage> stages(Opportunity shot) {
        if (length.isEmpty()) {
            return List.of(new Stage(0, shot.release().start(), shot.support()));
        }
        double slot = length.getAsDouble();
        List<Stage> stages = new ArrayList<>();
        double release = shot.release().start();
        for (long k = (long) Math.floor(release / slot); k <= (long) Math.floor(shot.intercept() / slot); k++) {
            double from = Math.max(release, k * slot);
            double to = Math.min(shot.intercept(), (k + 1) * slot);
            List<Integer> through = seeing(shot.launch(), span -> span.start() <= from && to <= span.end());
            stages.add(new Stage(
                    k,
                    from,
                    through.size() >= doctrine.minSensors()
                            ? through
                            : seeing(shot.launch(), span -> span.start() <= to && from <= span.end())));
        }
        return stages;
    }

    private List<Integer> seeing(int launch, Predicate<TimeSpan> when) {
        return custodies.get(launch).sights().stream()
                .filter(sight -> sight.seen().spans().stream().anyMatch(when))
                .map(Custody.Sight::sensor)
                .sorted()
                .toList();
    }

    /// The slots a sensor is busy in that takes a missile over as a stage begins: those it turns in, and the
    /// stage's.
    private List<Slot> charged(int sensor, int launch, Stage stage) {
        if (reserve.isEmpty()) {
            return List.of(new Slot(sensor, 0));
        }
        List<Slot> slots = new ArrayList<>();
        for (long k = reserve.get().first(sensor, launch, stage.from()); k <= stage.slot(); k++) {
            slots.add(new Slot(sensor, k));
        }
        return slots;
    }

    /// The slots that more shots may want than the sensor holds.
    private Set<Slot> scarce(List<List<Stage>> stages) {
        Map<Integer, BitSet> launches = new HashMap<>();
        for (int o = 0; o < stages.size(); o++) {
            for (Stage stage : stages.get(o)) {
                for (int sensor : stage.seeing()) {
                    launches.computeIfAbsent(sensor, _ -> new BitSet())
                            .set(opportunities.get(o).launch());
                }
            }
        }
        Map<Slot, BitSet> wanted = new HashMap<>();
        for (int o = 0; o < stages.size(); o++) {
            int launch = opportunities.get(o).launch();
            for (Stage stage : stages.get(o)) {
                for (int sensor : stage.seeing()) {
                    if (tooMany(sensor, launches.getOrDefault(sensor, new BitSet()))) {
                        for (Slot slot : charged(sensor, launch, stage)) {
                            wanted.computeIfAbsent(slot, _ -> new BitSet()).set(launch);
                        }
                    }
                }
            }
        }
        Set<Slot> scarce = new HashSet<>();
        wanted.forEach((slot, by) -> {
            if (tooMany(slot.sensor(), by)) {
                scarce.add(slot);
            }
        });
        return scarce;
    }

    private boolean tooMany(int sensor, BitSet launches) {
        return (long) launches.cardinality() * doctrine.shots()
                > sensors.get(sensor).tracks();
    }

    /// Makes resources of the slots that say something no other says.
    private Map<Slot, Integer> number(List<List<List<Slot>>> ways) {
        SortedMap<Slot, BitSet> taken = new TreeMap<>();
        int number = 0;
        for (List<List<Slot>> ofShot : ways) {
            for (List<Slot> way : ofShot) {
                for (Slot slot : way) {
                    taken.computeIfAbsent(slot, _ -> new BitSet()).set(number);
                }
                number++;
            }
        }
        Map<Slot, Integer> numbers = new HashMap<>();
        List<Map.Entry<Slot, BitSet>> all = List.copyOf(taken.entrySet());
        for (int i = 0; i < all.size(); i++) {
            Slot slot = all.get(i).getKey();
            if (!implied(i, all)) {
                numbers.put(slot, resources.size());
                resources.add(
                        new Resource(name(slot), sensors.get(slot.sensor()).tracks()));
            }
        }
        return numbers;
    }

    /// Whether another slot of the sensor is taken whenever this one is, and more often, or as often and stands
    /// before.
    private static boolean implied(int place, List<Map.Entry<Slot, BitSet>> all) {
        BitSet mine = all.get(place).getValue();
        for (int i = 0; i < all.size(); i++) {
            boolean sameSensor =
                    all.get(i).getKey().sensor() == all.get(place).getKey().sensor();
            BitSet other = all.get(i).getValue();
            if (i == place || !sameSensor || other.cardinality() < mine.cardinality()) {
                continue;
            }
            BitSet rest = (BitSet) mine.clone();
            rest.andNot(other);
            if (rest.isEmpty() && (other.cardinality() > mine.cardinality() || i < place)) {
                return true;
            }
        }
        return false;
    }

    private String name(Slot slot) {
        String tracks = "tracks of " + sensors.get(slot.sensor()).name();
        return length.isEmpty()
                ? tracks
                : tracks + " from " + Keys.number(slot.number() * length.getAsDouble()) + " to "
                        + Keys.number((slot.number() + 1) * length.getAsDouble()) + " s";
    }

    /// What may run out.
    List<Resource> resources() {
        return resources;
    }

    /// The resources a shot may take, one list a choice; an empty list alone where nothing it needs can run out.
    ///
    /// @param shot  its place among the opportunities
    List<List<Integer>> choices(int shot) {
        return choices.get(shot);
    }
}
