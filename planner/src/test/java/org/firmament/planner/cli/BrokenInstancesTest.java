package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with a problem of others is said with its place, all at once, and nothing is written.
class BrokenInstancesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        text                                        | line | says
        1000000000 10 1                             | 1    | 1000000000 is not a whole number from 1 to 1000000
        1000000 1000000 1                           | 1    | Maybe its end is missing
        2 2 1;10;5;0 0 0.8;0 1 0.7;1 0 0.75         | 6    | need 14 numbers
        2 2 1;10;5;0 0 1.8;0 1 0.7;1 0 0.75;1 1 0.5 | 4    | 1.8 is not a probability from 0 to 1
        2 2 1;10;5;0 0 NaN;0 1 0.7;1 0 0.75;1 1 0.5 | 4    | NaN is not a probability
        2 2 1;10;-5;0 0 .8;0 1 0.7;1 0 0.75;1 1 0.5 | 3    | -5 is not a value of at least 0
        2 2 1;10;5;0 0 0.8;0 0 0.7;1 0 0.75;1 1 0.5 | 5    | weapon 0 at target 0 is not a new pair
        2 2 1;10;5;0 0 0.8;0 2 0.7;1 0 0.75;1 1 0.5 | 5    | 2 is not a whole number from 0 to 1
        2 2.5 1;10;5                                | 1    | 2.5 is not a whole number
        0 2 1;10;5                                  | 1    | 0 is not a whole number from 1
        name tasks                                  | 1    | name is not a whole number
        one                                         | 1    | 1 words in the first line are not a format
        3 3;3 4 2;1;1;2;1 2;2;2                     | 8    | its end is missing
        3 3;3 4 2;1;1;2;1 2;2;2 4                   | 8    | 4 is not a whole number from 1 to 3
        3 3;3 4 2;1;1;2;1 2;2;2 2                   | 8    | 2 is not a new column of the row
        3 3;3 4 2;1;1;2;1 2;2;2 3;1                 | 9    | stand after the last row
        """, useHeadersInDisplayName = true)
    void whatIsWrongIsSaidWithItsLine(String text, int line, String says) throws IOException {
        CommandLineRun run = solve(
                "broken.txt",
                text.replace(";", "\n"),
                "--out",
                folder.resolve("out").toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("broken.txt:" + line, says, "Maybe").doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() throws IOException {
        CommandLineRun run = solve(
                "broken.txt", InstanceCommandTest.PAIRS.replace("0.8", "8").replace("0.5", "x"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "kill_probability": 0.5  | "kill_probability": 1.5  | options[0].kill_probability
        "carrier": 1             | "carrier": 7             | carrier
        "max_shots": 2           | "max_shots": 0           | max_shots
        "inventory": 1           | "inventry": 1            | inventry
        """)
    void aMistakeInOurOwnFormatIsSaidWithItsKey(String right, String wrong, String key) throws IOException {
        CommandLineRun run = solve("ours.json", InstanceCommandTest.OURS.replaceFirst(right, wrong));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("ours.json", key).doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsNotThereOrEmptyIsSaidSo() throws IOException {
        assertThat(CommandLineRun.of("allocate", "--instance", "none.txt").err())
                .contains("none.txt: no such file");
        assertThat(solve("empty.txt", "").exit()).isEqualTo(2);
        assertThat(CommandLineRun.of("allocate").exit()).isEqualTo(2);
    }

    private CommandLineRun solve(String name, String text, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return CommandLineRun.of(
                Stream.concat(Stream.of("allocate", "--instance", file.toString()), Arrays.stream(more))
                        .toArray(String[]::new));
    }
}
