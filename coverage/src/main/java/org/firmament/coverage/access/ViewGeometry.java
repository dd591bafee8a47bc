package org.firmament.coverage.access;

import org.firmament.orbits.Earth;

/// The geometry of all sensors in view, where it is wanted.
///
/// @param rules  what is wanted
/// @param earth  for where places are and what is horizontal there
public record ViewGeometry(GeometryRules rules, Earth earth) {}
