package org.firmament.coverage.access;

/// A ring of cells of one latitude.
///
/// @param lat     geodetic latitude of the points [rad]
/// @param first   longitude of the first point [rad]
/// @param count   of cells
/// @param weight  of one cell, as a share of the sphere
public record Ring(double lat, double first, int count, double weight) {
    /// Longitude of a point [rad].
    public double lon(int j) {
        return first + j * (2 * Math.PI / count);
    }
}
