package org.firmament.orbits.threat;

import org.firmament.catalogs.Place;
import org.firmament.orbits.GreatCircle;

/// The path from a launch point to an aim point, with its length.
///
/// @param length  angle travelled [rad]
record Way(Path path, double length) {
    /// @param aiming  its heading, or the corners it turns at
    /// @throws org.firmament.catalogs.units.LimitException  for corners that cannot be turned
    static Way between(Place from, Place to, Aiming aiming) {
        if (!aiming.via().isEmpty()) {
            Arcs arcs = new Corners(from, aiming.via(), to, aiming.turnRadius() / GreatCircle.MEAN_RADIUS).arcs();
            return new Way(arcs, arcs.length());
        }
        if (aiming.heading() == 0) {
            return new Way(new Path.Direct(GreatCircle.between(from, to)), GreatCircle.angle(from, to));
        }
        SmallCircle circle = SmallCircle.between(from, to, aiming.heading());
        return new Way(circle, circle.length());
    }
}
