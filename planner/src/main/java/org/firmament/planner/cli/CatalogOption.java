package org.firmament.planner.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.yaml.CatalogReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What is known by name.
final class CatalogOption {
    @Option(
            names = "--catalog",
            paramLabel = "DIR",
            description = "folder of catalog files laid over the built-in ones")
    private @Nullable Path overlay;

    /// The catalog, with the overlay if one is given.
    Catalog catalog() {
        return overlay().map(CatalogReader::withOverlay).orElseGet(CatalogReader::builtin);
    }

    /// The overlay folder, if one is named.
    Optional<Path> overlay() {
        return Optional.ofNullable(overlay);
    }
}
