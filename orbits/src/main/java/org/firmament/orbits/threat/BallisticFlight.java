package org.firmament.orbits.threat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.Ascent;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Vectors;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.Earth;
import org.firmament.orbits.GreatCircle;

/// Powered ascent, then free flight over the turning, oblate Earth, solved to come down on the aim point.
///
/// Two loops. The inner one finds, without J2, the ascent whose end lies on the two-body arc to a virtual
/// aim point: each round turns the aim point by the Earth's rotation during the last time of flight, takes
/// the arc from the last burnout point and lays a new ascent with that burnout velocity; it shrinks its
/// error by about (ascent/remaining range) a round. The outer one flies the arc with J2 and shifts the
/// virtual aim point by the miss; it gains two digits a round.
final class BallisticFlight {
    /// A flight counts as aimed when it comes down this near [m].
    private static final double AIMED = 1;

    /// An ascent counts as settled when its burnout point moves less than this from one round to the next [m].
    private static final double SETTLED = 0.01;

    private static final int AIM_ROUNDS = 30;
    private static final int ASCENT_ROUNDS = 200;
    private static final double BOOST_STEP = 2;

    /// Of a gravity turn, whose acceleration jumps from stage to stage.
    private static final double TURN_STEP = 1;

    /// Height where descending flight becomes terminal [m].
    private static final double TERMINAL_ALTITUDE = 100_000;

    private final Earth earth;
    private final Gravity gravity;
    private final Missile.Ballistic missile;
    private final Place from;
    private final Place aim;
    private final double loft;
    private final FreeFlight freeFlight;

    private final double[] burnout = new double[6];
    private GreatCircle circle;
    private AscentCurve ascent;
    private boolean turning;
    private double timeOfFlight;

    BallisticFlight(Earth earth, Gravity gravity, Missile.Ballistic missile, Place from, Place aim, double loft) {
        this.earth = earth;
        this.gravity = gravity;
        this.missile = missile;
        this.from = from;
        this.aim = aim;
        this.loft = loft;
        freeFlight = new FreeFlight(earth, gravity);
        circle = GreatCircle.between(from, aim);
        ascent = new PoweredAscent(missile.burnTime(), from.alt(), missile.burnoutAltitude(), 0, 0);
    }

    /// Flies from launch to impact.
    ///
    /// @throws LimitException  where no such flight comes down on the aim point
    List<Segment> fly() {
        double[] target = earth.position(aim);
        double[] virtual = target.clone();
        double[] state = new double[6];
        double[] impact = new double[6];
        if (missile.ascent().ascent() == Ascent.Shape.GRAVITY_TURN) {
            // From where the smooth curve settles it is not far.
            settleAscent(virtual);
            turning = true;
        }
        for (int round = 0; round < AIM_ROUNDS; round++) {
            settleAscent(virtual);
            toInertial(burnout, state);
            FreeFlight.End end = freeFlight.fall(state, aim.alt());
            switch (end.fall()) {
                case REACHED -> gravity.toEarthFixed(end.time(), state, impact, 0);
                case ALWAYS_BELOW, STILL_UP -> throw unreachable();
            }
            double miss = Math.hypot(Math.hypot(target[0] - impact[0], target[1] - impact[1]), target[2] - impact[2]);
            if (miss < AIMED) {
                return segments(end.time());
            }
            for (int i = 0; i < 3; i++) {
                virtual[i] += target[i] - impact[i];
            }
        }
        throw unreachable();
    }

    private void settleAscent(double[] virtual) {
        double[] inertial = new double[6];
        double[] before = new double[3];
        burnoutState();
        for (int round = 0; round < ASCENT_ROUNDS; round++) {
            toInertial(burnout, inertial);
            System.arraycopy(burnout, 0, before, 0, 3);
            double timeBefore = timeOfFlight;
            double[] velocity = burnoutVelocity(inertial, virtual);
            layAscent(velocity);
            double moved =
                    Math.hypot(Math.hypot(burnout[0] - before[0], burnout[1] - before[1]), burnout[2] - before[2]);
            double drift = Math.abs(timeOfFlight - timeBefore) * gravity.rotationRate() * Earth.EQUATORIAL_RADIUS;
            if (moved < SETTLED && drift < SETTLED) {
                return;
            }
        }
        throw unreachable();
    }

    /// Velocity in the turning frame that starts the two-body arc from the burnout point to the turned aim point.
    private double[] burnoutVelocity(double[] r1, double[] virtual) {
        double turn = gravity.rotationRate() * timeOfFlight;
        double[] r2 = {
            Math.cos(turn) * virtual[0] - Math.sin(turn) * virtual[1],
            Math.sin(turn) * virtual[0] + Math.cos(turn) * virtual[1],
            virtual[2]
        };
        double length1 = Vectors.length(r1);
        double length2 = Vectors.length(r2);
        double along = (r1[0] * r2[0] + r1[1] * r2[1] + r1[2] * r2[2]) / length1;
        double[] ahead = new double[3];
        for (int i = 0; i < 3; i++) {
            ahead[i] = r2[i] - along * r1[i] / length1;
        }
        double across = Vectors.length(ahead);
        double range = Math.atan2(across, along);
        double angle = loft * FreeArc.leastEnergyAngle(length1, length2, range);
        Optional<FreeArc> found = FreeArc.of(gravity.mu(), length1, length2, range, angle);
        if (found.isEmpty()) {
            throw unreachable();
        }
        FreeArc arc = found.get();
        timeOfFlight = arc.time();
        double radial = arc.speed() * Math.sin(angle) / length1;
        double level = arc.speed() * Math.cos(angle) / across;
        return new double[] {
            radial * r1[0] + level * ahead[0] + gravity.rotationRate() * r1[1],
            radial * r1[1] + level * ahead[1] - gravity.rotationRate() * r1[0],
            radial * r1[2] + level * ahead[2]
        };
    }

