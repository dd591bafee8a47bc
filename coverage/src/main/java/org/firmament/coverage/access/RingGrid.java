package org.firmament.coverage.access;

import java.util.List;

/// A grid of points on rings of latitude, south first.
///
/// @param altitude  of the points [m]
public record RingGrid(List<Ring> rings, double altitude) {
    public RingGrid {
        rings = List.copyOf(rings);
    }

    /// Number of points.
    public int size() {
        return rings.stream().mapToInt(Ring::count).sum();
    }
}
