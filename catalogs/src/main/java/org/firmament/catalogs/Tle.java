package org.firmament.catalogs;

import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Satellites by their two-line element sets, with or without a line of the name before each.
///
/// @param maxAge  most time between an element set's epoch and the scenario's [s]
public record Tle(
        @Written(says = "file of two-line element sets, relative to this file")
        DataFile file,

        @Written(
                unit = Unit.DAYS,
                min = 0,
                max = 40_000,
                fallback = "30",
                says = "most time between the epoch of a set and that of the scenario")
        double maxAge)
        implements Pattern, Attaching {
    public Tle {
        Limits.check(Tle.class, file, maxAge);
    }

    /// Lines 1 followed by a line 2.
    @Override
    public int total() {
        List<String> lines = file.text().lines().filter(line -> !line.isBlank()).toList();
        int total = 0;
        for (int i = 1; i < lines.size(); i++) {
            total += lines.get(i - 1).startsWith("1 ") && lines.get(i).startsWith("2 ") ? 1 : 0;
        }
        return total;
    }

    @Override
    public int planes() {
        return total();
    }
}
