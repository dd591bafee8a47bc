package org.firmament.planner.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.firmament.planner.cli.Main;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Commands shown in documents are run, and what is shown below them is what they print.
///
/// A `console` block holds `$ ./firmament …` lines, each followed by what it prints; a line `…` stands for anything.
class DocumentsTest {
    private static final Path HOUSE = Path.of("..");
    private static final String PROMPT = "$ ./firmament ";
    private static final String ANYTHING = "…";

    @TempDir
    private Path folder;

    /// A command and what stands below it, as shown in a document.
    record Shown(Path document, String command, List<String> output) {
        @Override
        public String toString() {
            return document + ": " + command;
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatIsShownIsWhatIsPrinted(Shown shown) {
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed, true);
        String[] arguments = Stream.of(shown.command().split(" "))
                .map(word -> word.startsWith("examples/") ? HOUSE.resolve(word).toString() : word)
                .map(word -> word.startsWith("out") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);

        int exit = Main.run(writer, writer, arguments);

        assertThat(exit).isIn(0, 1, 2);
        String text = printed.toString().replace(HOUSE.resolve("examples").toString(), "examples");
        assertThat(text).isNotBlank();
        int from = 0;
        for (String passage : passages(shown.output())) {
            int at = text.indexOf(passage, from);
            assertThat(at).as("%s%nin%n%s", passage, text).isNotNegative();
            from = at + passage.length();
        }
    }

    static Stream<Shown> commands() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(HOUSE.resolve("README.md")));
        try (Stream<Path> files = Files.walk(HOUSE.resolve("docs"))) {
            documents.addAll(files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList());
        }
        return documents.stream().flatMap(document -> shown(document).stream());
    }

    private static List<Shown> shown(Path document) {
        List<Shown> all = new ArrayList<>();
        boolean console = false;
        for (String line : lines(document)) {
            if (line.startsWith("```")) {
                console = line.equals("```console");
            } else if (console && line.startsWith(PROMPT)) {
                all.add(new Shown(document, line.substring(PROMPT.length()), new ArrayList<>()));
            } else if (console) {
                all.getLast().output().add(line);
            }
        }
        return all;
    }

    /// The lines shown between one `…` and the next.
    private static List<String> passages(List<String> output) {
        List<String> passages = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : output) {
            if (line.equals(ANYTHING)) {
                passages.add(String.join("\n", lines));
                lines.clear();
            } else {
                lines.add(line);
            }
        }
        passages.add(String.join("\n", lines));
        return passages;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
