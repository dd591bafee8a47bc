package org.firmament.catalogs.yaml;

import org.firmament.catalogs.DataFile;

/// One thing wrong with an input, for a person to read: one line, free of control characters.
///
/// @param file     as the user named it, or `--set`
/// @param line     from 1; 0 where there are no lines
/// @param path     which value: `constellations[0].pattern.planes`; empty for the file as a whole
/// @param message  the value, what is allowed, and one way out beginning with "Maybe"
public record Problem(String file, int line, String path, String message) {
    public Problem {
        file = Words.harmless(file);
        path = Words.harmless(path);
        message = Words.harmless(message);
    }

    /// Something wrong with a line of a file that another one names.
    ///
    /// @param line  from 1; 0 for the file as a whole
    /// @param path  which value of the line; may be empty
    public static Problem of(DataFile file, int line, String path, String message) {
        return new Problem(file.path().toString(), line, path, message);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (path.isEmpty() ? "" : " " + path) + ": " + message;
    }
}
