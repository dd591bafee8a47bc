package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.Missile;
import org.firmament.orbits.threat.CorridorSampler;
import org.firmament.orbits.threat.Draw;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.ThreatTrajectory;
import org.firmament.orbits.threat.Trajectories;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.scenario.Target;

/// The flights a corridor target stands for, drawn by the scenario's seed and launched at any time of the scenario.
final class SampledFlights {
    private SampledFlights() {}

    static List<Launch> of(Target.Flights target, Scenario scenario, Trajectories trajectories) {
        Missile missile = target.missileIn(scenario.threats()).orElseThrow();
        SplittableRandom random = new SplittableRandom(scenario.seed());
        List<Launch> flights = new ArrayList<>();
        for (int i = 0; i < target.samples(); i++) {
            Draw draw = CorridorSampler.draw(target.corridor(), missile, random);
            ThreatTrajectory flight =
                    trajectories.fly(missile, draw.from(), draw.aim().place(), 1);
            double launch = scenario.duration() * random.nextDouble();
            flights.add(new Launch(i, target.corridor().name(), draw.aim().name(), launch, 1, flight));
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
