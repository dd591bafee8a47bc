package org.firmament.orbits.threat;

import org.firmament.catalogs.Place;
import org.firmament.orbits.GreatCircle;

/// The path from a launch point to an aim point, with its length.
///
/// @param length  angle travelled [rad]
record Way(Path path, double length) {
    /// @param heading  at the start, to the right of the shortest way [rad]
    static Way between(Place from, Place to, double heading) {
        if (heading == 0) {
            return new Way(new Path.Direct(GreatCircle.between(from, to)), GreatCircle.angle(from, to));
        }
        SmallCircle circle = new SmallCircle(from, to, heading);
        return new Way(circle, circle.length());
    }
}
