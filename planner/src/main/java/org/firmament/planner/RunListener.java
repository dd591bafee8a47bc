package org.firmament.planner;

import java.util.List;
import java.util.function.Supplier;
import org.firmament.catalogs.Place;
import org.firmament.coverage.access.Coverage;
import org.firmament.planner.scenario.Target;

/// Told what a run is doing, and handed what is too much to keep. Methods left out do nothing.
public interface RunListener {
    /// Says and keeps nothing.
    RunListener SILENT = new RunListener() {};

    /// `done` of `total` parts of a stage are finished; called from any thread.
    default void progress(String stage, long done, long total) {}

    /// How far the work is, in words that are only made if somebody hears them; called from any thread.
    default void say(Supplier<String> text) {}

    /// Whether to go on; asked from any thread. Once it says no, a run ends soon with what is done.
    default boolean goesOn() {
        return true;
    }

    /// Whether accesses are wanted for a target of this kind, from the first to the last of its points.
    default boolean wantsAccesses(Target target) {
        return false;
    }

    /// A target is covered, as far as the run goes; called once a target, in file order, from one thread.
    ///
    /// @param target    as figures call it
    /// @param places    of its points, in the order of the coverage; none for flights
    /// @param coverage  of them
    default void covered(String target, List<Place> places, Coverage coverage) {}

    /// One access, in the order point, satellite, start; from one thread.
    ///
    /// @param satellite  or ground sensor
    /// @param start      [s after the epoch]
    /// @param end        [s after the epoch]
    default void access(String satellite, String point, double start, double end) {}
}
