package org.firmament.coverage.access;

import java.util.Arrays;

/// Where along one latitude each satellite of an ephemeris can be seen at an elevation, grid time by grid
/// time.
///
/// For a satellite at distance r√(1 − sin²) off the axis and a point Δλ away in longitude, the condition
/// `A + B cos Δλ ≥ sin ε √(D − 2 E cos Δλ)` is a quadratic in cos Δλ. It is solved for margins of plus and
/// minus `slack`, the most the margin can bend away from a straight line within a step: a point inside the
/// first at both ends of a step is inside throughout, one outside the second at both ends outside throughout.
final class RingPasses {
    /// On top of a longitude's half-width, for an arc cosine of few terms [rad].
    private static final double ROUNDING = 1e-4;

    private final GridTimes grid;
    private final double sine;
    private final double rho;
    private final double pz;
    private final double nxy;
    private final double nz;
    private final double height;

    /// One entry a grid time at which a satellite is seen from the latitude, in the order of satellite and
    /// time.
    private int[] steps = new int[1024];
    private double[] longitudes = new double[1024];
    private double[] surely = new double[1024];
    private double[] perhaps = new double[1024];
    private int entries;

    /// Entries of one satellite at one grid time after another.
    private int[] passEnds = new int[256];
    private double[] middles = new double[256];
    private double[] widths = new double[256];
    private int passes;
    private final int[] satelliteEnds;

    /// @param point  of the latitude, at longitude 0
    /// @param up     there
    /// @param slack  of each satellite [m]
    RingPasses(GridTimes grid, double sine, double[] point, double[] up, double[] slack) {
        this.grid = grid;
        this.sine = sine;
        rho = point[0];
        pz = point[2];
        nxy = up[0];
        nz = up[2];
        height = nxy * rho + nz * pz;
        satelliteEnds = new int[grid.satellites()];
        for (int i = 0; i < grid.satellites(); i++) {
            fill(i, slack[i]);
            satelliteEnds[i] = passes;
        }
    }

    private void fill(int satellite, double slack) {
        int before = -2;
        double low = 0;
        double high = 0;
        double turned = 0;
        for (int k = 0; k <= grid.last(); k++) {
            int at = grid.index(satellite, k);
            double off = grid.offAxis(at);
            double z = grid.height(at);
            double most = leastCosine(off, z, -slack);
            if (most >= 1) {
                continue;
            }
            double longitude = grid.longitude(at);
            double width = arcCosine(most) + ROUNDING;
            if (k != before + 1) {
                close(low, high);
                turned = longitude;
                low = longitude - width;
                high = longitude + width;
            } else {
                double on = longitude - turned;
                turned += on - 2 * Math.PI * Math.rint(on * (0.5 / Math.PI));
                low = Math.min(low, turned - width);
                high = Math.max(high, turned + width);
            }
            before = k;
            grow();
            steps[entries] = k;
            longitudes[entries] = longitude;
            perhaps[entries] = width;
            double least = leastCosine(off, z, slack);
            surely[entries] = least >= 1 ? -1 : arcCosine(least) - ROUNDING;
            entries++;
        }
        close(low, high);
    }

    /// The least cos Δλ at which the margin is above `shift`: above 1 where it never is, below −1 where it
    /// always is.
    private double leastCosine(double off, double z, double shift) {
        double a = nz * z - height - shift;
        double b = nxy * off;
        if (a + b <= 0) {
            return 2;
        }
        double d = off * off + z * z + rho * rho + pz * pz - 2 * pz * z;
        double e = rho * off;
        double s2 = sine * sine;
        if ((a + b) * (a + b) <= s2 * (d - 2 * e)) {
            return 2;
        }
        if (a - b > 0 && (a - b) * (a - b) > s2 * (d + 2 * e)) {
            return -2;
        }
        double q = a * b + s2 * e;
        return (Math.sqrt(Math.max(0, q * q - b * b * (a * a - s2 * d))) - q) / (b * b);
    }

    /// Within 7e-5 rad (Abramowitz and Stegun 1964, 4.4.45); π below −1.
    private static double arcCosine(double x) {
        if (x <= -1) {
            return Math.PI;
        }
        double m = Math.abs(x);
        double angle = Math.sqrt(1 - m) * (1.5707288 + m * (-0.2121144 + m * (0.0742610 - m * 0.0187293)));
        return x < 0 ? Math.PI - angle : angle;
    }

    private void close(double low, double high) {
        int begun = passes == 0 ? 0 : passEnds[passes - 1];
        if (entries == begun) {
            return;
        }
        if (passes == passEnds.length) {
            passEnds = Arrays.copyOf(passEnds, 2 * passes);
            middles = Arrays.copyOf(middles, 2 * passes);
            widths = Arrays.copyOf(widths, 2 * passes);
        }
        passEnds[passes] = entries;
        middles[passes] = 0.5 * (low + high);
        widths[passes] = 0.5 * (high - low);
        passes++;
    }

    private void grow() {
        if (entries == steps.length) {
            steps = Arrays.copyOf(steps, 2 * entries);
            longitudes = Arrays.copyOf(longitudes, 2 * entries);
            surely = Arrays.copyOf(surely, 2 * entries);
            perhaps = Arrays.copyOf(perhaps, 2 * entries);
        }
    }

    /// First pass of a satellite.
    int firstPass(int satellite) {
        return satellite == 0 ? 0 : satelliteEnds[satellite - 1];
    }

    /// Behind the last pass of a satellite.
    int endOfPasses(int satellite) {
        return satelliteEnds[satellite];
    }

    /// Whether a pass comes near a longitude.
    boolean near(int pass, double longitude) {
        double away = longitude - middles[pass];
        away -= 2 * Math.PI * Math.rint(away * (0.5 / Math.PI));
        return Math.abs(away) <= widths[pass];
    }

    /// First entry of a pass.
    int firstEntry(int pass) {
        return pass == 0 ? 0 : passEnds[pass - 1];
    }

    /// Behind the last entry of a pass.
    int endOfEntries(int pass) {
        return passEnds[pass];
    }

    /// Grid time of an entry.
    int step(int entry) {
        return steps[entry];
    }

    /// Distance in longitude between the satellite and a point [rad].
    double away(int entry, double longitude) {
        double away = longitude - longitudes[entry];
        return Math.abs(away - 2 * Math.PI * Math.rint(away * (0.5 / Math.PI)));
    }

    /// The distance up to which the margin is above the slack; below 0 where it is nowhere.
    double surely(int entry) {
        return surely[entry];
    }

    /// The distance from which on the margin is below minus the slack.
    double perhaps(int entry) {
        return perhaps[entry];
    }
}
