package org.firmament.coverage.engagement;

import org.firmament.catalogs.Vectors;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;

/// The flight of an interceptor from a carrier in free fall to a point: workspace of one thread.
///
/// The thrust acts as one impulse at the middle of the burn, after which interceptor and carrier fall freely from
/// one point, start, the one to the target, the other to its own future position. The impulse needed is the
/// difference of the two velocities at the start, each from [Lambert]: whatever both feel alike (the field's
/// oblateness) drops out. Three answers, each used only where its own error cannot change the decision:
///
/// | | Error of the impulse | Cost |
/// |---|---|---|
/// | distance alone | at most S − 1, see [Reach] | 2 ns |
/// | straight line and the difference of gravity along it at two points | 0.6 (S − 1)² + 1e-5, largest of 100,000 |
/// 0.1 µs |
/// | Lambert | none of its own | 0.8 µs |
///
/// The impulse for the burn is the model's own approximation: see `docs/concepts/engagement.md` for its error.
final class Pursuit {
    /// Longest flight in turns of the carrier: as long as every longer flight needs less speed. A longer one may
    /// need more, and near half a turn no speed is enough to leave the plane.
    static final double LONGEST = 0.2;

    /// Of a flight no longer than [#LONGEST] from anywhere above the pole [s]: 1,000 s.
    private static final double SHORT =
            0.99 * LONGEST * 2 * Math.PI * Math.sqrt(Math.pow(Earth.POLAR_RADIUS, 3) / Reach.MU);

    /// Flights looked at where the longest would cut the Earth.
    private static final int SHORTER = 4;

    private final Reach reach;
    private final double rotationRate;
    private final Lambert lambert = new Lambert(Reach.MU);
    private final double[] start = new double[3];
    private final double[] own = new double[3];
    private double measured = -1;
    private double coast;
    private double speed;
    private double growth;
    private double turned;
    private double cos = 1;
    private double sin;

    /// Over the Earth as it turns.
    Pursuit(Reach reach) {
        this(reach, Earth.ROTATION_RATE);
    }

    /// @param rotationRate  of the Earth all is seen from [rad/s]
    Pursuit(Reach reach, double rotationRate) {
        this.reach = reach;
        this.rotationRate = rotationRate;
    }

    /// Longest flight from a carrier that would be at this position, of those within `flyout` [s].
    double longest(double flyout, double[] future) {
        double wanted = Math.min(Math.max(0, flyout), reach.interceptor().maxFlyout());
        double square = Vectors.dot(future, future);
        if (wanted <= SHORT && square >= Earth.POLAR_RADIUS * Earth.POLAR_RADIUS) {
            return wanted;
        }
        double r = Math.sqrt(square);
        double turn = 2 * Math.PI * Math.sqrt(r * r * r / Reach.MU);
        return Math.min(wanted, LONGEST * turn);
    }

    /// Whether a point is in reach, as a distance to the limit that is not overstated [m]: 0 or more inside.
    ///
    /// @param time    of the intercept [s after the epoch]
    /// @param flyout  from release to intercept at most [s]
    /// @param future  where the carrier would be then, Earth-fixed [m]
    /// @param target  where the missile is then, Earth-fixed [m]
    double spare(Motion carrier, double time, double flyout, double[] future, double[] target) {
        double distance = Vectors.distance(future, target);
        double inRange = reach.interceptor().maxRange() - distance;
        measure(longest(flyout, future));
        double most = speed * coast * (1 + growth) - distance;
        if (most < 0 || inRange < 0) {
            return Math.min(most, inRange);
        }
        double least = speed * coast * (1 - growth) - distance;
        if (least > 0) {
            begin(carrier, time);
            double clear = clearance(target);
            return Math.min(
                    clear < 0 ? shorter(carrier, time, measured, future, target) : Math.min(least, clear), inRange);
        }
        // Near the limit a change of distance moves this by more than itself, though by less than twice.
        return Math.min(left(carrier, time, measured, future, target) / 2, inRange);
    }

    /// Notes what a flight can do, which most flights share with the one before.
    private void measure(double flight) {
        if (flight != measured) {
            measured = flight;
            coast = reach.coast(flight);
            speed = reach.speed(flight);
            growth = Reach.stretch(coast) - 1;
        }
    }

    /// Reach left over within a flight [m]: the speed left over at mid-burn times the time that is left then. Where
    /// the whole flight would cut the Earth, the best of some shorter ones; less than zero if all of them do.
    double left(Motion carrier, double time, double flyout, double[] future, double[] target) {
        double unspent = unspent(carrier, time, flyout, future, target);
        if (unspent < 0) {
            return unspent;
        }
        double clear = clearance(target);
        return clear < 0 ? shorter(carrier, time, measured, future, target) : Math.min(unspent, clear);
    }

    /// Shortest flight that reaches a point without cutting the Earth [s], for a point in reach within `flyout`.
    double shortest(Motion carrier, double time, double flyout, double[] future, double[] target) {
        double longest = longest(flyout, future);
        double shortest = shortestThrough(carrier, time, longest, future, target);
        double cut = shortest;
        for (int k = 0; k <= SHORTER; k++) {
            double flight = shortest + (longest - shortest) * k / SHORTER;
            if (clearance(carrier, time, flight, target) >= 0) {
                return k == 0
                        ? flight
                        : Flight.crossing(at -> clearance(carrier, time, at, target), cut, flight, flight);
            }
            cut = flight;
        }
        return longest;
    }

