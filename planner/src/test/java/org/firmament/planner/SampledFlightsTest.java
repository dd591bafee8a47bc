package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.Trajectories;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.scenario.Target;
import org.junit.jupiter.api.Test;

/// Coverage over a corridor is over the flights its threat draws.
class SampledFlightsTest {
    @Test
    void withoutAMissileFlightsAreDrawnAsTheThreatDrawsThem() {
        List<Launch> drawn = flights(
                "missiles: [{missile: generic-solid-icbm}, {missile: generic-liquid-icbm}]," + " loft: [0.8, 1.2]", "");

        assertThat(drawn)
                .extracting(flight -> flight.trajectory().missile().name())
                .contains("generic-solid-icbm", "generic-liquid-icbm");
        List<Launch> plain = flights("missile: generic-solid-icbm", "");
        assertThat(longest(drawn) - shortest(drawn)).isGreaterThan(longest(plain) - shortest(plain));
    }

    @Test
    void aPlainThreatDrawsWhatItsMissileAloneDoes() {
        List<Launch> byThreat = flights("missile: generic-solid-icbm", "");
        List<Launch> byName = flights("missile: generic-liquid-icbm, loft: 1.2", ", missile: generic-solid-icbm");

        assertThat(byThreat).hasSize(30);
        for (int i = 0; i < byThreat.size(); i++) {
            assertThat(byName.get(i).time()).isEqualTo(byThreat.get(i).time());
            assertThat(byName.get(i).impact()).isEqualTo(byThreat.get(i).impact());
            assertThat(byName.get(i).aim()).isEqualTo(byThreat.get(i).aim());
        }
    }

    @Test
    void ofSeveralThreatsAlongACorridorEachFliesByItsWeight() {
        List<Launch> drawn = flights(
                "missile: generic-solid-icbm}\n  - {corridor: north-pacific-icbm, weight: 3, missile: generic-liquid-icbm",
                "");

        long liquid = drawn.stream()
                .filter(flight -> flight.trajectory().missile().name().equals("generic-liquid-icbm"))
                .count();
        // 22.5 of 30 expected, 2.4 the standard deviation.
        assertThat(liquid).isBetween(16L, 29L);
    }

    private static double longest(List<Launch> flights) {
        return flights.stream()
                .mapToDouble(flight -> flight.trajectory().impact())
                .max()
                .orElseThrow();
    }

    private static double shortest(List<Launch> flights) {
        return flights.stream()
                .mapToDouble(flight -> flight.trajectory().impact())
                .min()
                .orElseThrow();
    }

    private static List<Launch> flights(String threat, String missile) {
        Scenario scenario = Scenario.ofText("""
                firmament: 1
                name: Sampled
                epoch: 2030-03-20T00:00:00Z
                duration_h: 2
                constellations:
                  - name: trackers
                    pattern: {kind: walker-delta, total: 4, planes: 2, altitude_km: 1000, inclination_deg: 60}
                    carries: {sensor: {kind: horizon, min_elevation_deg: 5}}
                threats:
                  - {corridor: north-pacific-icbm, %s}
                targets:
                  - {kind: corridor, corridor: north-pacific-icbm, samples: 30%s}
                """.formatted(threat, missile), "sampled");
        return SampledFlights.of(
                (Target.Flights) scenario.targets().getFirst(), scenario, new Trajectories(scenario.conventions()));
    }
}
