package org.firmament.orbits;

import java.util.Arrays;

/// The satellites of one [CircularShell] plane by plane, so that those near a direction are found without
/// looking at most others: where all of a plane stays farther from it than asked for, none of its satellites is
/// looked at. Never changes once made.
///
/// Satellites that follow each other and share their node are a plane. 24 planes of 22 take some 0.4 µs a
/// direction.
public final class ShellPlanes {
    /// Numbers of a plane: two axes.
    private static final int AXES = 6;

    private final CircularShell shell;

    /// Of each plane the first satellite, and behind them all their number.
    private final int[] starts;

    /// Cosines and sines of the arguments at the epoch, one after the other, and of the nodes, a plane each.
    private final double[] arguments;

    private final double[] nodes;

    ShellPlanes(CircularShell shell) {
        this.shell = shell;
        int size = shell.size();
        arguments = new double[2 * size];
        int[] firsts = new int[size + 1];
        int planes = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || shell.node(i) != shell.node(i - 1)) {
                firsts[planes++] = i;
            }
            arguments[2 * i] = Math.cos(shell.argument(i));
            arguments[2 * i + 1] = Math.sin(shell.argument(i));
        }
        starts = Arrays.copyOf(firsts, planes + 1);
        starts[planes] = size;
        nodes = new double[2 * planes];
        for (int p = 0; p < planes; p++) {
            nodes[2 * p] = Math.cos(shell.node(starts[p]));
            nodes[2 * p + 1] = Math.sin(shell.node(starts[p]));
        }
    }

    /// The planes at `time` seconds after the epoch.
    public At at(double time) {
        return new At(time);
    }

    /// Told of a satellite near a direction.
    @FunctionalInterface
    public interface Found {
        /// @param satellite  of the shell
        /// @param cosine     of the angle at the Earth's centre between it and the direction
        void at(int satellite, double cosine);
    }

    /// The planes at one time. Never changes once made.
    public final class At {
        /// Of each plane, where a satellite of argument 0 at the epoch is now, and one a quarter of a turn ahead.
        private final double[] axes = new double[AXES * (starts.length - 1)];

        private At(double time) {
            double cosU = Math.cos(shell.argumentRate() * time);
            double sinU = Math.sin(shell.argumentRate() * time);
            double turnCos = Math.cos(shell.nodeRate() * time);
            double turnSin = Math.sin(shell.nodeRate() * time);
            double flat = Math.cos(shell.inclination());
            double steep = Math.sin(shell.inclination());
            for (int p = 0; 2 * p < nodes.length; p++) {
                double cosN = nodes[2 * p] * turnCos - nodes[2 * p + 1] * turnSin;
                double sinN = nodes[2 * p + 1] * turnCos + nodes[2 * p] * turnSin;
                int a = AXES * p;
                axes[a] = cosN * cosU - sinN * flat * sinU;
                axes[a + 1] = sinN * cosU + cosN * flat * sinU;
                axes[a + 2] = steep * sinU;
                axes[a + 3] = -cosN * sinU - sinN * flat * cosU;
                axes[a + 4] = -sinN * sinU + cosN * flat * cosU;
                axes[a + 5] = steep * cosU;
            }
        }

        /// Tells of every satellite whose angle from a direction has a cosine of `least` or more, to rounding:
        /// 1e-14.
        ///
        /// @param x  of the direction, an Earth-fixed unit vector
        public void near(double x, double y, double z, double least, Found found) {
            // The nearest point of a plane has the cosine √(along² + ahead²).
            double square = least > 0 ? least * least : 0;
            for (int p = 0; p < starts.length - 1; p++) {
                int a = AXES * p;
                double along = axes[a] * x + axes[a + 1] * y + axes[a + 2] * z;
                double ahead = axes[a + 3] * x + axes[a + 4] * y + axes[a + 5] * z;
                if (along * along + ahead * ahead >= square) {
                    for (int i = starts[p]; i < starts[p + 1]; i++) {
                        double cosine = arguments[2 * i] * along + arguments[2 * i + 1] * ahead;
                        if (cosine >= least) {
                            found.at(i, cosine);
                        }
                    }
                }
            }
        }
    }
}
