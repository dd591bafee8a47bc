package org.firmament.catalogs.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The schema says what the reader does; an outside validator is the judge.
class RecordSchemaTest {
    private static final String SHELL = """
            {"firmament": 1, "name": "a", "constellations": [{"name": "shell",
             "pattern": {"kind": "walker-delta", "total": 100, "planes": 10, "altitude_km": 500, "inclination_deg": 45},
             "carries": {"sensor": {"kind": "horizon", "min_elevation_deg": 5}, "interceptor": "none"}}],
             "ground": [{"name": "g", "site": {"lat_deg": 64, "lon_deg": -145}}]}""";

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(RecordSchema.of(Plan.class, "A plan"), InputFormat.JSON);

    @Test
    void writtenRecordsAreValid() {
        for (int seed = 0; seed < 50; seed++) {
            String json = new String(RecordWriter.json(new RandomPlans(seed).plan()), StandardCharsets.UTF_8);
            assertThat(schema.validate(json, InputFormat.JSON))
                    .as("seed %s: %s", seed, json)
                    .isEmpty();
        }
    }

    @Test
    void aFileWithNamesAndFallbacksIsValid() {
        assertThat(schema.validate(SHELL, InputFormat.JSON)).isEmpty();
        assertThat(Examples.plan(SHELL).constellations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "\"firmament\": 1, ~",
                "\"firmament\": 1 ~ \"firmament\": 2",
                "\"planes\": 10 ~ \"planes\": 0",
                "\"planes\": 10 ~ \"planes\": 2.5",
                "\"planes\": 10 ~ \"planes\": \"10\"",
                "\"planes\": 10, ~",
                "altitude_km ~ altitude_m",
                "walker-delta ~ walker_delta",
                "\"kind\": \"walker-delta\", ~",
                "min_elevation_deg ~ half_angle_deg",
                "\"lat_deg\": 64 ~ \"lat_deg\": 94",
                "\"name\": \"a\" ~ \"name\": true",
                "\"name\": \"g\" ~ \"nom\": \"g\""
            })
    void whatTheReaderRefusesIsInvalid(String good, String broken) {
        assertThat(SHELL).contains(good);
        String json = SHELL.replace(good, broken == null ? "" : broken);
        assertThat(schema.validate(json, InputFormat.JSON)).isNotEmpty();
        assertThat(Examples.problems(json)).isNotEmpty();
    }

    @Test
    void tellsTitleUnitsAndDefaults() {
        assertThat(RecordSchema.of(Plan.class, "A plan"))
                .contains("\"title\": \"A plan\"", "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"")
                .containsIgnoringWhitespaces("""
                        "duration_h": {"type": "number", "minimum": 0.01, "maximum": 8784, "default": 24}""")
                .containsIgnoringWhitespaces("""
                        "half_angle_deg": {"type": "number", "exclusiveMinimum": 0, "maximum": 180,
                        "description": "half-angle about nadir"}""");
    }
}
