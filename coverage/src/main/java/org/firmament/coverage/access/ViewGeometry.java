package org.firmament.coverage.access;

import java.util.List;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;

/// The geometry of all sensors in view, where it is wanted.
///
/// @param rules  what is wanted
/// @param earth  for where places are and what is horizontal there
public record ViewGeometry(GeometryRules rules, Earth earth) {
    /// The geometry of all who see something in motion, over a window.
    ///
    /// @param observers  that look
    /// @param seen       by each of them
    /// @param events     of all targets, which this one's samples are added to
    public PointGeometry of(
            Motion target, TimeSpan window, List<Motion> observers, List<Timeline> seen, Events events) {
        Sightings sightings = new Sightings(this, observers);
        for (int i = 0; i < seen.size(); i++) {
            for (TimeSpan span : seen.get(i).spans()) {
                sightings.add(i, span.start(), span.end());
            }
        }
        PointGeometry sum = new PointGeometry();
        sightings.look(target, window.start(), window, sum, events, 1);
        return sum;
    }
}
