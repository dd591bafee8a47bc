package org.firmament.coverage.access;

/// The distances from the Earth's centre between which something stays.
///
/// @param low   least [m]
/// @param high  greatest [m]
public record Shell(double low, double high) {
    public Shell {
        if (!(0 < low && low <= high)) {
            throw new IllegalArgumentException("a shell runs outwards: " + low + " to " + high + " m");
        }
    }
}
