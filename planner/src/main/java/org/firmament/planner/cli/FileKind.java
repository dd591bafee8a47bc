package org.firmament.planner.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What a file of the user's seems to be, by its keys. What cannot be read is taken for a scenario, whose reader
/// says why.
enum FileKind {
    SCENARIO,
    DESIGN,
    STUDY;

    /// Nothing but a plain file is looked into: a pipe could not be read again.
    static FileKind of(Path file) {
        if (!Files.isRegularFile(file)) {
            return SCENARIO;
        }
        try (Stream<String> lines = Files.lines(file)) {
            List<String> telling = lines.filter(line -> has(line, "choose") || has(line, "scenario"))
                    .limit(2)
                    .toList();
            if (telling.stream().anyMatch(line -> has(line, "choose"))) {
                return DESIGN;
            }
            return telling.isEmpty() ? SCENARIO : STUDY;
        } catch (IOException | UncheckedIOException unreadable) {
            return SCENARIO;
        }
    }

    /// Whether a line gives a value to a key of the outermost level, in YAML or in JSON as this program writes it.
    private static boolean has(String line, String key) {
        return line.startsWith(key + ":") || line.startsWith("  \"" + key + "\":");
    }
}
