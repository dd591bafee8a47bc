package org.firmament.orbits;

/// Where the Sun stands over the turning Earth.
///
/// The apparent direction, by the low-precision series of Meeus (Astronomical Algorithms, 1998, chapter 25): within
/// 0.01° between 1900 and 2100. The sub-solar latitude and longitude change almost uniformly, so they are kept once an
/// hour and read off between, within 1e-7 rad. Instances may be shared between threads.
public final class Sun {
    /// Between kept directions [s].
    static final double STEP = 3600;

    private final double[] latitudes;
    private final double[] longitudes;

    /// @param directions  Earth-fixed unit directions, x, y, z for each hour from the epoch
    Sun(double[] directions) {
        int steps = directions.length / 3;
        latitudes = new double[steps];
        longitudes = new double[steps];
        for (int k = 0; k < steps; k++) {
            latitudes[k] = Math.asin(directions[3 * k + 2]);
            double longitude = Math.atan2(directions[3 * k + 1], directions[3 * k]);
            // Kept running on westward over ±180°, so that it can be read off between.
            longitudes[k] = k == 0
                    ? longitude
                    : longitudes[k - 1] + Math.IEEEremainder(longitude - longitudes[k - 1], 2 * Math.PI);
        }
    }

    /// Writes the true-of-date unit direction, `t` Julian centuries of terrestrial time after J2000.0, into
    /// `xyz[0..2]`.
    static void ofDate(double t, double[] xyz) {
        double meanAnomaly = Math.toRadians(357.52911 + 35999.05029 * t);
        double centre = (1.914602 - 0.004817 * t) * Math.sin(meanAnomaly)
                + 0.019993 * Math.sin(2 * meanAnomaly)
                + 0.000289 * Math.sin(3 * meanAnomaly);
        double moonNode = Math.toRadians(125.04 - 1934.136 * t);
        double aberrationAndNutation = -0.00569 - 0.00478 * Math.sin(moonNode);
        double longitude = Math.toRadians(280.46646 + 36000.76983 * t + centre + aberrationAndNutation);
        double obliquity = Math.toRadians(23.439291 - 0.013004 * t + 0.00256 * Math.cos(moonNode));
        xyz[0] = Math.cos(longitude);
        xyz[1] = Math.sin(longitude) * Math.cos(obliquity);
        xyz[2] = Math.sin(longitude) * Math.sin(obliquity);
    }

    /// Writes the Earth-fixed unit direction from the Earth's centre to the Sun at `time` seconds after the epoch into
    /// `xyz[0..2]`. From anywhere within 50,000 km of the centre the Sun is in the same direction to 0.02°.
    ///
    /// @throws IllegalArgumentException  outside the times it was made for
    public void direction(double time, double[] xyz) {
        double hours = time / STEP;
        if (!(hours >= 0 && hours <= latitudes.length - 1)) {
            throw new IllegalArgumentException(
                    "time " + time + " s is outside the Sun's table, 0 to " + (latitudes.length - 1) * STEP + " s");
        }
        int k = Math.min((int) hours, latitudes.length - 2);
        double s = hours - k;
        double latitude = latitudes[k] + s * (latitudes[k + 1] - latitudes[k]);
        double longitude = longitudes[k] + s * (longitudes[k + 1] - longitudes[k]);
        xyz[0] = Math.cos(latitude) * Math.cos(longitude);
        xyz[1] = Math.cos(latitude) * Math.sin(longitude);
        xyz[2] = Math.sin(latitude);
    }
}
