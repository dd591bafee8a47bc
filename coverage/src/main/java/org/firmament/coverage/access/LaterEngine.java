package org.firmament.coverage.access;

import java.util.List;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Motion;

/// An engine whose time 0 is `delay` seconds after the epoch: one over states that begin there.
///
/// @param delay  [s]
public record LaterEngine(PointEngine engine, double delay) implements PointEngine {
    @Override
    public int observers() {
        return engine.observers();
    }

    @Override
    public Motion motion(int observer) {
        return engine.motion(observer).later(delay);
    }

    @Override
    public Search search() {
        return new Later(engine.search(), delay);
    }

    /// One thread's.
    private record Later(Search search, double delay) implements Search {
        @Override
        public void ahead(List<Place> points) {
            search.ahead(points);
        }

        @Override
        public void find(Place place, Found found) {
            search.find(place, (observer, start, end) -> found.access(observer, start + delay, end + delay));
        }
    }
}
