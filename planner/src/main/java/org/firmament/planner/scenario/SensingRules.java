package org.firmament.planner.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Sensor;
import org.firmament.catalogs.Signature;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.yaml.Complaints;
import org.firmament.coverage.sensing.Detector;

/// That instruments have something to measure, and a limit of the track's error has instruments.
final class SensingRules {
    private final Scenario scenario;
    private final Complaints complaints;

    /// Those with an instrument, by the path of what carries them.
    private final Map<String, Sensor> measuring = new LinkedHashMap<>();

    /// What flies, by its path.
    private final Map<String, Missile> missiles = new LinkedHashMap<>();

    private SensingRules(Scenario scenario, Complaints complaints) {
        this.scenario = scenario;
        this.complaints = complaints;
        for (int i = 0; i < scenario.constellations().size(); i++) {
            note(
                    "constellations[" + i + "]",
                    scenario.constellations().get(i).carries().sensor());
        }
        for (int i = 0; i < scenario.ground().size(); i++) {
            note("ground[" + i + "]", scenario.ground().get(i).carries().sensor());
        }
        for (int i = 0; i < scenario.threats().size(); i++) {
            Threat threat = scenario.threats().get(i);
            String at = "threats[" + i + "].";
            threat.missile().ifPresent(missile -> missiles.put(at + "missile", missile));
            for (int k = 0; k < threat.missiles().size(); k++) {
                missiles.put(
                        at + "missiles[" + k + "].missile",
                        threat.missiles().get(k).missile());
            }
        }
        for (int i = 0; i < scenario.targets().size(); i++) {
            if (scenario.targets().get(i) instanceof Target.Flights flights
                    && flights.missile().isPresent()) {
                missiles.put("targets[" + i + "].missile", flights.missile().get());
            }
        }
    }

    private void note(String path, Optional<Sensor> sensor) {
        sensor.filter(eye -> eye.instrument().isPresent())
                .ifPresent(eye -> measuring.put(path + ".carries.sensor", eye));
    }

    /// Adds every broken rule to `complaints`.
    static void check(Scenario scenario, Complaints complaints) {
        SensingRules rules = new SensingRules(scenario, complaints);
        rules.limit();
        rules.signatures();
        rules.ranges();
    }

    private void limit() {
        scenario.doctrine().track().maxTrackError().ifPresent(limit -> {
            if (measuring.isEmpty() && !scenario.threats().isEmpty()) {
                complaints.add(
                        "doctrine.max_track_error_km",
                        Keys.number(limit / 1e3),
                        "a limit for any track: no sensor of the scenario has an instrument to make one with",
                        "add instrument: to a sensor, or use notional-tracker-leo");
            }
        });
    }

    private void signatures() {
        measuring.values().stream()
                .findFirst()
                .ifPresent(sensor -> missiles.forEach((path, missile) -> {
                    if (missile.signature().isEmpty()) {
                        complaints.add(
                                path,
                                missile.name(),
                                "a missile with a signature, which the instrument of " + sensor.name() + " asks for",
                                "add signature: {plume_w_sr: …, body_w_sr: …, heated_w_sr: …, cross_section_m2: …}");
                    }
                }));
    }

    /// A sensor that detects nothing of what flies even where it can look.
    private void ranges() {
        boolean known = !missiles.isEmpty()
                && missiles.values().stream()
                        .allMatch(missile -> missile.signature().isPresent());
        if (!known) {
            return;
        }
        measuring.forEach((path, sensor) -> {
            double farthest = missiles.values().stream()
                    .mapToDouble(missile -> farthest(sensor, missile.signature().orElseThrow()))
                    .max()
                    .orElseThrow();
            double least = sensor.circumstances().minRange();
            if (farthest <= least) {
                complaints.add(
                        path,
                        "an instrument that detects missiles to " + Keys.number(Math.rint(farthest) / 1e3) + " km",
                        "one that sees any missile of the scenario in a phase the sensor sees, from min_range_km "
                                + Keys.number(least / 1e3) + " on",
                        "use a lower nei_w_m2 or threshold_snr, a longer reference_range_km, or other phases in sees");
            }
        });
    }

    private static double farthest(Sensor sensor, Signature signature) {
        double farthest = 0;
        for (Phase phase : sensor.sees()) {
            farthest = Math.max(farthest, Detector.range(sensor.instrument().orElseThrow(), signature, phase));
        }
        return farthest;
    }
}
