package org.firmament.planner.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.firmament.catalogs.yaml.BadInput;

/// Writes a file whole or not at all: beside its place first, then renamed into it.
final class WholeFile {
    private WholeFile() {}

    /// Replaces what was there in one step, at whatever moment the program ends.
    ///
    /// @throws BadInput  if it cannot be written
    static void write(Path file, byte[] bytes) {
        try {
            replace(file, bytes);
        } catch (IOException e) {
            throw BadInput.of(file, "it cannot be written (" + e + "). Maybe name a folder of your own.");
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path begun = Files.createTempFile(file.toAbsolutePath().getParent(), ".firmament-unfinished-", "");
        try {
            Files.write(begun, bytes);
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(begun);
        }
    }
}
