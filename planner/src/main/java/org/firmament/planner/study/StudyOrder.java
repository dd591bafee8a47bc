package org.firmament.planner.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.yaml.CatalogReader;

/// A study as somebody ordered it, and all it was read from: enough to read it again elsewhere.
///
/// @param file      the study file, as the user named it
/// @param settings  `path=value` over that file
/// @param overlay   folder of catalog files laid over the built-in ones
public record StudyOrder(Study study, Catalog catalog, Path file, List<String> settings, Optional<Path> overlay) {
    public StudyOrder {
        settings = List.copyOf(settings);
    }

    /// Reads a study.
    ///
    /// @throws org.firmament.catalogs.yaml.BadInput  with everything that is wrong with it
    public static StudyOrder read(Path file, List<String> settings, Optional<Path> overlay) {
        Catalog catalog = overlay.map(CatalogReader::withOverlay).orElseGet(CatalogReader::builtin);
        return new StudyOrder(Study.read(file, settings, catalog), catalog, file, settings, overlay);
    }

    /// Every file it was read from, by the names the user gave them.
    public List<Path> files() {
        return Stream.of(
                        Stream.of(file),
                        study.files().stream(),
                        overlay.map(CatalogReader::files).orElse(List.of()).stream())
                .flatMap(files -> files)
                .distinct()
                .toList();
    }
}