    /// Turns and stretches the ascent so that it ends with a velocity [m/s, turning frame].
    private void layAscent(double[] velocity) {
        double[] up = new double[3];
        double[] perAngle = new double[6];
        circle.up(ascent.angle(), up);
        track().state(new double[] {ascent.angle(), 1, missile.burnoutAltitude(), 0}, perAngle, 0);
        double climb = dot(velocity, up, 0);
        double metres = Math.sqrt(dot(perAngle, perAngle, 3, 3));
        double forward = dot(perAngle, velocity, 3, 0) / metres;
        double left = (up[1] * perAngle[5] - up[2] * perAngle[4]) * velocity[0]
                + (up[2] * perAngle[3] - up[0] * perAngle[5]) * velocity[1]
                + (up[0] * perAngle[4] - up[1] * perAngle[3]) * velocity[2];
        double level = Math.hypot(forward, left / metres);
        if (climb < 0) {
            throw unreachable();
        }
        circle = circle.turned(Math.atan2(left / metres, forward));
        ascent = ascent(climb, level / metres);
        burnoutState();
    }

    private AscentCurve ascent(double climb, double angleRate) {
        if (!turning) {
            return new PoweredAscent(missile.burnTime(), from.alt(), missile.burnoutAltitude(), climb, angleRate);
        }
        GravityTurn.Burnout burnoutWanted = new GravityTurn.Burnout(missile.burnoutAltitude(), climb, angleRate);
        Optional<GravityTurn> near = switch (ascent) {
            case GravityTurn before -> before.near(burnoutWanted);
            case PoweredAscent _ -> Optional.empty();
        };
        return near.or(() ->
                        GravityTurn.to(burnoutWanted, missile.ascent(), missile.burnTime(), from.alt(), gravity.mu()))
                .orElseThrow(() -> noTurn(burnoutWanted));
    }

    private void burnoutState() {
        double[] motion = new double[4];
        ascent.at(missile.burnTime(), motion);
        track().state(motion, burnout, 0);
    }

    private Track track() {
        return new Track(earth, circle);
    }

    /// Inertial axes are those of the Earth at burnout.
    private void toInertial(double[] fixed, double[] inertial) {
        System.arraycopy(fixed, 0, inertial, 0, 6);
        inertial[3] -= gravity.rotationRate() * fixed[1];
        inertial[4] += gravity.rotationRate() * fixed[0];
    }

    private List<Segment> segments(double flight) {
        List<Segment> segments = new ArrayList<>();
        double step = turning ? TURN_STEP : BOOST_STEP;
        segments.add(track().segment(Phase.BOOST, 0, missile.burnTime(), step, ascent));
        double[] state = new double[6];
        toInertial(burnout, state);
        FreeFlight.End entry = freeFlight.fall(state.clone(), Math.max(TERMINAL_ALTITUDE, aim.alt()));
        boolean leaves = entry.fall() == FreeFlight.Fall.REACHED && entry.time() < flight;
        if (leaves) {
            segments.add(fall(Phase.MIDCOURSE, 0, entry.time(), state));
        }
        segments.add(fall(Phase.TERMINAL, leaves ? entry.time() : 0, flight, state));
        return segments;
    }

    /// One phase of free flight, times from burnout; moves the inertial state on to its end.
    private Segment fall(Phase phase, double start, double end, double[] state) {
        int intervals = (int) Math.ceil((end - start) / FreeFlight.STEP);
        double step = (end - start) / intervals;
        double[] states = new double[6 * (intervals + 1)];
        double[] altitudes = new double[intervals + 1];
        double[] climbRates = new double[intervals + 1];
        for (int k = 0; k <= intervals; k++) {
            gravity.toEarthFixed(start + k * step, state, states, 6 * k);
            altitudes[k] = altitude(state, 0);
            // Over one second about now; the bend of a straight second is the same on either side.
            climbRates[k] = altitude(state, 0.5) - altitude(state, -0.5);
            if (k < intervals) {
                freeFlight.step(state, step);
            }
        }
        return new Segment(phase, missile.burnTime() + start, missile.burnTime() + end, states, altitudes, climbRates);
    }

    private double altitude(double[] state, double ahead) {
        return earth.altitude(state[0] + ahead * state[3], state[1] + ahead * state[4], state[2] + ahead * state[5]);
    }

    private LimitException noTurn(GravityTurn.Burnout wanted) {
        return new LimitException(
                missile.name() + " ascent",
                "gravity-turn to " + Distances.kilometres(wanted.height()) + " km at "
                        + Distances.kilometres(wanted.speed()) + " km/s and "
                        + Math.round(Math.toDegrees(Math.asin(wanted.climbRate() / wanted.speed()))) + "° in "
                        + Keys.number(missile.burnTime()) + " s",
                "a burnout that thrust along the velocity leads to, from a pad it can leave",
                "use ascent: smooth, or change burnout_altitude_km, burn_time_s or loft");
    }

    private LimitException unreachable() {
        String range = Distances.kilometres(GreatCircle.range(from, aim));
        return new LimitException(
                missile.name() + " loft",
                loft + " over " + range + " km",
                "a flight that comes down on its aim point",
                loft > 1
                        ? "bring loft nearer to 1 or choose another aim point"
                        : "bring loft nearer to 1, lower the burnout height or choose an aim point farther away");
    }

    private static double dot(double[] a, double[] b, int at) {
        return dot(a, b, at, at);
    }

    private static double dot(double[] a, double[] b, int atA, int atB) {
        return a[atA] * b[atB] + a[atA + 1] * b[atB + 1] + a[atA + 2] * b[atB + 2];
    }
}
