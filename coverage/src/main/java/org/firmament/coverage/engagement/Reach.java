package org.firmament.coverage.engagement;

import org.firmament.catalogs.Interceptor;
import org.firmament.orbits.Earth;

/// How far an interceptor gets in a given time, and how long it takes to get that far, seen from where its carrier
/// would have been.
///
/// A ball about **the carrier's own future position** at intercept, not about where it was released: 120 s at 300
/// km carry a satellite 926 km ahead, and the interceptor with it. Without gravity's differences the radius is that
/// of a straight line flown from rest at constant acceleration to burnout speed, then at that speed: d(T) = v²/2a +
/// (T − v/a)v for T ≥ v/a, else aT²/2. The same distance is flown by an impulse of all the speed gained at the
/// middle of the burn, which is how gravity is brought in ([OrbitFlight]).
///
/// What gravity can do to it is bounded. Two bodies in free fall outside the Earth are pulled apart by at most
/// 2n² times their distance, n² = μ/Rₑ³ at the ground, so that a speed gained carries between 2 − S and S times as
/// far as without, S = sinh(x)/x with x = √2 n t, t from mid-burn to intercept. S − 1 is **0.5 % at 120 s**
/// (mid-burn after 20 s) and 18 % at 600 s: no orbit is needed to decide all but this.
///
/// @param interceptor  whose `maxFlyout` and `maxRange` bound the ball
public record Reach(Interceptor interceptor) {
    /// Gravitational parameter of the Earth [m³/s²] (WGS84).
    static final double MU = 3.986004418e14;

    /// √2 n at the ground [1/s].
    private static final double GROWTH = Math.sqrt(2 * MU / Math.pow(Earth.EQUATORIAL_RADIUS, 3));

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

    /// How long it burns within a flight [s].
    double burn(double flyout) {
        return Math.min(flyout, interceptor.burnoutSpeed() / interceptor.acceleration());
    }

    /// Speed gained within a flight [m/s].
    double speed(double flyout) {
        return interceptor.acceleration() * burn(flyout);
    }

    /// From the middle of the burn to the end of a flight [s].
    double coast(double flyout) {
        return flyout - burn(flyout) / 2;
    }

    /// Distance flown without gravity's differences [m], bounded by nothing.
    double flown(double flyout) {
        return speed(flyout) * coast(flyout);
    }

    /// Distance that gravity cannot carry it beyond [m].
    double most(double flyout) {
        return flown(flyout) * stretch(coast(flyout));
    }

    /// Greatest growth of [#most] up to a flight's end [m/s].
    double fastest(double flyout) {
        return interceptor.burnoutSpeed() * Math.cosh(GROWTH * coast(flyout));
    }

    /// S: most by which gravity stretches a distance in a time.
    static double stretch(double time) {
        double x = GROWTH * time;
        if (x > 1) {
            return Math.sinh(x) / x;
        }
        // Its series, to rounding: six times as fast.
        double q = x * x;
        double sum = 1 + q / 342;
        for (int n = 17; n > 2; n -= 2) {
            sum = 1 + sum * q / (n * (n - 1));
        }
        return sum;
    }
}
