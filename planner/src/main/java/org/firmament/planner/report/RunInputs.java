package org.firmament.planner.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.catalogs.yaml.BadInput;

/// What a run is made from, known by content.
///
/// @param digests  file, or `--set`, → SHA-256
public record RunInputs(SortedMap<String, String> digests) {
    private static final String SETTINGS = "--set";

    public RunInputs {
        digests = new TreeMap<>(digests);
    }

    /// @param files     by the names the manifest gives them
    /// @param settings  what the command line sets over them, `path=value`; they make another run too
    public static RunInputs of(Map<String, Path> files, List<String> settings) {
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach((name, file) -> digests.put(name, digest(file)));
        if (!settings.isEmpty()) {
            byte[] text = String.join("\n", settings).getBytes(StandardCharsets.UTF_8);
            digests.put(SETTINGS, HexFormat.of().formatHex(Digests.sha256().digest(text)));
        }
        return new RunInputs(digests);
    }

    private static String digest(Path file) {
        try {
            return Digests.file(file);
        } catch (IOException e) {
            throw BadInput.of(file, "cannot be read (" + e + ").");
        }
    }
}
