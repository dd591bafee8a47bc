package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Orbits of others as constellations of the catalog.
class ImportCommandTest {
    private static final String STATIONS = "../examples/stations.tle";

    @TempDir
    private Path folder;

    @Test
    void anImportedFileIsAConstellationOfTheCatalog() throws IOException {
        String own = folder.resolve("own").toString();
        CommandLineRun run =
                CommandLineRun.of("catalog", "import", STATIONS, "--catalog", own, "--sensor", "notional-opir-leo");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("constellations stations: satellites 1");
        assertThat(folder.resolve("own").toFile().list()).containsExactlyInAnyOrder("stations.tle", "stations.yaml");
        assertThat(CommandLineRun.of("catalog", "show", "stations", "--catalog", own)
                        .out())
                .contains(
                        "\"file\": \"stations.tle\"",
                        "Imported from stations.tle: 1 satellite, elements of 2024-01-01");
        Path named = ExchangeScenario.write(folder, "named.yaml", "  - stations\n");
        CommandLineRun used = CommandLineRun.of(
                "export", named.toString(), "--catalog", own, "--format", "tle", "--set", "epoch=2024-01-02T00:00:00Z");
        assertThat(used.out()).isEqualTo(Files.readString(Path.of(STATIONS)));

        byte[] before = Files.readAllBytes(folder.resolve("own/stations.yaml"));
        CommandLineRun twice = CommandLineRun.of("catalog", "import", STATIONS, "--catalog", own);
        assertThat(twice.exit()).isEqualTo(2);
        assertThat(twice.err()).contains("--name: stations is not free");
        assertThat(folder.resolve("own/stations.yaml")).hasBinaryContent(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kvn", "xml", "json"})
    void exportedMeanElementsAreImported(String notation) throws IOException {
        Path file = folder.resolve("shell.txt");
        Files.writeString(file, exportedShell("--format", "omm", "--notation", notation));
        String own = folder.resolve("own").toString();
        CommandLineRun run =
                CommandLineRun.of("catalog", "import", file.toString(), "--catalog", own, "--name", "mine");
        assertThat(run.exit()).as(run.err()).isZero();
        Path named = ExchangeScenario.write(folder, "named.yaml", "  - mine\n");
        CommandLineRun tle = CommandLineRun.of("export", named.toString(), "--catalog", own, "--format", "tle");
        assertThat(tle.out()).isEqualTo(exportedShell("--format", "tle"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../examples/nothing.tle             | no such file.
            ../examples/homeland.yaml           | homeland.yaml:
            ../examples/stations.tle --name A_B | --name: A_B is not a name of small letters, digits and dashes. Maybe use --name stations.
            ../examples/stations.tle --name geo-ring | --name: geo-ring is not free
            ../examples/stations.tle --sensor eye | --sensor: eye is not a sensor of the catalog.
            """)
    void whatCannotBeImportedLeavesNothing(String options, String message) {
        List<String> arguments = new ArrayList<>(List.of("catalog", "import"));
        arguments.addAll(List.of(options.split(" ")));
        arguments.addAll(List.of("--catalog", folder.resolve("own").toString()));
        CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(message).contains("Maybe");
        assertThat(folder.resolve("own")).doesNotExist();
    }

    private String exportedShell(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("export", ExchangeScenario.shell(folder).toString(), "--constellation", "shell"));
        arguments.addAll(List.of(options));
        return CommandLineRun.of(arguments.toArray(String[]::new)).out();
    }
}
