package org.firmament.planner.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/// What the user typed, for a manifest.
final class Typed {
    private Typed() {}

    /// The command and its options. A command run by itself is not among its own arguments.
    static List<String> words(CommandSpec spec) {
        List<String> arguments = spec.commandLine().getParseResult().originalArgs();
        return spec.parent() == null
                ? Stream.concat(Stream.of(spec.name()), arguments.stream()).toList()
                : arguments;
    }
}
