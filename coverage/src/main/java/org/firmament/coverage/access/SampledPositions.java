package org.firmament.coverage.access;

import java.util.List;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Motion;

/// Positions of many satellites at one sample after another.
sealed interface SampledPositions {
    /// Satellites.
    int size();

    /// Writes the Earth-fixed positions at sample `k` [m], three numbers a satellite.
    void write(int k, double[] xyz);

    /// Any motion, read at each sample.
    record Read(List<Motion> motions, double start, double step) implements SampledPositions {
        @Override
        public int size() {
            return motions.size();
        }

        @Override
        public void write(int k, double[] xyz) {
            double[] one = new double[3];
            for (int i = 0; i < motions.size(); i++) {
                motions.get(i).position(start + k * step, one);
                System.arraycopy(one, 0, xyz, 3 * i, 3);
            }
        }
    }

    /// A shell: the two angles of a satellite turn by the same amounts from sample to sample, which four
    /// products each do. They are taken anew every [#FRESH] samples, so that rounding stays below a
    /// micrometre.
    final class Turned implements SampledPositions {
        private static final int FRESH = 256;

        private final CircularShell shell;
        private final double start;
        private final double step;
        private final double[] turn;
        private int next = -1;

        Turned(CircularShell shell, double start, double step) {
            this.shell = shell;
            this.start = start;
            this.step = step;
            turn = new double[4 * shell.size()];
        }

        @Override
        public int size() {
            return shell.size();
        }

        @Override
        public void write(int k, double[] xyz) {
            if (k != next || k % FRESH == 0) {
                renew(start + k * step);
            } else {
                advance();
            }
            next = k + 1;
            double radius = shell.radius();
            double level = radius * Math.cos(shell.inclination());
            double rise = radius * Math.sin(shell.inclination());
            for (int i = 0; i < shell.size(); i++) {
                double cosU = radius * turn[4 * i];
                double sinU = turn[4 * i + 1];
                double cosN = turn[4 * i + 2];
                double sinN = turn[4 * i + 3];
                xyz[3 * i] = cosU * cosN - level * sinU * sinN;
                xyz[3 * i + 1] = cosU * sinN + level * sinU * cosN;
                xyz[3 * i + 2] = rise * sinU;
            }
        }

        private void renew(double time) {
            for (int i = 0; i < shell.size(); i++) {
                double u = shell.argument(i) + shell.argumentRate() * time;
                double node = shell.node(i) + shell.nodeRate() * time;
                turn[4 * i] = Math.cos(u);
                turn[4 * i + 1] = Math.sin(u);
                turn[4 * i + 2] = Math.cos(node);
                turn[4 * i + 3] = Math.sin(node);
            }
        }

        private void advance() {
            double cosU = Math.cos(shell.argumentRate() * step);
            double sinU = Math.sin(shell.argumentRate() * step);
            double cosN = Math.cos(shell.nodeRate() * step);
            double sinN = Math.sin(shell.nodeRate() * step);
            for (int i = 0; i < turn.length; i += 4) {
                double c = turn[i];
                double s = turn[i + 1];
                turn[i] = c * cosU - s * sinU;
                turn[i + 1] = s * cosU + c * sinU;
                double cn = turn[i + 2];
                double sn = turn[i + 3];
                turn[i + 2] = cn * cosN - sn * sinN;
                turn[i + 3] = sn * cosN + cn * sinN;
            }
        }
    }
}