    /// Whether the shortest flight within `flyout` is longer than another: all up to [#LONGEST] need less speed the
    /// longer they are, and what keeps the Earth out of the way is longer still.
    boolean longer(Motion carrier, double time, double flyout, double than, double[] future, double[] target) {
        return than < longest(flyout, future) && unspent(carrier, time, than, future, target) < 0;
    }

    /// The same if the Earth were not in the way.
    private double shortestThrough(Motion carrier, double time, double longest, double[] future, double[] target) {
        double straight = reach.flyout(Vectors.distance(future, target));
        return Flight.crossing(flight -> unspent(carrier, time, flight, future, target), 0, longest, straight);
    }

    /// What is left of the best of flights from the shortest to a longest one, which cuts the Earth.
    private double shorter(Motion carrier, double time, double longest, double[] future, double[] target) {
        double shortest = shortestThrough(carrier, time, longest, future, target);
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < SHORTER; k++) {
            double flight = shortest + (longest - shortest) * k / SHORTER;
            double unspent = unspent(carrier, time, flight, future, target);
            best = Math.max(best, Math.min(Math.max(0, unspent), clearance(target)));
        }
        return best;
    }

    /// Reach left over within a flight if the Earth were not in the way [m].
    private double unspent(Motion carrier, double time, double flyout, double[] future, double[] target) {
        measure(longest(flyout, future));
        if (measured <= 0) {
            return -Vectors.distance(future, target);
        }
        begin(carrier, time);
        double needed = LinearImpulse.of(start, future, target, coast);
        double error = LinearImpulse.error(growth);
        if (Math.abs(speed - needed) <= error * needed) {
            needed = exact(future, target);
        }
        return (speed - needed) * coast;
    }

    private double clearance(Motion carrier, double time, double flyout, double[] target) {
        measure(flyout);
        begin(carrier, time);
        return clearance(target);
    }

    /// Whether a point is in reach by the exact impulse and the exact flight alone.
    boolean exactly(Motion carrier, double time, double flyout, double[] future, double[] target) {
        measure(longest(flyout, future));
        begin(carrier, time);
        return measured > 0
                && Vectors.distance(future, target) <= reach.interceptor().maxRange()
                && exact(future, target) <= speed
                && Perigee.height(start, target, lambert) >= 0;
    }

    /// Writes the interceptor's inertial velocity at the end of a flight of `flyout` seconds into `out` [m/s].
    void arrival(Motion carrier, double time, double flyout, double[] target, double[] out) {
        measure(flyout);
        begin(carrier, time);
        lambert.solve(start, target, coast, Lambert.Way.SHORT);
        for (int i = 0; i < 3; i++) {
            out[i] = lambert.arrival(i);
        }
    }

    /// Impulse needed for a flight of `flyout` seconds, by the linear answer [m/s].
    double linear(Motion carrier, double time, double flyout, double[] future, double[] target) {
        measure(flyout);
        begin(carrier, time);
        return LinearImpulse.of(start, future, target, coast);
    }

    /// Impulse needed for a flight of `flyout` seconds, by Lambert [m/s].
    double exact(Motion carrier, double time, double flyout, double[] future, double[] target) {
        measure(flyout);
        begin(carrier, time);
        return exact(future, target);
    }

    /// Puts the start where the carrier is at mid-burn, in axes that stand still as the Earth's stand at intercept.
    private void begin(Motion carrier, double time) {
        carrier.position(time - coast, start);
        if (coast != turned) {
            turned = coast;
            cos = Math.cos(rotationRate * coast);
            sin = Math.sin(rotationRate * coast);
        }
        double x = start[0] * cos + start[1] * sin;
        start[1] = start[1] * cos - start[0] * sin;
        start[0] = x;
    }

    /// Turns an Earth-fixed position into axes that stand still as the Earth's will once it has turned by `angle`
    /// [rad].
    static void turnBack(double[] xyz, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double x = xyz[0] * cos + xyz[1] * sin;
        xyz[1] = xyz[1] * cos - xyz[0] * sin;
        xyz[0] = x;
    }

    private double exact(double[] future, double[] target) {
        lambert.solve(start, future, coast, Lambert.Way.SHORT);
        for (int i = 0; i < 3; i++) {
            own[i] = lambert.departure(i);
        }
        lambert.solve(start, target, coast, Lambert.Way.SHORT);
        double v0 = lambert.departure(0) - own[0];
        double v1 = lambert.departure(1) - own[1];
        double v2 = lambert.departure(2) - own[2];
        return Math.sqrt(v0 * v0 + v1 * v1 + v2 * v2);
    }

    /// Height of the flight's lowest point between its ends over the ellipsoid [m]; infinite if an end is the
    /// lowest.
    private double clearance(double[] target) {
        // A fall bends towards the Earth, so it lies on the outer side of its chord.
        double d0 = target[0] - start[0];
        double d1 = target[1] - start[1];
        double d2 = target[2] - start[2];
        double along = -(start[0] * d0 + start[1] * d1 + start[2] * d2);
        double square = d0 * d0 + d1 * d1 + d2 * d2;
        double r2 = start[0] * start[0] + start[1] * start[1] + start[2] * start[2];
        if (along <= 0
                || along >= square
                || r2 - along * along / square > Earth.EQUATORIAL_RADIUS * Earth.EQUATORIAL_RADIUS) {
            return Double.POSITIVE_INFINITY;
        }
        lambert.solve(start, target, coast, Lambert.Way.SHORT);
        return Perigee.height(start, target, lambert);
    }
}
