package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.firmament.catalogs.Missile;
import org.firmament.coverage.access.Flight;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.orbits.threat.CorridorSampler;
import org.firmament.orbits.threat.Draw;
import org.firmament.orbits.threat.ThreatTrajectory;
import org.firmament.orbits.threat.Trajectories;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.scenario.Target;

/// The flights a corridor target stands for, drawn by the scenario's seed and launched at any time of the scenario.
final class SampledFlights {
    private SampledFlights() {}

    static List<Flight> of(Target.Flights target, Scenario scenario, Trajectories trajectories) {
        Missile missile = target.missileIn(scenario.threats()).orElseThrow();
        SplittableRandom random = new SplittableRandom(scenario.seed());
        List<Flight> flights = new ArrayList<>();
        for (int i = 0; i < target.samples(); i++) {
            Draw draw = CorridorSampler.draw(target.corridor(), missile, random);
            ThreatTrajectory flight =
                    trajectories.fly(missile, draw.from(), draw.aim().place(), 1);
            double launch = scenario.duration() * random.nextDouble();
            TimeSpan span = new TimeSpan(launch, launch + flight.impact());
            String name = String.format(Locale.ROOT, "flight %05d", i + 1);
            flights.add(new Flight(name, flight.launchedAt(launch), span, 1));
        }
        return flights;
    }

    /// Last impact of all flights of all targets [s after the epoch]; 0 without any.
    static double end(Scenario scenario, Trajectories trajectories) {
        return scenario.targets().stream()
                .filter(Target.Flights.class::isInstance)
                .flatMap(target -> of((Target.Flights) target, scenario, trajectories).stream())
                .mapToDouble(flight -> flight.span().end())
                .max()
                .orElse(0);
    }
}
