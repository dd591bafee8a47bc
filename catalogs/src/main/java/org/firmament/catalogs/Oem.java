package org.firmament.catalogs;

import java.util.regex.Pattern;
import org.firmament.catalogs.units.Written;

/// Satellites by their orbit ephemeris message (CCSDS 502.0-B-3), as KVN or XML.
public record Oem(
        @Written(says = "file of an orbit ephemeris message, relative to this file")
        DataFile file) implements org.firmament.catalogs.Pattern, Attaching {
    private static final Pattern OBJECT =
            Pattern.compile("(?:^\\s*OBJECT_ID\\s*=|<OBJECT_ID>)\\s*([^<\\n\\r]*)", Pattern.MULTILINE);

    /// Different objects in the file.
    @Override
    public int total() {
        return (int) OBJECT.matcher(file.text())
                .results()
                .map(object -> object.group(1).strip())
                .distinct()
                .count();
    }

    @Override
    public int planes() {
        return total();
    }
}
