package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.Trajectories;
import org.firmament.planner.scenario.DrawnFlight;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.scenario.Target;
import org.firmament.planner.scenario.Threat;

/// The flights a corridor target stands for, drawn as those of a raid are, by the scenario's seed, and launched at
/// any time of the scenario.
final class SampledFlights {
    private SampledFlights() {}

    static List<Launch> of(Target.Flights target, Scenario scenario, Trajectories trajectories) {
        List<Threat> threats = target.threatsIn(scenario.threats());
        SplittableRandom random = new SplittableRandom(scenario.seed());
        List<Launch> flights = new ArrayList<>();
        for (int i = 0; i < target.samples(); i++) {
            DrawnFlight drawn = DrawnFlight.of(Threat.choose(threats, random), trajectories, random);
            double launch = scenario.duration() * random.nextDouble();
            flights.add(new Launch(i, target.corridor().name(), drawn.aim(), launch, 1, drawn.flight()));
        }
        return flights;
    }

    /// Last impact of all flights of all targets [s after the epoch]; 0 without any.
    static double end(Scenario scenario, Trajectories trajectories) {
        return scenario.targets().stream()
                .filter(Target.Flights.class::isInstance)
                .flatMap(target -> of((Target.Flights) target, scenario, trajectories).stream())
                .mapToDouble(Launch::impact)
                .max()
                .orElse(0);
    }
}
