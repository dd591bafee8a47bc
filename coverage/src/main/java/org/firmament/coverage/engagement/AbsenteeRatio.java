package org.firmament.coverage.engagement;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.firmament.orbits.Earth;

/// Interceptors on orbit for each one in reach of a target, in the mean over time.
///
/// Carriers stand on one circular shell, one interceptor each, and the target is projected onto it: the reach is
/// the chord between two points of the shell. These are means; a real shell of few planes swings about them.
public final class AbsenteeRatio {
    /// Looks at each piece of an orbit: within 1e-7 of the ratio for reaches from 50 km on, and 1e-5 where the
    /// reach just touches the northernmost or southernmost latitude.
    private static final int LOOKS = 200;

    private AbsenteeRatio() {}

    /// Carriers spread evenly over the whole shell: 4(Rₑ + h)²/d² (American Enterprise Institute 2025).
    ///
    /// @param height  of the shell over the equatorial radius [m]
    /// @param reach   of one interceptor [m]
    public static double uniform(double height, double reach) {
        double radius = Earth.EQUATORIAL_RADIUS + height;
        return 4 * radius * radius / (reach * reach);
    }

    /// Circular orbits of one inclination with evenly spread nodes; empty where the shell never comes into reach.
    /// The share in reach is (1/2π)∫ w(l)/π du around the orbit with sin l = sin i sin u and
    /// cos w = (cos θ − sin l sin φ)/(cos l cos φ), θ the angle of the chord; exact on a sphere, also near
    /// φ = i where the usual density formula is singular.
    ///
    /// @param height       of the shell over the equatorial radius [m]
    /// @param inclination  [rad]
    /// @param latitude     of the target, geocentric [rad]
    /// @param reach        of one interceptor [m]
    public static OptionalDouble inclined(double height, double inclination, double latitude, double reach) {
        double radius = Earth.EQUATORIAL_RADIUS + height;
        double cosReach = 1 - reach * reach / (2 * radius * radius);
        double angle = Math.acos(Math.clamp(cosReach, -1.0, 1.0));
        double steep = Math.sin(inclination);
        // Both halves of an orbit are alike; it is in reach between two latitudes, and all round the pole behind a
        // third.
        double[] pieces = {
            argument(latitude - angle, steep),
            argument(Math.PI - angle - latitude, steep),
            argument(latitude + angle, steep),
            argument(-Math.PI + angle - latitude, steep)
        };
        Arrays.sort(pieces);
        DoubleUnaryOperator width = u -> {
            double sinL = steep * Math.sin(u);
            double cosL = Math.sqrt(1 - sinL * sinL);
            double cosW = (cosReach - sinL * Math.sin(latitude)) / (cosL * Math.cos(latitude));
            return Math.acos(Math.clamp(cosW, -1.0, 1.0)) / Math.PI;
        };
        double share = 0;
        for (int i = 0; i <= pieces.length; i++) {
            double from = i == 0 ? -Math.PI / 2 : pieces[i - 1];
            double to = i == pieces.length ? Math.PI / 2 : pieces[i];
            share += integral(width, from, to) / Math.PI;
        }
        return share > 0 ? OptionalDouble.of(1 / share) : OptionalDouble.empty();
    }

    /// Argument of latitude, of the ascending half, at which an orbit comes to a latitude; its end if it never
    /// does.
    private static double argument(double latitude, double steep) {
        double sine = Math.abs(latitude) >= Math.PI / 2 ? Math.signum(latitude) : Math.sin(latitude) / steep;
        return Double.isNaN(sine) ? 0 : Math.asin(Math.clamp(sine, -1.0, 1.0));
    }

    /// The integral of a function that may begin and end like a square root: with x = m − h cos t it is that of a
    /// smooth periodic one, which the midpoint rule takes to rounding.
    private static double integral(DoubleUnaryOperator value, double from, double to) {
        double half = (to - from) / 2;
        double sum = 0;
        for (int k = 0; half > 0 && k < LOOKS; k++) {
            double t = Math.PI * (k + 0.5) / LOOKS;
            sum += value.applyAsDouble(from + half * (1 - Math.cos(t))) * Math.sin(t);
        }
        return sum * half * Math.PI / LOOKS;
    }
}
