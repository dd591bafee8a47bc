package org.firmament.planner.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.RecordReader;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.planner.results.Manifest;

/// What an earlier run's manifest says, if there is one this program can read.
final class StoredManifest {
    private StoredManifest() {}

    /// The whole of it.
    static Optional<Manifest> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(RecordReader.read(file, List.of(), Manifest.class, new Catalog(List.of())));
        } catch (BadInput notOurs) {
            return Optional.empty();
        }
    }

    /// Puts outputs that were written again in their place, and says of them what is true now in the manifest, if
    /// there is one.
    ///
    /// @param path  of the folder
    static void publish(OutputFolder folder, Path path) {
        changed(path, folder.digests())
                .ifPresent(manifest -> folder.write(OutputFile.MANIFEST, out -> RecordWriter.json(manifest, out)));
        folder.publish();
    }

    private static Optional<Manifest> changed(Path path, SortedMap<String, String> digests) {
        return read(path.resolve(OutputFile.MANIFEST.fileName())).map(manifest -> {
            SortedMap<String, String> outputs = new TreeMap<>(manifest.outputs());
            outputs.putAll(digests);
            return new Manifest(
                    manifest.firmament(),
                    manifest.command(),
                    manifest.inputs(),
                    outputs,
                    manifest.versions(),
                    manifest.seed(),
                    manifest.threads(),
                    manifest.conventions(),
                    manifest.started(),
                    manifest.wall(),
                    manifest.cpu(),
                    manifest.stages());
        });
    }

    static Optional<SortedMap<String, String>> inputs(Path file) {
        return read(file).map(manifest -> new TreeMap<>(manifest.inputs()));
    }

    static Optional<SortedMap<String, String>> outputs(Path file) {
        return read(file).map(manifest -> new TreeMap<>(manifest.outputs()));
    }
}
