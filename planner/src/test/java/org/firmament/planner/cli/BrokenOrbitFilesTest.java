package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A scenario whose file of orbits is broken, missing or no file gets its messages, exit 2, and nothing is written.
class BrokenOrbitFilesTest {
    private static final String LINE_1 = "1 25544U 98067A   24001.50000000  .00016717  00000-0  10270-3 0  9009";
    private static final String LINE_2 = "2 25544  51.6400 208.9163 0006703 307.5225  52.5371 15.49560812484108";

    @TempDir
    private Path folder;

    @Test
    void aSoundFileIsTakenFromBesideTheScenario() throws IOException {
        Files.writeString(folder.resolve("iss.tle"), "ISS\n" + LINE_1 + "\n" + LINE_2 + "\n");
        CommandLineRun run = check("{kind: tle, file: iss.tle}");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(check("{kind: tle, file: " + folder.toAbsolutePath().resolve("iss.tle") + "}")
                        .exit())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9009  | 9004  | iss.tle:2 ISS: line 1 checksum is 4, its digits give 9. Maybe a digit was mistyped.
            98067A | 98O67A | iss.tle:2 ISS: columns are not those of an element set. Maybe a character is shifted.
            2 25544 | 3 25544 | iss.tle:2: line 2 of this set is missing. Maybe it was cut off.
            """)
    void whatIsWrongInTheFileIsToldAtItsLine(String right, String wrong, String message) throws IOException {
        String text = "ISS\n" + LINE_1 + "\n" + LINE_2 + "\n";
        Files.writeString(folder.resolve("iss.tle"), text.replace(right, wrong));
        CommandLineRun run = check("{kind: tle, file: iss.tle}");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void problemsOfBothFilesAreToldAtOnce() throws IOException {
        Files.writeString(
                folder.resolve("iss.tle"),
                "ISS\n" + LINE_1.replace("9009", "9004") + "\n" + LINE_2.replace("108", "107") + "\n");
        CommandLineRun run = check("{kind: tle, file: iss.tle, max_age_d: -1}", "{kind: tle, file: iss.tle}");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(3);
        assertThat(run.err())
                .contains("iss.tle:2 ISS: ")
                .contains("iss.tle:3 ISS: ")
                .contains("max_age_d: -1");
    }

    @Test
    void elementsOfAnotherYearAreRefusedUnlessAllowed() throws IOException {
        String old = LINE_1.replace("24001", "22001").replace("9009", "9007");
        Files.writeString(folder.resolve("iss.tle"), old + "\n" + LINE_2);
        CommandLineRun run = check("{kind: tle, file: iss.tle}");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains(":8 constellations[0].pattern.file: 25544 of 2022-01-01T12:00:00Z is not within 30.0 days of"
                        + " the scenario's epoch but 730.0 away")
                .contains("allow max_age_d 730.");
        assertThat(check("{kind: tle, file: iss.tle, max_age_d: 730}").exit()).isZero();
    }

    @Test
    void whatIsNoFileOfOrbitsIsRefusedFast() throws IOException {
        Files.createDirectory(folder.resolve("folder.tle"));
        assertRefused("{kind: tle, file: folder.tle}", "file: folder.tle: a folder is not a file.");
        assertRefused("{kind: tle, file: /dev/zero}", "file: /dev/zero: a device or pipe is not a file.");
        try (RandomAccessFile zeros =
                new RandomAccessFile(folder.resolve("zeros.tle").toFile(), "rw")) {
            zeros.setLength(1L << 30);
        }
        assertRefused("{kind: tle, file: zeros.tle}", "file: zeros.tle: more than 64 MB is too large");
        Files.delete(folder.resolve("zeros.tle"));
        Files.writeString(folder.resolve("iss.tle"), "ISS\n" + LINE_1 + "\n" + LINE_2);
        assertRefused("{kind: tle, file: is.tle}", "file: is.tle: no such file. Maybe ");
        Files.write(folder.resolve("binary.tle"), new byte[] {1, 2, (byte) 0xff, 0});
        assertRefused("{kind: tle, file: binary.tle}", "file: binary.tle: line 1: not UTF-8 text.");
        Files.writeString(folder.resolve("nul.tle"), "\0\0\0");
        assertRefused("{kind: tle, file: nul.tle}", "nul.tle:1");
        assertRefused("{kind: omm, file: iss.tle}", "iss.tle:1: not a line of KEY = VALUE. Maybe it is not an OMM.");
        assertRefused("{kind: oem, file: iss.tle}", "iss.tle:1: states before META_START. Maybe it is not an OEM.");
    }

    @Test
    void anEscapingOrbitAndAMissingFrameAreRefused() throws IOException {
        Files.writeString(folder.resolve("one.json"), """
                [{"OBJECT_NAME": "GONE", "EPOCH": "2024-01-01T12:00:00", "MEAN_MOTION": 1, "ECCENTRICITY": 1.3,
                "INCLINATION": 5, "RA_OF_ASC_NODE": 5, "ARG_OF_PERICENTER": 5, "MEAN_ANOMALY": 5, "BSTAR": 0}]
                """);
        assertRefused("{kind: omm, file: one.json}", "one.json:1 GONE: eccentricity 1.3 is not from 0 to less than 1");
        Files.writeString(folder.resolve("no-frame.oem"), oem().replace("REF_FRAME", "COMMENT"));
        assertRefused("{kind: oem, file: no-frame.oem}", "no-frame.oem:2 REF_FRAME: missing");
        Files.writeString(folder.resolve("short.oem"), oem());
        assertRefused(
                "{kind: oem, file: short.oem}",
                ":8 constellations[0].pattern.file: a0-TEN is not given for the whole"
                        + " scenario: from 0 to 300 s after its epoch without a gap, and 3600 s are needed");
    }

    /// A name from a file cannot leave its place in a report.
    @Test
    void markupInANameIsMadePlain() throws IOException {
        Files.writeString(folder.resolve("iss.tle"), "<script>alert(1)</script>\n" + LINE_1 + "\n" + LINE_2 + "\n");
        Path out = folder.resolve("out");
        CommandLineRun run = CommandLineRun.of(
                "coverage", scenario("{kind: tle, file: iss.tle}").toString(), "--out", out.toString(), "--quiet");
        assertThat(run.exit()).as(run.err()).isZero();
        for (String file : List.of("report.html", "accesses.csv", "results.json")) {
            assertThat(Files.readString(out.resolve(file))).doesNotContain("<script>alert");
        }
        assertThat(Files.readString(out.resolve("accesses.csv"))).contains("a0-_script_alert(1)_/script_");
        assertThat(Files.readString(out.resolve("manifest.json")))
                .contains(folder.resolve("iss.tle").toString());
    }

    private void assertRefused(String pattern, String message) throws IOException {
        CommandLineRun run = check(pattern);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).as(run.err()).hasSize(1);
        assertThat(run.err()).contains(message).contains("Maybe");
    }

    private CommandLineRun check(String... patterns) throws IOException {
        return CommandLineRun.of("check", scenario(patterns).toString());
    }

    private Path scenario(String... patterns) throws IOException {
        StringBuilder text = new StringBuilder("""
                firmament: 1
                name: From a file
                epoch: 2024-01-01T12:00:00Z
                duration_h: 1
                targets: [{kind: points, points: [{name: a, lat_deg: 10, lon_deg: 20, alt_km: 0}, {name: b, lat_deg: 0, lon_deg: -70, alt_km: 0}]}, {kind: grid, spacing_deg: 20}]
                constellations:
                """);
        for (int i = 0; i < patterns.length; i++) {
            text.append("  - name: a" + i + "\n    pattern: " + patterns[i]
                    + "\n    carries: {sensor: {kind: horizon, min_elevation_deg: 0}}\n");
        }
        return Files.writeString(folder.resolve("scenario.yaml"), text.toString());
    }

    /// Six states of a circle over the equator, a minute apart.
    private static String oem() {
        StringBuilder text = new StringBuilder("""
                CCSDS_OEM_VERS = 2.0
                META_START
                OBJECT_NAME = TEN
                OBJECT_ID = 2024-010A
                CENTER_NAME = EARTH
                REF_FRAME = GCRF
                TIME_SYSTEM = UTC
                META_STOP
                """);
        double radius = 7_000;
        double rate = Math.sqrt(398_600.4418 / (radius * radius * radius));
        for (int k = 0; k <= 5; k++) {
            double angle = rate * 60 * k;
            text.append(String.format(
                    java.util.Locale.ROOT,
                    "2024-01-01T12:0%d:00.000 %.9f %.9f 0 %.12f %.12f 0%n",
                    k,
                    radius * Math.cos(angle),
                    radius * Math.sin(angle),
                    -radius * rate * Math.sin(angle),
                    radius * rate * Math.cos(angle)));
        }
        return text.toString();
    }
}
