package org.firmament.orbits;

import org.firmament.catalogs.Elements;

/// One satellite of a constellation.
///
/// @param name      constellation, plane and slot, such as `interceptors-p03-s17`
/// @param plane     from 1
/// @param slot      place within its plane, from 1 in the direction of flight
/// @param elements  mean elements at the epoch, in the frame the scenario's conventions name
public record Satellite(String name, int plane, int slot, Elements elements) {}
