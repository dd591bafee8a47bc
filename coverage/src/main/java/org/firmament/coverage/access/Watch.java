package org.firmament.coverage.access;

/// Told how far a run is, and asked whether to go on.
@FunctionalInterface
public interface Watch {
    /// Never ends a run.
    Watch NONE = (done, total) -> true;

    /// Called between pieces of work, from the thread that asked for the run.
    ///
    /// @return false to end the run with what is done
    boolean goOn(long done, long total);
}
