package org.firmament.benchmarks;

/// The kinds of encounter the program is held to Orekit in.
enum Regime {
    CIRCULAR("low circular orbits, still points", Regime.CLOSE),
    ECCENTRIC("Molniya orbits and others of e 0.05 to 0.7, still points", Regime.CLOSE),
    SGP4("SGP4 and SDP4 of e 0 to 0.7, still points", Regime.CLOSE),
    GEOSYNCHRONOUS("geosynchronous orbits of e 0 to 0.1, still points", Regime.CLOSE),
    MISSILE("circles up to 20,000 km, missiles in flight", Regime.CLOSE),
    SATELLITE("any two orbits, the line between them clear of the Earth", Regime.CLOSE),
    GRAZING("passes that rise 0.3 to 300 µrad over the least elevation", Regime.GRAZED);

    /// Both sides move the satellite alike, so what is left is the cubic between two states, half a metre in
    /// low orbit, and the tolerance of an edge, 1 ms [s].
    private static final double CLOSE = 20e-3;

    /// A pass of a second rises 3 m over its limit, so that the same half metre moves its edges by 40 ms [s].
    private static final double GRAZED = 50e-3;

    private final String words;
    private final double tolerance;

    Regime(String words, double tolerance) {
        this.words = words;
        this.tolerance = tolerance;
    }

    String words() {
        return words;
    }

    /// What 99 edges of 100 keep within [s].
    double tolerance() {
        return tolerance;
    }
}
