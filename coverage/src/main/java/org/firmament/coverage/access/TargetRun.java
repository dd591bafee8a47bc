package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.firmament.orbits.Motion;

/// Computes exact coverage of targets that move, each by a search over its own time, on several threads;
/// results do not depend on how many. Holds the accesses of a few targets at once.
///
/// @param targets  in the order they are covered and their accesses are handed on
/// @param sights   makes a search for each piece of work
/// @param threads  that compute at once
/// @param looking  for the geometry of all who see a target, where it is wanted
public record TargetRun(List<Target> targets, Supplier<Sight> sights, int threads, Optional<Looking> looking) {
    public TargetRun {
        targets = List.copyOf(targets);
    }

    /// Something to be seen.
    ///
    /// @param window  it is looked for in: its flight, or the horizon
    public record Target(String name, TimeSpan window) {}

    /// One thread's search.
    @FunctionalInterface
    public interface Sight {
        /// Hands on every access of every observer to a target, within its window, in any order.
        ///
        /// @param target  its number
        void find(int target, PointEngine.Found found);
    }

    /// What a run covered.
    ///
    /// @param coverage  of the first targets, all of them unless the run was ended before
    /// @param asked     how many were to be covered
    public record Done(Coverage coverage, int asked) {
        /// Whether the run was ended before it had covered everything.
        public boolean partial() {
            return coverage.points().size() < asked;
        }
    }

    /// What geometry is sampled, and of whom.
    ///
    /// @param observers  by their numbers
    /// @param targets    in their order
    public record Looking(ViewGeometry geometry, List<Motion> observers, List<Motion> targets) {
        public Looking {
            observers = List.copyOf(observers);
            targets = List.copyOf(targets);
        }
    }

    /// One target covered.
    private record Covered(PointCoverage coverage, Optional<PointGeometry> geometry, Events events, AccessRows rows) {}

    /// Covers the targets, as far as `watch` lets it go on.
    ///
    /// @param sink  is given every access
    public Done cover(AccessSink sink, Watch watch) {
        List<PointCoverage> done = new ArrayList<>();
        List<PointGeometry> geometry = new ArrayList<>();
        Events events = new Events();
        InOrder.run(targets.size(), threads, this::cover, covered -> {
            covered.rows().pour(sink);
            done.add(covered.coverage());
            covered.geometry().ifPresent(geometry::add);
            events.add(covered.events());
            return watch.goOn(done.size(), targets.size());
        });
        return new Done(Coverage.of(done, geometry, events), targets.size());
    }

    private Covered cover(int number) {
        Target target = targets.get(number);
        PointSweep sweep = new PointSweep();
        AccessRows rows = new AccessRows();
        Events events = new Events();
        Optional<Sightings> sightings = looking.map(each -> new Sightings(each.geometry(), each.observers()));
        sights.get().find(number, (observer, start, end) -> {
            sweep.add(start, end);
            rows.add(observer, number, start, end);
            sightings.ifPresent(seen -> seen.add(observer, start, end));
        });
        rows.sort();
        Optional<PointGeometry> geometry = sightings.map(seen -> {
            PointGeometry sum = new PointGeometry();
            Motion path = looking.orElseThrow().targets().get(number);
            seen.look(path, target.window().start(), target.window(), sum, events, 1);
            return sum;
        });
        return new Covered(sweep.sum(target.name(), 1, target.window(), events), geometry, events, rows);
    }
}
