package org.firmament.catalogs;

/// What a missile is doing; the word sensors and interceptors use to say when they can act.
public enum Phase {
    /// Motor burning.
    BOOST,
    /// Free flight above the sensible atmosphere.
    MIDCOURSE,
    /// Equilibrium glide of a boost-glide vehicle.
    GLIDE,
    /// Powered flight at constant height.
    CRUISE,
    /// The last part of the flight: a ballistic vehicle below 100 km on its way down, a glider's dive.
    TERMINAL
}
