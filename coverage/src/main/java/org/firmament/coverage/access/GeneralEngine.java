package org.firmament.coverage.access;

import java.util.List;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Vectors;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;

/// Accesses of observers in any motion with any view, by an [AccessFinder] that looks only in the steps a
/// [Screen] leaves: a few dozen of the 1,440 minutes of a day for a satellite in low orbit.
public final class GeneralEngine implements PointEngine {
    private final List<Observer> observers;
    private final Earth earth;
    private final TimeSpan horizon;
    private final AccessFinder finder;
    private final List<Screen> screens;

    /// @param observers  their motions cover the horizon
    /// @param targets    shell all points lie in
    public GeneralEngine(List<Observer> observers, Earth earth, Shell targets, TimeSpan horizon, AccessFinder finder) {
        this.observers = List.copyOf(observers);
        this.earth = earth;
        this.horizon = horizon;
        this.finder = finder;
        SpanSearch grid = new SpanSearch(horizon, finder.step(), finder.tolerance());
        screens = observers.stream()
                .map(observer -> new Screen(observer, grid, finder.step(), targets))
                .toList();
    }

    @Override
    public int observers() {
        return observers.size();
    }

    @Override
    public Motion motion(int observer) {
        return observers.get(observer).motion();
    }

    @Override
    public Search search() {
        return new PointSearch();
    }

    /// One thread's scratch.
    private final class PointSearch implements Search {
        private final SpanSearch search = new SpanSearch(horizon, finder.step(), finder.tolerance());
        private final LineSearch lines = new LineSearch(search);
        private final Spans spans = new Spans();

        @Override
        public void find(Place place, Found found) {
            double[] point = earth.position(place);
            Motion target = earth.fixed(place);
            for (int i = 0; i < observers.size(); i++) {
                spans.clear();
                find(observers.get(i), screens.get(i), point, target);
                for (int k = 0; k < spans.size(); k++) {
                    found.access(i, spans.start(k), spans.end(k));
                }
            }
        }

        private void find(Observer observer, Screen screen, double[] point, Motion target) {
            int steps = search.steps();
            double length = Vectors.length(point);
            double x = point[0] / length;
            double y = point[1] / length;
            double z = point[2] / length;
            int live = screen.nextLive(x, y, z, 0);
            if (live == steps) {
                return;
            }
            LineSearch.Line line = LineSearch.Line.of(observer.motion(), target, observer.view());
            while (live < steps) {
                int end = screen.endOfLive(x, y, z, live);
                lines.search(line, live, end, spans);
                live = screen.nextLive(x, y, z, end);
            }
        }
    }
}
