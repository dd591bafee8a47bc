package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.coverage.engagement.Doctrine;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.RaidEngagements;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Resource;
import org.firmament.optimizer.AllocationProblem.Task;
import org.firmament.orbits.threat.Launch;

/// One raid as an allocation problem, and the way back from an option to its opportunity.
///
/// Only carriers that can engage something become carriers of the problem. A sensor whose tracks could run out becomes
/// a resource: a shot takes one track of one sensor that sees the missile at the intercept, and the plan chooses which.
/// Under stereo doctrines the second sensor's track is not counted.
///
/// @param opportunities  for each option of the problem the opportunity it stands for
public record RaidProblem(AllocationProblem problem, List<Opportunity> opportunities) {
    /// Sensors a shot may choose between when tracks are scarce: the first few in sight, which keeps problems small.
    private static final int SUPPORT_CHOICES = 4;

    public RaidProblem {
        opportunities = List.copyOf(opportunities);
    }

    public static RaidProblem of(
            RaidEngagements engagements,
            List<Carrier> carriers,
            List<SensorAsset> sensors,
            List<Launch> launches,
            Doctrine doctrine) {
        List<Opportunity> all = engagements.launches().stream()
                .flatMap(launch -> launch.opportunities().stream())
                .toList();
        List<Integer> stock = distinct(all.stream().map(Opportunity::carrier));
        List<Integer> scarce = scarceSensors(all, sensors, doctrine);
        List<Option> options = new ArrayList<>();
        List<Opportunity> behind = new ArrayList<>();
        for (Opportunity opportunity : all) {
            for (List<Integer> resources : support(opportunity, scarce)) {
                options.add(new Option(
                        Collections.binarySearch(stock, opportunity.carrier()),
                        opportunity.launch(),
                        opportunity.killProbability(),
                        resources,
                        opportunity.release().start(),
                        opportunity.intercept()));
                behind.add(opportunity);
            }
        }
        AllocationProblem problem = new AllocationProblem(
                stock.stream()
                        .map(carriers::get)
                        .map(carrier -> new CarrierStock(carrier.name(), carrier.inventory()))
                        .toList(),
                launches.stream()
                        .map(launch -> new Task("launch " + launch.index(), launch.value()))
                        .toList(),
                options,
                scarce.stream()
                        .map(sensors::get)
                        .map(sensor -> new Resource("tracks of " + sensor.name(), sensor.tracks()))
                        .toList(),
                doctrine.shots());
        return new RaidProblem(problem, behind);
    }

    /// The resource lists a shot may choose between; a sensor that cannot run out needs none.
    private static List<List<Integer>> support(Opportunity opportunity, List<Integer> scarce) {
        if (opportunity.support().isEmpty() || !scarce.containsAll(opportunity.support())) {
            return List.of(List.of());
        }
        return opportunity.support().stream()
                .limit(SUPPORT_CHOICES)
                .map(sensor -> List.of(Collections.binarySearch(scarce, sensor)))
                .toList();
    }

    /// Sensors with fewer tracks than the shots they might have to support, ascending.
    private static List<Integer> scarceSensors(List<Opportunity> all, List<SensorAsset> sensors, Doctrine doctrine) {
        Map<Integer, Set<Integer>> launchesSeen = new TreeMap<>();
        for (Opportunity opportunity : all) {
            for (int sensor : opportunity.support()) {
                launchesSeen.computeIfAbsent(sensor, s -> new TreeSet<>()).add(opportunity.launch());
            }
        }
        return distinct(launchesSeen.entrySet().stream()
                .filter(seen -> seen.getValue().size() * doctrine.shots()
                        > sensors.get(seen.getKey()).tracks())
                .map(Map.Entry::getKey));
    }

    private static List<Integer> distinct(Stream<Integer> numbers) {
        return numbers.distinct().sorted().toList();
    }
}
