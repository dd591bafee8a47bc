package org.firmament.benchmarks;

/// The kinds of encounter the program is held to Orekit in.
enum Regime {
    CIRCULAR("low circular orbits, still points", Regime.CLOSE, 15),
    ECCENTRIC("Molniya orbits and others of e 0.05 to 0.7, still points", Regime.CLOSE, 15),
    SGP4("SGP4 and SDP4 of e 0 to 0.7, still points", Regime.CLOSE, 15),
    GEOSYNCHRONOUS("geosynchronous orbits of e 0 to 0.1, still points", Regime.CLOSE, 15),
    MISSILE("circles up to 20,000 km, missiles in flight", Regime.CLOSE, 15),
    SATELLITE("any two orbits, the line between them clear of the Earth", Regime.CLOSE, 15),
    GRAZING("passes that rise 0.3 to 300 µrad over the least elevation", Regime.GRAZED, 0.4),
    FIELD("rectangles and polygons fixed to the flight, still points near a pass", Regime.CLOSE, 0.4),
    SKYLINE("skylines of 2 to 12 points, seen from a site", Regime.CLOSE, 0.4),
    SHADOW("satellites in penumbra and umbra", Regime.SUNLIT, 15),
    SUN("the Sun's elevation at a place, −18 to 5°", Regime.SUNRISE, 60);

    /// Both sides move the satellite alike, so what is left is the cubic between two states, half a metre in
    /// low orbit, and the tolerance of an edge, 1 ms [s].
    private static final double CLOSE = 20e-3;

    /// Near the perigee of a long ellipse the cubics err by 1.2 m, and the edges of a pass that lasts a
    /// second move over their limit at 12 m/s: v²/d, some 25 m/s², for half of it [s].
    private static final double GRAZED = 100e-3;

    /// Both sides have the Sun in one direction from the Earth's centre. Here it is so from anywhere, 0.003°
    /// off in low orbit, 0.006° from 8,000 km, and its disc is that of the mean distance, 0.0045° off at most:
    /// together they move the edge of a shadow by a quarter of a second where it is crossed straight, more
    /// where aslant [s].
    private static final double SUNLIT = 1;

    /// Parallax alone, 0.0024°, at 15° an hour and aslant [s].
    private static final double SUNRISE = 2;

    private final String words;
    private final double tolerance;
    private final double maxCheck;

    Regime(String words, double tolerance, double maxCheck) {
        this.words = words;
        this.tolerance = tolerance;
        this.maxCheck = maxCheck;
    }

    String words() {
        return words;
    }

    /// What 99 edges of 100 keep within [s].
    double tolerance() {
        return tolerance;
    }

    /// Longest step between the detectors' looks that loses none of these passes [s].
    double maxCheck() {
        return maxCheck;
    }
}
