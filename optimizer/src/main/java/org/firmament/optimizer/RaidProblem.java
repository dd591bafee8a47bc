package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.coverage.engagement.Doctrine;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.RaidEngagements;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.coverage.sensing.Turning;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Task;
import org.firmament.orbits.threat.Launch;

/// One raid as an allocation problem, and the way back from an option to its opportunity.
///
/// Only carriers that can engage something become carriers of the problem. A sensor whose tracks could run out
/// becomes a resource, or several, one a slot of time: a shot takes a track of as many sensors that see the missile
/// as the doctrine asks for, and the plan chooses which ([TrackCapacity]).
///
/// @param opportunities  for each option of the problem the opportunity it stands for
public record RaidProblem(AllocationProblem problem, List<Opportunity> opportunities) {
    public RaidProblem {
        opportunities = List.copyOf(opportunities);
    }

    /// @param custodies  of the launches, in their order
    public static RaidProblem of(
            RaidEngagements engagements,
            List<Carrier> carriers,
            List<SensorAsset> sensors,
            List<Launch> launches,
            List<Custody> custodies,
            Doctrine doctrine,
            Goal goal) {
        double flies = 1 - doctrine.preLaunchAttrition();
        List<Opportunity> all = engagements.launches().stream()
                .flatMap(launch -> launch.opportunities().stream())
                .toList();
        List<Integer> stock = distinct(all.stream().map(Opportunity::carrier));
        TrackCapacity tracks = new TrackCapacity(all, custodies, sensors, doctrine, Turning.of(sensors, launches));
        List<Option> options = new ArrayList<>();
        List<Opportunity> behind = new ArrayList<>();
        for (int shot = 0; shot < all.size(); shot++) {
            Opportunity opportunity = all.get(shot);
            for (List<Integer> resources : tracks.choices(shot)) {
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
                        .map(carrier -> new CarrierStock(
                                carrier.name(),
                                carrier.inventory(),
                                carrier.interceptor().unitCost()))
                        .toList(),
                launches.stream()
                        .map(launch -> new Task("launch " + launch.index(), launch.value(), flies, launch.corridor()))
                        .toList(),
                options,
                tracks.resources(),
                doctrine.shots(),
                goal);
        return new RaidProblem(problem, behind);
    }

    private static List<Integer> distinct(Stream<Integer> numbers) {
        return numbers.distinct().sorted().toList();
    }
}
