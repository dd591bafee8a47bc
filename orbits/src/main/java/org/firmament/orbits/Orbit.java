package org.firmament.orbits;

import org.firmament.catalogs.Elements;

/// What a satellite's motion is computed from. Written elements move by the scenario's model; what comes from a
/// catalog or an ephemeris file moves as its source means it, whatever that model is.
public sealed interface Orbit permits Orbit.Keplerian, GeneralPerturbations, StateTable {
    /// Keplerian elements at the almanac's epoch, in the frame the conventions name.
    record Keplerian(Elements elements) implements Orbit {}
}
