package org.firmament.catalogs.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.firmament.catalogs.units.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written reads back as it was.
class RecordWriterTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesKeysUnitsAndKindsAsAFileDoes() {
        Plan plan = Examples.plan("""
                firmament: 1
                name: a
                constellations:
                - name: shell
                  pattern: {kind: walker-delta, total: 100, planes: 10, altitude_km: 500.5, inclination_deg: 45}
                  carries: {sensor: notional-opir-leo}
                rules: {steps: 7}
                figures: {b: {value: 1e-9}, a: {value: 3.0}}
                """);
        assertThat(text(plan)).isEqualTo("""
                {
                  "firmament": 1,
                  "name": "a",
                  "epoch": "2030-03-20T00:00:00Z",
                  "duration_h": 24,
                  "seed": 1,
                  "prove": false,
                  "constellations": [
                    {
                      "name": "shell",
                      "pattern": {
                        "kind": "walker-delta",
                        "total": 100,
                        "planes": 10,
                        "phasing": 0,
                        "altitude_km": 500.5,
                        "inclination_deg": 45,
                        "raan_deg": 0,
                        "anomaly_deg": 0,
                        "spares_per_plane": 0
                      },
                      "carries": {
                        "each": 1,
                        "sensor": {
                          "name": "notional-opir-leo",
                          "kind": "line-of-sight",
                          "grazing_height_km": 0,
                          "max_range_km": 5000,
                          "sun_exclusion_deg": 0,
                          "sees": ["boost"],
                          "tracks": 100,
                          "mass_kg": 300,
                          "unit_cost_usd": 50000000,
                          "min_range_km": 0,
                          "background": "any",
                          "limb_height_km": 0,
                          "target_light": "any",
                          "sensor_light": "any",
                          "slew_s": 0
                        },
                        "dry_mass_kg": 0,
                        "unit_cost_usd": 0,
                        "design_life_y": 5
                      }
                    }
                  ],
                  "ground": [],
                  "starts": "once",
                  "phases": ["boost"],
                  "latitude_deg": [-90, 90],
                  "rules": {
                    "steps": 7
                  },
                  "figures": {
                    "a": {
                      "value": 3,
                      "statistic": "mean"
                    },
                    "b": {
                      "value": 1E-9,
                      "statistic": "mean"
                    }
                  }
                }
                """);
    }

    @Test
    void randomPlansReadBackEqual() throws IOException {
        Path file = folder.resolve("plan.json");
        for (int seed = 0; seed < 120; seed++) {
            Plan plan = new RandomPlans(seed).plan();
            byte[] json = RecordWriter.json(plan);
            Files.write(file, json);
            Plan read = RecordReader.read(file, List.of(), Plan.class, Examples.catalog());
            assertThat(read).as("seed %s", seed).isEqualTo(plan);
            assertThat(RecordWriter.json(read)).as("bytes of seed %s", seed).isEqualTo(json);
        }
    }

    @Test
    void anySiValueReadsBackWithinAUnitInTheLastPlaceAndThenStays() {
        SplittableRandom random = new SplittableRandom(7);
        for (Unit unit : Unit.values()) {
            for (int i = 0; i < 2_000; i++) {
                double si = random.nextDouble(-1e7, 1e7);
                double once = unit.toSi(RecordWriter.written(unit, si));
                assertThat(Math.abs(once - si)).as("%s in %s", si, unit).isLessThanOrEqualTo(Math.ulp(si));
                assertThat(unit.toSi(RecordWriter.written(unit, once))).isEqualTo(once);
            }
        }
    }

    @Test
    void aRoundWrittenNumberStaysRound() {
        assertThat(RecordWriter.written(Unit.DEGREES, Unit.DEGREES.toSi(53.2))).isEqualTo(53.2);
        assertThat(RecordWriter.written(Unit.KILOMETRES, 597_600)).isEqualTo(597.6);
    }

    @Test
    void refusesANumberThatIsNotFinite() {
        Plan plan = new RandomPlans(1).plan();
        Map<String, Plan.Figure> figures = Map.of("leakage", new Plan.Figure(Double.NaN, "mean"));
        Report report = new Report(plan, figures);
        assertThatThrownBy(() -> RecordWriter.json(report))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("figures.leakage.value is NaN: results hold finite numbers only");
    }

    private record Report(Plan plan, Map<String, Plan.Figure> figures) {}

    private static String text(Record record) {
        return new String(RecordWriter.json(record), StandardCharsets.UTF_8);
    }
}
