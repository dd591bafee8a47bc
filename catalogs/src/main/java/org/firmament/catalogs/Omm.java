package org.firmament.catalogs;

import java.util.regex.Pattern;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Satellites by their orbit mean-elements messages (CCSDS 502.0-B-3), as KVN, XML or JSON.
///
/// @param maxAge  most time between a message's epoch and the scenario's [s]
public record Omm(
        @Written(says = "file of orbit mean-elements messages, relative to this file")
        DataFile file,

        @Written(
                unit = Unit.DAYS,
                min = 0,
                max = 40_000,
                fallback = "30",
                says = "most time between the epoch of a message and that of the scenario")
        double maxAge)
        implements org.firmament.catalogs.Pattern, Attaching {
    private static final Pattern MESSAGE =
            Pattern.compile("\"MEAN_MOTION\"\\s*:|<MEAN_MOTION[\\s>]|^\\s*MEAN_MOTION\\s*=", Pattern.MULTILINE);

    public Omm {
        Limits.check(Omm.class, file, maxAge);
    }

    /// Mean motions in the file.
    @Override
    public int total() {
        return (int) MESSAGE.matcher(file.text()).results().count();
    }

    @Override
    public int planes() {
        return total();
    }
}
