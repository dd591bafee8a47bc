package org.firmament.catalogs;

import java.nio.file.Path;
import java.util.Locale;

/// A file that another one names, read once: orbits, a table, a map.
///
/// A type with `static T read(DataFile)` may be a record's component in its place. Its `toString()` then gives the
/// name as written, and what is wrong with the file is told with the problems of the file that names it.
///
/// @param name  as written: relative to the folder of the file that names it, or absolute
/// @param path  where it was found
public record DataFile(String name, Path path, String text) {
    /// Whether it says so of itself that it holds JSON.
    public boolean json() {
        String end = path.toString().toLowerCase(Locale.ROOT);
        return end.endsWith(".json") || end.endsWith(".geojson");
    }

    /// As written.
    @Override
    public String toString() {
        return name;
    }
}
