package org.firmament.coverage.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Motion;

/// Satellites that fly together, numbered from 0.
///
/// @param shell    their orbits where they are one shell; then everything between two of them repeats every
/// half turn
/// @param motions  theirs, in their order
public record Fleet(Optional<CircularShell> shell, List<Motion> motions) {
    public Fleet {
        motions = List.copyOf(motions);
    }

    /// The satellites of a shell.
    public static Fleet of(CircularShell shell) {
        return new Fleet(
                Optional.of(shell),
                IntStream.range(0, shell.size()).mapToObj(shell::motion).toList());
    }

    /// Satellites in any motion.
    public static Fleet of(List<Motion> motions) {
        return new Fleet(Optional.empty(), motions);
    }
}
