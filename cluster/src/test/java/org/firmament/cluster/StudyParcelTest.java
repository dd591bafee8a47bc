package org.firmament.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.cluster.SmallStudy.Run;
import org.firmament.planner.cli.Main;
import org.firmament.planner.study.RowEvaluator;
import org.firmament.planner.study.StudyOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A study that has travelled gives the rows it gives at home.
class StudyParcelTest {
    private static final String ISS = """
            1 25544U 98067A   08264.51782528 -.00002182  00000-0 -11606-4 0  2927
            2 25544  51.6416 247.4627 0006703 130.5360 325.0288 15.72125391563537
            """;

    @TempDir
    private Path folder;

    private Path study;

    @BeforeEach
    void files() throws IOException {
        study = SmallStudy.in(folder.resolve("home"));
    }

    @Test
    void rowsAreThoseOfHomeOnceTheFilesOfHomeAreGone() throws IOException, ClassNotFoundException {
        Files.writeString(folder.resolve("home/scenarios/iss.tle"), ISS);
        Files.writeString(folder.resolve("home/scenarios/none.tle"), "nothing\n");
        Path catalog = Files.createDirectories(folder.resolve("catalog"));
        Files.writeString(catalog.resolve("own.yaml"), """
                interceptors:
                  notional-sbi-6:
                    burnout_speed_km_s: 5
                    acceleration_g: 15
                    kill_probability: 0.7
                    mass_kg: 900
                    sources: [{of: [all], cite: none, status: notional}]
                """);
        StudyOrder order = StudyOrder.read(
                study,
                List.of(
                        "vary={'constellations[sbirs-like].pattern': [{kind: tle, file: iss.tle, max_age_d: 8000}, {kind: tle, file: none.tle}]}",
                        "uncertain={}",
                        "draws={}"),
                Optional.of(catalog));
        RowEvaluator atHome = RowEvaluator.of(order.study(), order.catalog());
        List<String> expected = List.of(atHome.row(0).line(), atHome.row(1).line());
        StudyParcel sent = travelled(StudyParcel.of(order));
        Files.move(folder.resolve("home"), folder.resolve("gone"));
        Files.move(catalog, folder.resolve("catalog-gone"));

        Path away = folder.resolve("away");
        assertThat(List.of(sent.line(0, away), sent.line(1, away))).isEqualTo(expected);
        assertThat(expected.get(0)).contains("\"ok\"");
        assertThat(expected.get(1)).contains("\"failed\"");
    }

    @Test
    void aFileNamedByItsAbsolutePathIsRefused() throws IOException {
        Path set = Files.writeString(folder.resolve("iss.tle"), ISS);
        Path scenario = folder.resolve("home/scenarios/small.yaml");
        Files.writeString(
                scenario,
                Files.readString(scenario)
                        .replace(
                                "- sbirs-like",
                                "- {name: iss, pattern: {kind: tle, file: " + set
                                        + ", max_age_d: 8000}, carries: {sensor: notional-opir-leo}}"));
        StudyOrder order = StudyOrder.read(study, List.of(), Optional.empty());

        assertThatThrownBy(() -> StudyParcel.of(order).rehearse(folder.resolve("away"), order))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("iss.tle")
                .hasMessageContaining("named by its absolute path");
    }

    @Test
    void withoutAClusterItSaysHowToStart() {
        Run run = Run.of((out, err) -> Main.study(out, err, new SparkPlace(), study.toString(), "--quiet"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("spark.master").contains("Maybe start by spark-submit --master local[2]");
    }

    private static StudyParcel travelled(StudyParcel parcel) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(parcel);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (StudyParcel) in.readObject();
        }
    }
}
