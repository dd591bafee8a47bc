package org.firmament.benchmarks;

/// The kinds of motion the program is held to Orekit in.
enum Regime {
    CIRCULAR("low circular orbits, still points"),
    ECCENTRIC("Molniya orbits and others of e 0.05 to 0.7, still points"),
    SGP4("SGP4 and SDP4, still points"),
    GEOSYNCHRONOUS("geosynchronous orbits of e 0 to 0.1, still points"),
    MISSILE("low to medium orbits, missiles in flight"),
    SATELLITE("any two orbits, the line between them clear of the Earth");

    private final String words;

    Regime(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
