package org.firmament.orbits.threat;

import java.util.Arrays;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.GreatCircle;

/// A glide as the motion of a point mass with lift and drag over the turning Earth, banked so that it keeps to
/// its path.
///
/// With v and slope γ relative to the ground, drag by mass d = ρ v²/2β and lift by mass (L/D) d (Vinh, Busemann
/// and Culp, Hypersonic and planetary entry flight mechanics, 1980, chapter 2): v' = −d − g sin γ, v γ' =
/// √(lift² − side²) − (g − v²/r − 2ωv e) cos γ, h' = v sin γ, s' = v cos γ/r. The side force the path asks for
/// is bend·v²/r and, against the Coriolis acceleration, 2ωv sin φ; e is the eastward part of the direction of
/// travel times cos φ; g is that of a sphere less the centrifugal acceleration. The air turns with the Earth
/// and is the U.S. Standard Atmosphere 1976. It starts at the height and on the slope at which lift balances
/// what is left of weight.
///
/// Runge and Kutta's formula of fourth order, steps of two seconds. Left out: J2 (0.2 % of weight), winds, and
/// that lift over drag changes with speed.
///
/// @param glide     lift over drag, ballistic coefficient
/// @param rotation  of the ground [rad/s]
/// @param endSpeed  [m/s]
record IntegratedGlide(EquilibriumGlide glide, Path path, double rotation, double endSpeed, String name)
        implements GlideModel {
    private static final double STEP = 2;

    /// Longest glide looked at [s].
    private static final double LONGEST = 4 * 3_600;

    /// Halvings of the last step, two seconds to below a nanosecond.
    private static final int END_HALVINGS = 32;

    /// Numbers of a row: speed, slope, height, angle along the path.
    private static final int ROW = 4;

    @Override
    public Start start(double speed, double angle) {
        double altitude = altitude(speed, angle);
        double slowing = Math.hypot(weight(speed, altitude, angle), side(speed, altitude, angle)) / glide.liftToDrag();
        double climb = altitude(speed - slowing / 2, angle) - altitude(speed + slowing / 2, angle);
        double along = Math.sqrt(speed * speed - climb * climb);
        return new Start(altitude, climb, along / (GreatCircle.MEAN_RADIUS + altitude), weight(speed, altitude, angle));
    }

    @Override
    public Leg fly(double speed, Start start, double time, double angle) {
        double[] state = {speed, Math.asin(start.climbRate() / speed), start.altitude(), angle};
        double[] rows = new double[ROW * 64];
        int count = 0;
        double last = 0;
        double[] next = new double[ROW];
        while (true) {
            if (ROW * (count + 2) > rows.length) {
                rows = Arrays.copyOf(rows, 2 * rows.length);
            }
            System.arraycopy(state, 0, rows, ROW * count++, ROW);
            if (last > 0 || state[0] <= endSpeed) {
                break;
            }
            if (count * STEP > LONGEST || state[2] < 0) {
                throw new LimitException(
                        name + " glide",
                        "integrated",
                        "a glide that slows to its end speed above the ground",
                        "raise end_speed_km_s or use glide: closed-form");
            }
            step(state, STEP, next);
            if (next[0] <= endSpeed) {
                last = end(state, next);
            }
            System.arraycopy(next, 0, state, 0, ROW);
        }
        double[] table = Arrays.copyOf(rows, ROW * count);
        double duration = last > 0 ? STEP * (count - 2) + last : 0;
        int steps = count;
        return new Leg(
                duration,
                state[3] - angle,
                state[2],
                -state[0] * Math.sin(state[1]),
                GreatCircle.MEAN_RADIUS + state[2],
                (now, out) -> motion(table, steps, duration, now - time, out));
    }

    /// Moves `next` to where the end speed is met within the step from `state`, and returns after how long [s].
    private double end(double[] state, double[] next) {
        return Roots.halved(0, STEP, END_HALVINGS, time -> {
                    step(state, time, next);
                    return next[0] > endSpeed;
                })
                .ceased();
    }

    /// Cubics between the rows.
    private static void motion(double[] rows, int count, double duration, double time, double[] out) {
        int k = Math.clamp((int) (time / STEP), 0, count - 2);
        double step = k == count - 2 ? duration - STEP * k : STEP;
        double s = Math.clamp((time - STEP * k) / step, 0.0, 1.0);
        int a = ROW * k;
        int b = a + ROW;
        cubic(rows[a + 3], rows[b + 3], angleRate(rows, a), angleRate(rows, b), step, s, out, 0);
        cubic(rows[a + 2], rows[b + 2], climbRate(rows, a), climbRate(rows, b), step, s, out, 2);
    }

    private static void cubic(
            double from, double to, double rate, double endRate, double step, double s, double[] out, int at) {
        double rise = to - from;
        double before = step * rate - rise;
        double after = step * endRate - rise;
        out[at] = from + s * (rise + (1 - s) * (before * (1 - s) - after * s));
        out[at + 1] = (rise + before * (1 - s) * (1 - 3 * s) - after * s * (2 - 3 * s)) / step;
    }

    private static double climbRate(double[] state, int at) {
        return state[at] * Math.sin(state[at + 1]);
    }

    private static double angleRate(double[] state, int at) {
        return state[at] * Math.cos(state[at + 1]) / (GreatCircle.MEAN_RADIUS + state[at + 2]);
    }

    private void step(double[] state, double step, double[] next) {
        double[] sum = new double[ROW];
        double[] rate = new double[ROW];
        double[] trial = state.clone();
        for (int part = 0; part < 4; part++) {
            rates(trial, rate);
            double weight = part == 0 || part == 3 ? 1 : 2;
            double ahead = part == 2 ? step : step / 2;
            for (int i = 0; i < ROW; i++) {
                sum[i] += weight * rate[i];
                trial[i] = state[i] + ahead * rate[i];
            }
        }
        for (int i = 0; i < ROW; i++) {
            next[i] = state[i] + step / 6 * sum[i];
        }
    }

    private void rates(double[] state, double[] rate) {
        double v = state[0];
        double sin = Math.sin(state[1]);
        double cos = Math.cos(state[1]);
        double r = GreatCircle.MEAN_RADIUS + state[2];
        double drag = StandardAtmosphere.density(state[2]) * v * v / (2 * glide.ballisticCoefficient());
        double lift = glide.liftToDrag() * drag;
        double side = side(v, state[2], state[3]);
        double up = Math.sqrt(Math.max(0, lift * lift - side * side));
        rate[0] = -drag - glide.mu() / (r * r) * sin;
        rate[1] = (up - weight(v, state[2], state[3]) * cos) / v;
        rate[2] = v * sin;
        rate[3] = v * cos / r;
    }

    /// Height at which lift balances weight and side force [m].
    private double altitude(double speed, double angle) {
        double altitude = glide.altitude(speed);
        double lift = Math.hypot(weight(speed, altitude, angle), side(speed, altitude, angle));
        return StandardAtmosphere.altitude(
                2 * glide.ballisticCoefficient() * lift / (speed * speed * glide.liftToDrag()));
    }

    /// Weight less centrifugal force, by mass [m/s²].
    private double weight(double speed, double altitude, double angle) {
        double[] up = new double[3];
        double[] ahead = new double[3];
        path.up(angle, up);
        path.heading(angle, ahead);
        double r = GreatCircle.MEAN_RADIUS + altitude;
        double east = up[0] * ahead[1] - up[1] * ahead[0];
        double axis = up[0] * up[0] + up[1] * up[1];
        return glide.mu() / (r * r) - speed * speed / r - 2 * rotation * speed * east - rotation * rotation * r * axis;
    }

    /// Force to the left that keeps it on its path, by mass [m/s²].
    private double side(double speed, double altitude, double angle) {
        double[] up = new double[3];
        path.up(angle, up);
        double r = GreatCircle.MEAN_RADIUS + altitude;
        return path.bend(angle) * speed * speed / r + 2 * rotation * speed * up[2];
    }
}
