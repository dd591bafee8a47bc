package org.firmament.catalogs.yaml;

import java.nio.file.Path;
import java.util.List;

/// A file of data that another file names, read once: a table, a map, a set of orbits.
///
/// A type with `static T read(DataFile)` may be a record's component. Files then write a path in its place,
/// relative to their own folder, and what [BadInput] the reading throws is told with their own problems. Its
/// `toString()` gives the path as written.
///
/// @param name  the path as written
/// @param path  where that is
/// @param text  what the file says
public record DataFile(String name, Path path, String text) {
    /// Greatest data file [bytes].
    public static final int MOST_BYTES = 64 << 20;

    /// The file a name stands for.
    ///
    /// @param folder  a relative name starts from
    /// @throws BadInput  unless it is a regular UTF-8 file of at most [#MOST_BYTES]
    static DataFile of(Path folder, String name) {
        Path path = folder.resolve(name);
        return new DataFile(name, path, FileText.data(path, MOST_BYTES));
    }

    /// Whether it says so of itself that it holds JSON.
    public boolean json() {
        return FileText.json(path) || FileText.geoJson(path);
    }

    /// Something wrong with a line.
    ///
    /// @param line  from 1; 0 for the file as a whole
    /// @param path  which value of the line; may be empty
    public Problem problem(int line, String path, String message) {
        return new Problem(this.path.toString(), line, path, message);
    }

    /// One problem, as the only one.
    public BadInput bad(int line, String path, String message) {
        return new BadInput(List.of(problem(line, path, message)));
    }
}
