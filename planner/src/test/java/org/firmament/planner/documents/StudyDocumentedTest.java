package org.firmament.planner.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.planner.Planner;
import org.firmament.planner.RunListener;
import org.firmament.planner.SharedWork;
import org.firmament.planner.study.Distribution;
import org.firmament.planner.study.Draws;
import org.firmament.planner.study.RowEvaluator;
import org.firmament.planner.study.Sampling;
import org.firmament.planner.study.Study;
import org.firmament.planner.study.StudyFile;
import org.firmament.planner.study.StudyRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The reference of the study file names every key, and the examples can be run.
class StudyDocumentedTest {
    private static final Path HOUSE = Path.of("..");

    @Test
    void everyKeyIsInTheReference() throws IOException {
        String reference = Files.readString(HOUSE.resolve("docs/reference/study.md"));
        for (Class<?> type : List.of(StudyFile.class, Draws.class, Sampling.class, Distribution.class)) {
            assertThat(Arrays.stream(type.getRecordComponents()).map(StudyDocumentedTest::key))
                    .as(type.getSimpleName())
                    .allMatch(key -> reference.contains("`" + key) || reference.contains("{" + key + ":"));
        }
        for (Sampling.Method method : Sampling.Method.values()) {
            assertThat(reference).contains("`" + Keys.constant(method) + "`");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trade-study.yaml", "uncertainty.yaml"})
    void theFirstArchitectureOfEveryExampleIsEvaluated(String example) {
        Study study = Study.read(
                HOUSE.resolve("examples").resolve(example),
                List.of("draws={most: 2, least: 2}"),
                CatalogReader.builtin());
        Planner planner = new Planner(CatalogReader.builtin(), 2, RunListener.SILENT);
        SharedWork shared = SharedWork.empty();

        StudyRow row = new RowEvaluator(study, scenario -> planner.outcome(scenario, shared)).row(0);

        assertThat(row.failure()).isEmpty();
        assertThat(row.outputs()).containsKeys("leakage.mean", "cost.total_usd", "requirements_met");
    }

    private static String key(RecordComponent component) {
        return Keys.key(component);
    }
}
