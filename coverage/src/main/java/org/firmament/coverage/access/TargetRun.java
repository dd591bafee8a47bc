package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Computes exact coverage of targets that move, each by a search over its own time, on several threads;
/// results do not depend on how many. Holds the accesses of a few targets at once.
///
/// @param targets  in the order they are covered and their accesses are handed on
/// @param sights   makes a search for each piece of work
/// @param threads  that compute at once
public record TargetRun(List<Target> targets, Supplier<Sight> sights, int threads) {
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

    /// One target covered.
    private record Covered(PointCoverage coverage, AccessRows rows) {}

    /// Covers the targets, as far as `watch` lets it go on.
    ///
    /// @param sink  is given every access
    public Done cover(AccessSink sink, Watch watch) {
        List<PointCoverage> done = new ArrayList<>();
        InOrder.run(targets.size(), threads, this::cover, covered -> {
            covered.rows().pour(sink);
            done.add(covered.coverage());
            return watch.goOn(done.size(), targets.size());
        });
        return new Done(Coverage.of(done), targets.size());
    }

    private Covered cover(int number) {
        PointSweep sweep = new PointSweep();
        AccessRows rows = new AccessRows();
        sights.get().find(number, (observer, start, end) -> {
            sweep.add(start, end);
            rows.add(observer, number, start, end);
        });
        rows.sort();
        Target target = targets.get(number);
        return new Covered(sweep.sum(target.name(), 1, target.window()), rows);
    }
}
