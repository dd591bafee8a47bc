package org.firmament.orbits.threat;

/// Motion in the vertical plane over a great circle, as a function of time after launch.
@FunctionalInterface
interface Profile {
    /// Writes `{angle along the circle [rad], its rate [rad/s], height [m], its rate [m/s]}` at `time` [s after
    /// launch].
    void at(double time, double[] out);
}
