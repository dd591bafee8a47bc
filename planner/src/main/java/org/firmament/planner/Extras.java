package org.firmament.planner;

import java.nio.file.Path;
import java.util.Optional;

/// What a run does beyond its answer.
///
/// @param worth   whether it says what something more would be worth, at some times the effort
/// @param plan    where the best plans of the raids are kept while it goes on
/// @param resume  plans kept before, to go on from
public record Extras(Worth worth, Optional<Path> plan, Optional<Path> resume) {
    /// Whether to say what something more would be worth.
    public enum Worth {
        LEFT_OUT,
        TOLD
    }

    /// The answer alone.
    public static final Extras NONE = new Extras(Worth.LEFT_OUT, Optional.empty(), Optional.empty());
}
