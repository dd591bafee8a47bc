package org.firmament.coverage.access;

import java.util.List;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Motion;

/// Finds the accesses of some observers to points that stand still. May be shared between threads; each asks
/// for a search of its own.
public interface PointEngine {
    /// How many observers it has; they are numbered from 0.
    int observers();

    /// How an observer moves.
    Motion motion(int observer);

    /// A search with its own scratch, for one thread.
    Search search();

    /// One thread's search.
    @FunctionalInterface
    interface Search {
        /// Says which points it will be asked about next, in this order: some are found together more cheaply.
        default void ahead(List<Place> points) {}

        /// Hands on every access of every observer to a point, cut at the ends of the engine's horizon, in
        /// any order. Points of one latitude and height in a row, named ahead, are cheapest.
        void find(Place point, Found found);
    }

    /// Takes one access.
    @FunctionalInterface
    interface Found {
        /// @param observer  number within the engine
        /// @param start     [s after the epoch]
        /// @param end       [s after the epoch]
        void access(int observer, double start, double end);
    }
}
