package org.firmament.catalogs;

import java.util.OptionalDouble;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// How long a track of a sensor takes to turn from one target to another. Each track turns by itself.
///
/// @param settle  taken by every turn, however small [s]
/// @param rate    at which it turns [rad/s]; empty if the angle takes no time
public record Slew(
        @Written(
                key = "slew",
                unit = Unit.SECONDS,
                min = 0,
                max = 3_600,
                fallback = "0",
                says = "time every turn of a track from one target to another takes, however small")
        double settle,

        @Written(
                key = "slew_rate",
                unit = Unit.DEGREES_PER_SECOND,
                min = 0.01,
                max = 1_000,
                says = "rate at which a track turns besides; left out, the angle takes no time")
        OptionalDouble rate) {
    /// Turns take no time.
    public static final Slew NONE = new Slew(0, OptionalDouble.empty());

    public Slew {
        Limits.check(Slew.class, settle, rate);
    }

    /// Every turn takes the same time.
    ///
    /// @param settle  [s]
    public static Slew fixed(double settle) {
        return new Slew(settle, OptionalDouble.empty());
    }

    /// The time a turn takes [s].
    ///
    /// @param angle  between the two targets as the sensor sees them [rad]
    public double time(double angle) {
        return rate.isPresent() ? settle + angle / rate.getAsDouble() : settle;
    }

    /// The time within which any turn is done [s].
    public double longest() {
        return time(Math.PI);
    }

    /// The widest turn that fits into a time [rad]; below 0 if none does.
    ///
    /// @param available  [s]
    public double widest(double available) {
        if (available < settle) {
            return -1;
        }
        return rate.isPresent() ? Math.min(Math.PI, (available - settle) * rate.getAsDouble()) : Math.PI;
    }
}
