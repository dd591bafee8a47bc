package org.firmament.orbits.threat;

import java.util.Arrays;
import org.firmament.catalogs.Ascent;
import org.firmament.orbits.GreatCircle;

/// A generic booster's motion in the vertical plane, as [GravityTurn] solves for it: a vertical rise, a
/// pitch-over, then thrust along the velocity.
///
/// A point mass over a round Earth that does not turn, v along the path, ψ from the vertical, r from the
/// centre: v' = a(t) − g cos ψ, ψ' = (g/v − v/r) sin ψ + pitch-over, h' = v cos ψ, θ' = v sin ψ/r (Culler and
/// Fried, Universal gravity turn trajectories, Journal of Applied Physics 28, 1957). The acceleration a(t) is
/// thrust less drag by mass: no propellant and no drag are known. Within a stage it grows as the mass falls, by
/// 1/(1 − (1 − 1/growth) f) with f the fraction of the stage burnt; over the whole burn it is tilted by
/// exp(tilt (t/T − 1/2)).
///
/// Runge and Kutta's formula of fourth order in steps of a second or less that end with the stages: within 2 m
/// of an adaptive integration of eighth order.
final class Booster {
    /// Numbers of a row: angle along the ground [rad], its rate [rad/s], height [m], its rate [m/s].
    static final int ROW = 4;

    /// The pitch-over begins and ends after these fractions of the burn.
    private static final double KICK_START = 0.05;

    private static final double KICK_END = 0.2;

    /// Longest step [s], and fewest of a stage.
    private static final double STEP = 1;

    private static final int FEWEST = 12;

    private final double burnTime;
    private final double from;
    private final double mu;
    private final double[] times;
    private final double[] fractions;
    private final double shrink;

    private final double[] state = new double[4];
    private final double[] trial = new double[4];
    private final double[] rate = new double[4];
    private final double[] sum = new double[4];

    /// What is free of it.
    ///
    /// @param level  acceleration at the start of every stage, in the middle of the burn's tilt [m/s²]
    /// @param tilt   logarithm of the acceleration late over early
    /// @param kick   angle of the pitch-over [rad]
    record Free(double level, double tilt, double kick) {
        Free moved(double[] step, double part) {
            return new Free(level + part * step[0], tilt + part * step[1], kick + part * step[2]);
        }
    }

    /// @param from  launch height [m]
    Booster(Ascent ascent, double burnTime, double from, double mu) {
        this.burnTime = burnTime;
        this.from = from;
        this.mu = mu;
        shrink = 1 - 1 / ascent.stageGrowth();
        double whole = ascent.stageShares().stream().mapToDouble(share -> share).sum();
        int[] steps = ascent.stageShares().stream()
                .mapToInt(share -> Math.max(FEWEST, (int) Math.ceil(share / whole * burnTime / STEP)))
                .toArray();
        int intervals = Arrays.stream(steps).sum();
        times = new double[intervals + 1];
        fractions = new double[intervals];
        double start = 0;
        int k = 0;
        for (int stage = 0; stage < steps.length; stage++) {
            double length = ascent.stageShares().get(stage) / whole * burnTime;
            for (int i = 0; i < steps[stage]; i++) {
                fractions[k] = (double) i / steps[stage];
                times[k++] = start + length * i / steps[stage];
            }
            start += length;
        }
        times[k] = burnTime;
    }

    int rows() {
        return times.length;
    }

    double time(int row) {
        return times[row];
    }

    /// Whether it leaves the pad, and goes on upwards or level: fills `rows` with its motion at every time.
    boolean fly(Free free, double[] rows) {
        state[0] = 0;
        state[1] = 0;
        state[2] = 0;
        state[3] = from;
        write(rows, 0);
        for (int k = 0; k + 1 < times.length; k++) {
            if (!step(free, k)) {
                return false;
            }
            write(rows, k + 1);
        }
        return true;
    }

    private void write(double[] rows, int k) {
        double radius = GreatCircle.MEAN_RADIUS + state[3];
        rows[ROW * k] = state[2];
        rows[ROW * k + 1] = state[0] * Math.sin(state[1]) / radius;
        rows[ROW * k + 2] = state[3];
        rows[ROW * k + 3] = state[0] * Math.cos(state[1]);
    }

    /// One step of speed, angle from the vertical, angle along the ground and height.
    private boolean step(Free free, int k) {
        double h = times[k + 1] - times[k];
        double next = next(k);
        System.arraycopy(state, 0, trial, 0, 4);
        Arrays.fill(sum, 0);
        for (int part = 0; part < 4; part++) {
            double s = part == 0 ? 0 : part == 3 ? 1 : 0.5;
            double fraction = fractions[k] + s * (next - fractions[k]);
            if (!rates(free, times[k] + s * h, fraction)) {
                return false;
            }
            double weight = part == 0 || part == 3 ? 1 : 2;
            double ahead = part == 2 ? h : h / 2;
            for (int i = 0; i < 4; i++) {
                sum[i] += weight * rate[i];
                trial[i] = state[i] + ahead * rate[i];
            }
        }
        for (int i = 0; i < 4; i++) {
            state[i] += h / 6 * sum[i];
        }
        return state[0] > 0;
    }

    /// Fraction of the stage burnt at the end of a step.
    private double next(int k) {
        return k + 1 < fractions.length && fractions[k + 1] > 0 ? fractions[k + 1] : 1;
    }

    private boolean rates(Free free, double time, double fraction) {
        double v = trial[0];
        double angle = trial[1];
        double radius = GreatCircle.MEAN_RADIUS + trial[3];
        double g = mu / (radius * radius);
        double late = time / burnTime;
        double a = free.level() * Math.exp(free.tilt() * (late - 0.5)) / (1 - shrink * fraction);
        double sin = Math.sin(angle);
        double cos = Math.cos(angle);
        rate[0] = a - g * cos;
        double over = (late - KICK_START) / (KICK_END - KICK_START);
        boolean turning = over > 0 && over < 1;
        rate[1] = turning ? free.kick() * (1 - Math.cos(2 * Math.PI * over)) / ((KICK_END - KICK_START) * burnTime) : 0;
        if (over > 0) {
            if (!(v > 0)) {
                return false;
            }
            rate[1] += (g / v - v / radius) * sin;
        }
        rate[2] = v * sin / radius;
        rate[3] = v * cos;
        return true;
    }

    /// Level that gains a speed over the burn against gravity, by the sum over its steps [m/s²].
    double level(double tilt, double gained) {
        double mean = 0;
        for (int k = 0; k + 1 < times.length; k++) {
            double middle = (times[k] + times[k + 1]) / 2;
            mean += (times[k + 1] - times[k])
                    * Math.exp(tilt * (middle / burnTime - 0.5))
                    / (1 - shrink * (fractions[k] + next(k)) / 2);
        }
        return gained / mean;
    }
}
