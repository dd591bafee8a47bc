package org.firmament.coverage.guarantee;

import java.util.List;
import java.util.stream.IntStream;
import org.firmament.catalogs.units.Limits;
import org.firmament.orbits.CircularShell;

/// A satellite on a circular orbit, by its angles alone. Longitudes are counted from any direction that
/// turns with the nodes.
///
/// @param inclination  to the equator [rad]
/// @param node         longitude of the ascending node [rad]
/// @param argument     of latitude at phase 0 [rad]
public record CircularOrbit(double inclination, double node, double argument) {
    public CircularOrbit {
        Limits.check(CircularOrbit.class, inclination, node, argument);
    }

    /// The satellites of a shell at the epoch; longitudes are Earth-fixed then, and drift on at the shell's
    /// node rate.
    public static List<CircularOrbit> all(CircularShell shell) {
        return IntStream.range(0, shell.size())
                .mapToObj(i -> new CircularOrbit(shell.inclination(), shell.node(i), shell.argument(i)))
                .toList();
    }
}
