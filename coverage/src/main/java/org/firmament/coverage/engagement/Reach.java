package org.firmament.coverage.engagement;

import org.firmament.catalogs.Interceptor;

/// How far an interceptor gets in a given time, and how long it takes to get that far.
///
/// A ball about **where its carrier would have been** at intercept, not about where it was released: 120 s at 300 km
/// carry a satellite 926 km ahead, and the interceptor with it. The radius is that of a straight line flown from rest
/// at constant acceleration to burnout speed, then at that speed:
/// d(T) = v²/2a + (T − v/a)v for T ≥ v/a, else aT²/2.
///
/// Error against two-body motion with thrust, from 300 km: 0.5 % up to 120 s, 16 % at 600 s, because gravity pulls
/// carrier and interceptor alike only while they are near each other. For a site on the ground it leaves out gravity,
/// drag and the Earth in between: an upper bound of what a long flight reaches.
///
/// @param interceptor  whose `maxFlyout` and `maxRange` bound the ball
public record Reach(Interceptor interceptor) {
    /// Radius of the ball after `flyout` seconds [m]; 0 at 0, never shrinking, never over [#farthest].
    public double distance(double flyout) {
        return Math.min(interceptor.maxRange(), flown(Math.min(flyout, interceptor.maxFlyout())));
    }

    /// Shortest flight to a point `distance` away from the carrier's own future position [s]; the inverse of
    /// [#distance], for distances up to [#farthest].
    public double flyout(double distance) {
        double v = interceptor.burnoutSpeed();
        double a = interceptor.acceleration();
        double burned = v * v / (2 * a);
        return distance >= burned ? v / a + (distance - burned) / v : Math.sqrt(2 * distance / a);
    }

    /// Greatest distance it can ever fly [m].
    public double farthest() {
        return distance(interceptor.maxFlyout());
    }

    private double flown(double flyout) {
        double v = interceptor.burnoutSpeed();
        double a = interceptor.acceleration();
        return flyout >= v / a ? v * v / (2 * a) + (flyout - v / a) * v : a * flyout * flyout / 2;
    }
}
