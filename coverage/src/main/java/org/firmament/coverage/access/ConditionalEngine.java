package org.firmament.coverage.access;

import java.util.List;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Motion;

/// An engine whose accesses count only while something else is true of the observer: that it has a data path, say.
///
/// @param times  when it is true, one an observer
public record ConditionalEngine(PointEngine engine, List<Timeline> times) implements PointEngine {
    public ConditionalEngine {
        times = List.copyOf(times);
        if (times.size() != engine.observers()) {
            throw new IllegalArgumentException(
                    "a timeline for every observer: " + times.size() + " of " + engine.observers());
        }
    }

    @Override
    public int observers() {
        return engine.observers();
    }

    @Override
    public Motion motion(int observer) {
        return engine.motion(observer);
    }

    @Override
    public Search search() {
        return new Conditional(engine.search(), times);
    }

    /// Takes accesses, and hands on the parts of them at which the times of their observers hold.
    public static Found cut(List<Timeline> times, Found found) {
        return (observer, start, end) -> {
            for (TimeSpan part : times.get(observer).within(start, end)) {
                found.access(observer, part.start(), part.end());
            }
        };
    }

    /// One thread's.
    private record Conditional(Search search, List<Timeline> times) implements Search {
        @Override
        public void ahead(List<Place> points) {
            search.ahead(points);
        }

        @Override
        public void find(Place place, Found found) {
            search.find(place, cut(times, found));
        }
    }
}
