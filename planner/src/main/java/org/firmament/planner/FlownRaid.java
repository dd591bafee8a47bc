package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.Trajectories;
import org.firmament.planner.scenario.DrawnFlight;
import org.firmament.planner.scenario.Raid;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.scenario.Threat;

/// One raid in flight.
///
/// @param index  among the raids of the scenario, from 0
/// @param start  of its first launch [s after the epoch]
/// @param later  the waves that follow it, in their order
record FlownRaid(int index, double start, List<Launch> launches, List<FlownRaid> later) {
    FlownRaid {
        launches = List.copyOf(launches);
        later = List.copyOf(later);
    }

    /// The raids of a scenario: at every start time launches drawn afresh, threat and flight by the
    /// scenario's seed. A raid's draws depend on the seed and its own number only. None without threats.
    static List<FlownRaid> of(Scenario scenario, Trajectories trajectories) {
        List<FlownRaid> raids = new ArrayList<>();
        if (scenario.threats().isEmpty()) {
            return raids;
        }
        SplittableRandom seeds = new SplittableRandom(scenario.seed());
        for (double start : scenario.raid().starts().times(scenario.duration())) {
            raids.add(fly(raids.size(), start, scenario, trajectories, seeds.split()));
        }
        return raids;
    }

    private static FlownRaid fly(
            int index, double start, Scenario scenario, Trajectories trajectories, SplittableRandom random) {
        List<Launch> first = launches(start, scenario, trajectories, random);
        List<FlownRaid> later = new ArrayList<>();
        for (int wave = 1; wave < scenario.raid().waves(); wave++) {
            double begins = start + wave * scenario.raid().waveGap();
            later.add(new FlownRaid(index, begins, launches(begins, scenario, trajectories, random), List.of()));
        }
        return new FlownRaid(index, start, first, later);
    }

    private static List<Launch> launches(
            double start, Scenario scenario, Trajectories trajectories, SplittableRandom random) {
        Raid raid = scenario.raid();
        List<Launch> launches = new ArrayList<>();
        for (int i = 0; i < raid.launches(); i++) {
            Threat threat = Threat.at(scenario.threats(), random.nextDouble());
            DrawnFlight drawn = DrawnFlight.of(threat, trajectories, random);
            double time = start + i * raid.spacing() + drawn.delay();
            launches.add(new Launch(i, threat.name(), drawn.aim(), time, threat.value(), drawn.flight()));
        }
        return launches;
    }

    /// Last impact of all raids [s after the epoch]; 0 without raids.
    static double end(List<FlownRaid> raids) {
        return raids.stream()
                .flatMap(raid -> Stream.concat(Stream.of(raid), raid.later().stream()))
                .flatMap(raid -> raid.launches().stream())
                .mapToDouble(Launch::impact)
                .max()
                .orElse(0);
    }
}
