package org.firmament.planner;

/// Told what a long run is doing.
@FunctionalInterface
public interface Progress {
    /// Says nothing.
    Progress SILENT = (stage, done, total) -> {};

    /// `done` of `total` parts of a stage are finished; may be called from any thread, with `done` rising.
    void at(String stage, int done, int total);
}
