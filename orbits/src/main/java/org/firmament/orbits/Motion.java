package org.firmament.orbits;

/// A point in motion: a satellite, a missile, or a place that stands still.
@FunctionalInterface
public interface Motion {
    /// Writes the Earth-fixed position [m] at `time` seconds after the epoch into `xyz[0..2]`.
    void position(double time, double[] xyz);

    /// A speed over the turning Earth that is not exceeded between two times [m/s]; infinite where none is known.
    default double speed(double from, double to) {
        return Double.POSITIVE_INFINITY;
    }

    /// An acceleration in the turning frame that is not exceeded between two times [m/s²]; infinite where none is
    /// known or where the velocity jumps.
    default double acceleration(double from, double to) {
        return Double.POSITIVE_INFINITY;
    }

    /// Writes the Earth-fixed unit vector across the flight at `time` into `xyz[0..2]`: along r × v, with v the
    /// velocity against the stars, so that for an orbit it is the normal of its plane, on the left of the flight.
    /// Here by the chord of a second, exact for two-body motion.
    default void normal(double time, double[] xyz) {
        Normals.ofChord(this, time, xyz);
    }

    /// A first derivative of [#normal] that is not exceeded between two times [1/s]; infinite where none is known.
    default double normalTurn(double from, double to) {
        return Double.POSITIVE_INFINITY;
    }

    /// A second derivative of [#normal] that is not exceeded between two times [1/s²]; infinite where none is known
    /// or where the first jumps.
    default double normalBend(double from, double to) {
        return Double.POSITIVE_INFINITY;
    }

    /// The same motion `delay` seconds later.
    default Motion later(double delay) {
        return new Later(this, delay);
    }

    /// A motion that begins later.
    record Later(Motion motion, double delay) implements Motion {
        @Override
        public void position(double time, double[] xyz) {
            motion.position(time - delay, xyz);
        }

        @Override
        public double speed(double from, double to) {
            return motion.speed(from - delay, to - delay);
        }

        @Override
        public double acceleration(double from, double to) {
            return motion.acceleration(from - delay, to - delay);
        }

        @Override
        public void normal(double time, double[] xyz) {
            motion.normal(time - delay, xyz);
        }

        @Override
        public double normalTurn(double from, double to) {
            return motion.normalTurn(from - delay, to - delay);
        }

        @Override
        public double normalBend(double from, double to) {
            return motion.normalBend(from - delay, to - delay);
        }
    }
}
