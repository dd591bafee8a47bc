package org.firmament.coverage.engagement;

import java.util.OptionalDouble;
import org.firmament.orbits.Earth;

/// Interceptors on orbit for each one in reach of a target, in the mean over time.
///
/// Carriers stand on one circular shell, one interceptor each, and the target is projected onto it: the reach is the
/// chord between two points of the shell. These are means; a real shell of few planes swings about them.
public final class AbsenteeRatio {
    /// Arguments of latitude at which an inclined orbit is looked at; the integrand has square-root ends, which leaves
    /// an error of 2e-5 of the ratio for a reach of 600 km on a 300 km shell.
    private static final int ARGUMENTS = 100_000;

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
        double sum = 0;
        for (int k = 0; k < ARGUMENTS; k++) {
            double u = 2 * Math.PI * (k + 0.5) / ARGUMENTS;
            double sinL = Math.sin(inclination) * Math.sin(u);
            double cosL = Math.sqrt(1 - sinL * sinL);
            double cosW = (cosReach - sinL * Math.sin(latitude)) / (cosL * Math.cos(latitude));
            sum += Math.acos(Math.clamp(cosW, -1.0, 1.0)) / Math.PI;
        }
        return sum > 0 ? OptionalDouble.of(ARGUMENTS / sum) : OptionalDouble.empty();
    }
}
