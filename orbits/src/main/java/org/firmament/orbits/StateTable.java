package org.firmament.orbits;

import java.time.Instant;
import java.util.List;
import org.orekit.frames.Frame;

/// Positions and velocities given at times, as an orbit ephemeris message holds them.
///
/// @param axes      of all segments
/// @param segments  in the order of their times, which do not overlap
public record StateTable(Axes axes, List<Segment> segments) implements Orbit {
    /// Axes with their origin in the Earth's centre.
    public enum Axes {
        EME2000,
        /// Also for ICRF, whose axes are the same.
        GCRF,
        TOD,
        TEME,
        /// Any realisation; they differ by centimetres.
        ITRF;

        Frame frame(EmbeddedData data) {
            return switch (this) {
                case EME2000 -> data.getFrames().getEME2000();
                case GCRF -> data.getFrames().getGCRF();
                case TOD -> data.trueOfDate();
                case TEME -> data.getFrames().getTEME();
                case ITRF -> data.earthFixed();
            };
        }
    }

    public StateTable {
        segments = List.copyOf(segments);
    }

    /// First time given.
    public Instant start() {
        return segments.getFirst().start();
    }

    /// States between which a satellite moves smoothly.
    public static final class Segment {
        /// Least states of a segment.
        static final int LEAST = 4;

        /// Share of the error at a state left out that is there midway between two states, all of them in use: the
        /// squared distances to the four states multiply to 0.316 h⁸ there and to 16 h⁸ here, h between two.
        private static final double SHARE = 0.316 / 16;

        private static final int STATE = 6;

        private final Instant start;
        private final double[] times;
        private final double[] states;

        /// @param start   time the others are counted from
        /// @param times   of the states, growing [s]
        /// @param states  positions [m] and velocities [m/s], six numbers a time
        public Segment(Instant start, double[] times, double[] states) {
            if (times.length < LEAST || states.length != STATE * times.length) {
                throw new IllegalArgumentException(
                        times.length + " times and " + states.length + " numbers are not a segment");
            }
            this.start = start;
            this.times = times.clone();
            this.states = states.clone();
        }

        /// The time others are counted from.
        public Instant start() {
            return start;
        }

        /// Number of states.
        public int size() {
            return times.length;
        }

        /// Seconds after the start.
        public double time(int k) {
            return times[k];
        }

        /// One number of a state: 0–2 position [m], 3–5 velocity [m/s].
        public double state(int k, int component) {
            return states[STATE * k + component];
        }

        /// Last time [s].
        double end() {
            return times[times.length - 1];
        }

        /// What reading between the states may be wrong by [m]: each inner state is predicted from its four
        /// neighbours, and the worst miss scaled to the middle between two states.
        double error() {
            double worst = 0;
            double[] pv = new double[STATE];
            for (int k = 2; k < times.length - 2; k++) {
                HermiteWindow.of(this, times[k], k - 2, k - 1, k + 1, k + 2).state(times[k], pv);
                double miss = Math.hypot(Math.hypot(pv[0] - state(k, 0), pv[1] - state(k, 1)), pv[2] - state(k, 2));
                worst = Math.max(worst, miss);
            }
            return worst * SHARE;
        }
    }
}
