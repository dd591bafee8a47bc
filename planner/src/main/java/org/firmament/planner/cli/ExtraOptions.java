package org.firmament.planner.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.firmament.planner.Extras;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What commands that fight raids do beyond their answer.
final class ExtraOptions {
    @Option(
            names = "--worth",
            description =
                    "say what one more plane, satellite and second would be worth: fights the raids again with each")
    private boolean worth;

    @Option(names = "--plan", paramLabel = "FILE", description = "keep the best plans there while the search goes on")
    private @Nullable Path plan;

    @Option(names = "--resume", paramLabel = "FILE", description = "go on from plans kept with --plan")
    private @Nullable Path resume;

    boolean worth() {
        return worth;
    }

    Optional<Path> plan() {
        return Optional.ofNullable(plan);
    }

    Optional<Path> resume() {
        return Optional.ofNullable(resume);
    }

    /// For a scenario.
    Extras extras() {
        return new Extras(worth ? Extras.Worth.TOLD : Extras.Worth.LEFT_OUT, plan(), resume());
    }
}
