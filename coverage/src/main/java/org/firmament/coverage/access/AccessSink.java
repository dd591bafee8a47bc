package org.firmament.coverage.access;

/// Receives accesses as they are found, in the order target, observer, start, all from the thread that
/// asked, so that they can be written out and forgotten: a large constellation over a world grid has tens of
/// millions a day.
@FunctionalInterface
public interface AccessSink {
    /// Forgets them: for figures of merit alone.
    AccessSink NONE = (observer, target, start, end) -> {};

    /// One access.
    ///
    /// @param observer  index into the run's observers
    /// @param target    index into the run's targets
    /// @param start     [s after the epoch]
    /// @param end       [s after the epoch]
    void access(int observer, int target, double start, double end);
}
