package org.firmament.coverage.engagement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firmament.catalogs.Vectors;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Motion;
import org.firmament.orbits.ShellPlanes;

/// Carriers on the satellites of one shell, and which of them may come into reach of a missile: looked at together
/// every
/// so often, plane by plane, by the angle at the Earth's centre. Used by one thread.
final class ShellCarriers {
    /// On top of every distance, for rounding [m].
    private static final double SLACK = 10;

    private final CircularShell shell;
    private final double every;

    /// The carrier of each satellite; −1 for those that are none.
    private final int[] carriers;

    private final Map<Long, ShellPlanes.At> looks = new HashMap<>();

    /// @param every  between looks [s]
    ShellCarriers(CircularShell shell, double every) {
        this.shell = shell;
        this.every = every;
        carriers = new int[shell.size()];
        Arrays.fill(carriers, -1);
    }

    boolean of(CircularShell other) {
        return shell == other;
    }

    /// Takes a carrier in, unless another has its satellite.
    boolean take(int carrier, Motion motion) {
        int satellite = shell.number(motion);
        boolean free = carriers[satellite] < 0;
        carriers[satellite] = free ? carrier : carriers[satellite];
        return free;
    }

    /// Marks the carriers that may come into reach within some windows, each by its place in the list.
    ///
    /// Every time lies within half an interval of a look. Who is in reach then is no farther off at the look
    /// than reach at the interval's end and the way both go in half of it.
    ///
    /// @param kernel  of their interceptor
    void mark(List<Window> windows, Motion missile, ReachKernel kernel, boolean[] near) {
        Motion one = shell.motion(0);
        double[] at = new double[3];
        for (Window window : windows) {
            long last = (long) Math.ceil(window.to() / every);
            for (long k = (long) Math.floor(window.from() / every); k <= last; k++) {
                double from = (k - 1) * every;
                double to = (k + 1) * every;
                double speed = one.speed(from, to) + missile.speed(from, to);
                double flyout = Math.min(window.to(), to) - window.release();
                double within = kernel.farthest(flyout, shell.radius()) + 0.5 * every * speed + SLACK;
                missile.position(k * every, at);
                double height = Vectors.length(at);
                // Of the triangle with the Earth's centre; below −1 where all of the shell is within.
                double least = (height * height + shell.radius() * shell.radius() - within * within)
                        / (2 * height * shell.radius());
                if (least <= 1) {
                    looks.computeIfAbsent(k, number -> shell.planes().at(number * every))
                            .near(at[0] / height, at[1] / height, at[2] / height, least, (satellite, _) -> {
                                if (carriers[satellite] >= 0) {
                                    near[carriers[satellite]] = true;
                                }
                            });
                }
            }
        }
    }
}
