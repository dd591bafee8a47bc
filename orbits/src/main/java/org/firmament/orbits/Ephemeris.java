package org.firmament.orbits;

import java.util.List;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;

/// Earth-fixed positions and velocities of satellites on a uniform time grid, with cubic Hermite positions
/// between.
///
/// Owns its arrays and never hands them out. Interpolation error: step⁴/384 · |d⁴r/dt⁴|. At a step of
/// 60 s that is 0.3 m for 500 km and 45°, 0.44 m at worst for circles from 300 km up, 1.2 m at the perigee
/// of a long ellipse; it grows by 625 for 300 s.
public final class Ephemeris {
    private static final int STATE = 6;

    /// How far positions may be read beyond either end [s]: a root finder's overshoot.
    private static final double GRACE = 1;

    /// Most memory for states [bytes]: 8 GiB.
    private static final long MOST_BYTES = 8L << 30;

    private final List<String> names;
    private final double step;
    private final int steps;
    private final double[] states;

    private Ephemeris(List<String> names, double step, int steps, double[] states) {
        this.names = names;
        this.step = step;
        this.steps = steps;
        this.states = states;
    }

    /// Satellites in it.
    public int size() {
        return names.size();
    }

    /// Name of a satellite.
    public String name(int satellite) {
        return names.get(satellite);
    }

    /// Seconds between grid times; the first is the epoch.
    public double step() {
        return step;
    }

    /// Number of grid times.
    public int steps() {
        return steps;
    }

    /// Last time it covers [s].
    public double end() {
        return (steps - 1) * step;
    }

    /// One component of a grid state: 0–2 position [m], 3–5 velocity in the turning frame [m/s].
    public double state(int satellite, int k, int component) {
        return states[(satellite * steps + k) * STATE + component];
    }

    /// Writes the positions between a grid time and the next as cubics of the share of the step: the coefficients
    /// of its powers from 0 to 3 for x, then y, then z [m].
    public void cubic(int satellite, int k, double[] coefficients) {
        int a = (satellite * steps + k) * STATE;
        Hermite.powers(states, a, a + STATE, step, coefficients);
    }

    /// Writes the position at `time` into `xyz`; `time` from 0 to [#end], with a second's grace at either
    /// end.
    public void position(int satellite, double time, double[] xyz) {
        int k = interval(time);
        double s = time / step - k;
        if (!(time >= -GRACE && time <= end() + GRACE)) {
            throw new IllegalArgumentException("time " + time + " s is outside the ephemeris, 0 to " + end() + " s");
        }
        int a = (satellite * steps + k) * STATE;
        Hermite.position(states, a, a + STATE, step, s, xyz);
    }

    /// One satellite as a moving point.
    public Motion motion(int satellite) {
        return new Track(this, satellite);
    }

    /// One satellite, with bounds read off the cubics between its states.
    private record Track(Ephemeris ephemeris, int satellite) implements Motion {
        @Override
        public void position(double time, double[] xyz) {
            ephemeris.position(satellite, time, xyz);
        }

        @Override
        public double speed(double from, double to) {
            return ephemeris.speed(satellite, from, to);
        }

        @Override
        public double acceleration(double from, double to) {
            return ephemeris.acceleration(satellite, from, to);
        }

        @Override
        public void normal(double time, double[] xyz) {
            ephemeris.normal(satellite, time, xyz);
        }

        @Override
        public double normalTurn(double from, double to) {
            return ephemeris.greatest(satellite, from, to, Normals::turn);
        }

        @Override
        public double normalBend(double from, double to) {
            return ephemeris.greatest(satellite, from, to, Normals::bend);
        }
    }

    /// Writes the unit vector across a satellite's flight at `time` into `xyz`: see [Motion#normal].
    public void normal(int satellite, double time, double[] xyz) {
        int k = interval(time);
        int a = (satellite * steps + k) * STATE;
        Normals.between(states, a, a + STATE, step, time / step - k, xyz);
    }

    /// A speed over the turning Earth a satellite does not exceed between two times [m/s].
    public double speed(int satellite, double from, double to) {
        return greatest(satellite, from, to, Hermite::speed);
    }

    /// An acceleration in the turning frame a satellite does not exceed between two times [m/s²].
    public double acceleration(int satellite, double from, double to) {
        return greatest(satellite, from, to, Hermite::acceleration);
    }

    private double greatest(int satellite, double from, double to, Bound bound) {
        double most = 0;
        for (int k = interval(from); k <= interval(to); k++) {
            int a = (satellite * steps + k) * STATE;
            most = Math.max(most, bound.of(states, a, a + STATE, step));
        }
        return most;
    }

    /// What is not exceeded between two neighbouring states.
    @FunctionalInterface
    private interface Bound {
        double of(double[] states, int a, int b, double step);
    }

    private int interval(double time) {
        return Math.clamp((int) (time / step), 0, steps - 2);
    }

    /// Fills an ephemeris state by state.
    public static final class Builder {
        private final Ephemeris ephemeris;

        /// @param step   between grid times [s], positive
        /// @param steps  grid times, at least two
        /// @throws LimitException  if the states would take more than 8 GiB
        public Builder(List<String> names, double step, int steps) {
            if (steps < 2 || !(step > 0)) {
                throw new IllegalArgumentException("an ephemeris needs two grid times a positive step apart, not "
                        + steps + " times " + step + " s apart");
            }
            // Below 8 GiB the array's length and every index into it are ints.
            long bytes = Math.multiplyExact((long) names.size() * steps, STATE * (long) Double.BYTES);
            if (bytes > MOST_BYTES) {
                throw new LimitException(
                        "step_s",
                        Keys.number(step),
                        "long enough: " + names.size() + " satellites at " + steps + " times take " + bytes
                                + " bytes, more than " + MOST_BYTES + " (8 GiB)",
                        "use a longer step, a shorter duration or fewer satellites");
            }
            ephemeris = new Ephemeris(List.copyOf(names), step, steps, new double[names.size() * steps * STATE]);
        }

        /// Sets one grid state: Earth-fixed position [m] and velocity in the turning frame [m/s].
        public void set(int satellite, int k, double x, double y, double z, double vx, double vy, double vz) {
            int at = (satellite * ephemeris.steps + k) * STATE;
            ephemeris.states[at] = x;
            ephemeris.states[at + 1] = y;
            ephemeris.states[at + 2] = z;
            ephemeris.states[at + 3] = vx;
            ephemeris.states[at + 4] = vy;
            ephemeris.states[at + 5] = vz;
        }

        /// The filled ephemeris; the builder is not to be used afterwards.
        public Ephemeris build() {
            return ephemeris;
        }
    }
}
