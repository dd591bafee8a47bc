package org.firmament.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Earth;
import org.firmament.orbits.threat.Envelope;
import org.firmament.orbits.threat.ThreatTrajectory;
import org.firmament.orbits.threat.Trajectories;
import org.firmament.planner.scenario.DrawnFlight;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.scenario.Threat;

/// Where the flights of a corridor are after a part of their time of flight.
///
/// @param fraction  of the time of flight
/// @param ring      around them, closed
public record CorridorOutline(String corridor, double fraction, List<Place> ring) {
    /// The parts that are drawn.
    private static final double[] FRACTIONS = {0, 0.25, 0.5, 0.75, 1};

    /// Flights drawn of a threat for its outlines.
    private static final int SAMPLES = 64;

    public CorridorOutline {
        ring = List.copyOf(ring);
    }

    /// The outlines of every threat of a scenario, of flights drawn by its seed; those that are lines or points
    /// are left out.
    public static List<CorridorOutline> of(Scenario scenario) {
        Earth earth = new Earth(scenario.conventions().earth());
        Trajectories trajectories = new Trajectories(scenario.conventions());
        Map<String, List<ThreatTrajectory>> flights = new LinkedHashMap<>();
        SplittableRandom seeds = new SplittableRandom(scenario.seed());
        for (Threat threat : scenario.threats()) {
            SplittableRandom random = seeds.split();
            List<ThreatTrajectory> drawn = flights.computeIfAbsent(threat.name(), name -> new ArrayList<>());
            for (int i = 0; i < SAMPLES; i++) {
                drawn.add(DrawnFlight.of(threat, trajectories, random).flight());
            }
        }
        return around(flights, earth);
    }

    /// The outlines of flights by the names of their corridors.
    static List<CorridorOutline> around(Map<String, List<ThreatTrajectory>> flights, Earth earth) {
        List<CorridorOutline> outlines = new ArrayList<>();
        flights.forEach((corridor, list) -> {
            for (double fraction : FRACTIONS) {
                List<Place> ring = Envelope.of(list, fraction, earth);
                if (!ring.isEmpty()) {
                    outlines.add(new CorridorOutline(corridor, fraction, ring));
                }
            }
        });
        return outlines;
    }
}
