package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A broken scenario gets its messages, exit 2, and nothing is written.
class BrokenScenariosTest {
    private static final Path HOMELAND = Path.of("../examples/homeland.yaml");

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void nameAFolder() {
        out = folder.resolve("out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    planes: 40            | planes: 7                  | :11 constellations[0].pattern.planes: 7 is not a divisor of total 1600. Maybe use planes 5 or 8.
                    altitude_km: 500      | altitude_m: 500            | altitude_km
                    altitude_km: 500      | altitude_km: -500          | :11 constellations[0].pattern.altitude_km: -500 is not a number from 150 to 100000
                    total: 1600           | total: 1000000000          | :11 constellations[0].pattern.total: 1000000000 is not a number from 1 to 100000
                    interceptor: notional-sbi-6 | interceptor: notional-sbi-66 | notional-sbi-6
                    duration_h: 24        | duration_h: .nan           | :6 duration_h
                    policy: shoot-look-shoot | policy: shoot-and-hope  | shoot-look-shoot
                    starts: every 60 min  | starts: sometimes          | Maybe write once, at 3600 s or every 15 min
                    name: gbi-california  | name: gbi-alaska           | :20 ground[1].name: gbi-alaska is not a name of its own
                    missile: generic-liquid-icbm | missile: generic-srbm | :31 threats[1]
                    kind: corridor        | kind: corrider             | :37 targets[0].kind: corrider is not one of
                    epoch: 2030-03-20T00:00:00Z | epoch: yesterday     | :5 epoch
                    at_least: 0.9}        | at_least: 0.9, at_most: 0.5} | at_least: 0.9 is not at most at_most, 0.5. Maybe swap the two
                    """)
    void oneMessageNamesFileLineKeyAndAWayOut(String right, String wrong, String message) throws IOException {
        String text = Files.readString(HOMELAND);
        assertThat(text).contains(right);
        Path file = Files.writeString(folder.resolve("broken.yaml"), text.replaceFirst(right, wrong));

        CommandLineRun run = CommandLineRun.of("evaluate", file.toString(), "--out", out.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith(file + ":").contains(message).contains("Maybe");
        assertThat(run.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void everyProblemIsToldAtOnce() throws IOException {
        String text = Files.readString(HOMELAND)
                .replace("planes: 40", "planes: 7")
                .replace("decision_s: 30", "decision_s: -1");
        Path file = Files.writeString(folder.resolve("broken.yaml"), text);

        CommandLineRun run = CommandLineRun.of("check", file.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(2);
    }

    @Test
    void requirementsThatNoResultCanMeetTogetherAreNamed() throws IOException {
        String both = "at_least: 0.9}\n  - {measure: engaged_fraction, statistic: minimum, at_most: 0.5}";
        String text = Files.readString(HOMELAND).replace("at_least: 0.9}", both);
        Path file = Files.writeString(folder.resolve("broken.yaml"), text);

        CommandLineRun run = CommandLineRun.of("check", file.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err())
                .contains(
                        "requirements[1]: at most 0.5 of engaged_fraction, minimum is not possible beside",
                        "requirements[0], which asks for at least 0.9. Maybe leave one of them out.");
    }

    @Test
    void aMissingFileIsSaidSo() {
        CommandLineRun run =
                CommandLineRun.of("check", folder.resolve("none.yaml").toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("none.yaml");
    }

    @Test
    void anOverrideIsHeldToTheSameLimits() {
        CommandLineRun run = CommandLineRun.of("check", HOMELAND.toString(), "--set", "raid.launches=-3");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--set").contains("raid.launches").contains("-3");
    }

    @Test
    void anAliasBombIsRefused() throws IOException {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
        Path file = Files.writeString(folder.resolve("bomb.yaml"), bomb);

        assertThat(CommandLineRun.of("check", file.toString()).exit()).isEqualTo(2);
    }

    @Test
    void anUnknownOptionIsBadInput() {
        assertThat(CommandLineRun.of("evaluate", HOMELAND.toString(), "--fast").exit())
                .isEqualTo(2);
        assertThat(CommandLineRun.of("evaluate").exit()).isEqualTo(2);
    }
}
