package org.firmament.coverage.engagement;

import org.firmament.catalogs.Vectors;
import org.firmament.orbits.Motion;

/// From a launcher on land or sea: a straight powered ascent, then a ballistic flight over the turning Earth.
///
/// Burnout speed and acceleration are what is left after gravity and drag: the ascent keeps its direction in still
/// axes that move with the launcher, and ends with the burnout speed relative to it. Seen from the middle of the
/// burn this is a flight that starts with one impulse a little below the launcher (by gravity's fall in half a
/// burn) and with gravity's half-burn speed upwards; gravity is taken where the ascent is then, in a second pass.
/// Against the ascent followed step by step the speed needed is within 0.03 % for burns to 100 s and 0.11 % for 180
/// s at 4 g.
///
/// A launcher does not start downwards, and what starts upwards does not come back through the Earth before it
/// falls. For one intercept the speed needed first falls with the length of the flight, then grows again as flights
/// are lofted higher; that there is one such valley is taken for granted.
final class GroundFlight implements Flight {
    /// Gravity at the ground [m/s²], rounded up.
    private static final double FALL = 9.84;

    /// By which the ground of the equator falls away from a straight line [m/s²], rounded up.
    private static final double TURN = 0.034;

    /// Tells falling from growing reach [s].
    private static final double NEARBY = 1e-3;

    /// Part of a bracket that golden section keeps in a step.
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final Lambert lambert = new Lambert(Reach.MU);
    private final double rotationRate;
    private final Reach reach;
    private final Motion launcher;
    private final Motion missile;
    private final double[] site = new double[3];
    private final double[] target = new double[3];
    private final double[] start = new double[3];
    private final double[] first = new double[3];
    private final double[] drift = new double[3];
    private final double[] aim = new double[3];

    /// @param rotationRate  of the Earth it stands on [rad/s]
    GroundFlight(Carrier carrier, Motion missile, double rotationRate) {
        this.rotationRate = rotationRate;
        this.reach = new Reach(carrier.interceptor());
        this.launcher = carrier.motion();
        this.missile = missile;
    }

    @Override
    public double spare(double time, double flyout) {
        look(time);
        double flight = longest(flyout);
        double distance = Vectors.distance(site, target);
        double coast = flight - reach.burn(flight);
        double most = Math.min(
                reach.flown(flight) + (FALL * coast * coast + TURN * flight * flight) / 2 - distance,
                reach.interceptor().maxRange() - distance);
        if (most < 0 || flight <= 0) {
            return Math.min(most, -distance * NEARBY);
        }
        double best = best(flight);
        double left = left(best);
        // Near the limit a change of distance moves this by more than itself, though by less than three times.
        return Math.min(left / 3, most);
    }

    @Override
    public double left(double time, double flyout) {
        look(time);
        double flight = longest(flyout);
        return Math.min(left(best(flight)), reach.interceptor().maxRange() - Vectors.distance(site, target));
    }

    @Override
    public double shortest(double time, double flyout) {
        look(time);
        double best = best(longest(flyout));
        double guess = Math.min(best, reach.flyout(Vectors.distance(site, target)));
        double low = guess / 2;
        while (left(low) >= 0 && low > EDGE) {
            low /= 2;
        }
        return Flight.crossing(this::left, low, best, guess);
    }

    @Override
    public void arrival(double time, double flyout, double[] out) {
        look(time);
        left(flyout);
        for (int i = 0; i < 3; i++) {
            out[i] = lambert.arrival(i);
        }
    }

    @Override
    public double growth(double time, double flyout) {
        return reach.interceptor().burnoutSpeed() + (FALL + TURN) * longest(flyout);
    }

    /// Reach left over after a flight of exactly `flyout` seconds [m].
    double exactly(double time, double flyout) {
        look(time);
        return left(flyout);
    }

    private double longest(double flyout) {
        return Math.min(Math.max(0, flyout), reach.interceptor().maxFlyout());
    }

    private void look(double time) {
        launcher.position(time, site);
        missile.position(time, target);
    }

    /// A flight within the longest that reaches, or if there is none the one that lacks least [s].
    private double best(double longest) {
        double here = left(longest);
        if (here >= 0 || left(longest - NEARBY) <= here) {
            return longest;
        }
        double low = Math.min(longest, reach.flyout(Vectors.distance(site, target))) / 4;
        double high = longest;
        double a = high - GOLDEN * (high - low);
        double b = low + GOLDEN * (high - low);
        double atA = left(a);
        double atB = left(b);
        while (atA < 0 && atB < 0 && high - low > NEARBY) {
            if (atA > atB) {
                high = b;
                b = a;
                atB = atA;
                a = high - GOLDEN * (high - low);
                atA = left(a);
            } else {
                low = a;
                a = b;
                atA = atB;
                b = low + GOLDEN * (high - low);
                atB = left(b);
            }
        }
        return atA > atB ? a : b;
    }

    /// Reach left over after exactly this flight [m]: the speed left over, and no start downwards.
    private double left(double flyout) {
        if (flyout <= 0) {
            return -Vectors.distance(site, target);
        }
        for (int i = 0; i < 3; i++) {
            aim[i] = target[i] - site[i];
        }
        double burn = reach.burn(flyout);
        for (int pass = 0; pass < 2; pass++) {
            if (!fly(flyout, burn)) {
                return -Vectors.distance(site, target);
            }
        }
        double needed = Vectors.length(aim);
        double unspent = reach.speed(flyout) - needed;
        // It burns no longer than it must: a full burn would carry it past a near target, and back down.
        if (unspent > 0) {
            fly(flyout, needed / reach.interceptor().acceleration());
        }
        double rising = (aim[0] * first[0] + aim[1] * first[1] + aim[2] * first[2]) / Vectors.length(first);
        return Math.min(unspent, rising) * reach.coast(flyout);
    }

    /// Finds the impulse of a flight that burns so long, gravity taken along the ascent in the direction of `aim`,
    /// and leaves it in `aim`.
    private boolean fly(double flyout, double burn) {
        double coast = flyout - burn / 2;
        double push = reach.interceptor().acceleration() * burn * burn / Vectors.length(aim);
        System.arraycopy(site, 0, first, 0, 3);
        Pursuit.turnBack(first, rotationRate * coast);
        // Where the ascent is a third and a half of the half burn before its end: one point each for the integrals
        // of gravity, twice and once.
        double low = pull(push / 3) * burn * burn / 8;
        for (int i = 0; i < 3; i++) {
            start[i] = first[i] - low * drift[i];
        }
        double lift = pull(push / 4) * burn / 2;
        drift[0] = drift[0] * lift - rotationRate * first[1];
        drift[1] = drift[1] * lift + rotationRate * first[0];
        drift[2] = drift[2] * lift;
        if (!lambert.solve(start, target, coast, Lambert.Way.SHORT)) {
            return false;
        }
        for (int i = 0; i < 3; i++) {
            aim[i] = lambert.departure(i) - drift[i];
        }
        return true;
    }

    /// Gravity along the ascent at a multiple of `aim` from the launcher [m/s²], its upward direction into `drift`.
    private double pull(double along) {
        for (int i = 0; i < 3; i++) {
            drift[i] = first[i] + along * aim[i];
        }
        double r = Vectors.length(drift);
        for (int i = 0; i < 3; i++) {
            drift[i] /= r;
        }
        return Reach.MU / (r * r);
    }
}
