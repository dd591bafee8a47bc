package org.firmament.catalogs;

import java.nio.file.Path;

/// A file that another one names, with its text as it was read.
///
/// @param name  as written: relative to the folder of the file that names it, or absolute
/// @param path  where it was found
public record AttachedFile(String name, Path path, String text) {
    /// As written.
    @Override
    public String toString() {
        return name;
    }
}
