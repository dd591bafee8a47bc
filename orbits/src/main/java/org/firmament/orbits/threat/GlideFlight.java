package org.firmament.orbits.threat;

import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.Earth;
import org.firmament.orbits.GreatCircle;

/// Powered ascent to level flight at the burnout height, a [Transition] to the height of equilibrium glide,
/// the glide, and a [Dive]. The speed at burnout, which is that at the start of the glide, is solved so
/// that the glide ends where the dive begins. All of it over a ground that does not turn, along one great
/// circle; ground speed and speed are within 1 %.
final class GlideFlight {
    /// Radius at which the glide's closed forms are taken: 50 km over the mean Earth [m].
    private static final double GLIDE_RADIUS = GreatCircle.MEAN_RADIUS + 50_000;

    /// Fastest start of a glide, as a fraction of circular speed, 7.5 km/s: beyond it a tenth of the weight
    /// is left, and the transition turns into an orbit.
    private static final double FASTEST = 0.95;

    /// Halvings of the speed interval: 7 km/s to below a micrometre a second.
    private static final int HALVINGS = 60;

    private static final double BOOST_STEP = 2;
    private static final double STEP = 5;
    private static final double DIVE_STEP = 1;

    /// Height over which the transition counts as midcourse [m].
    private static final double AIR = 100_000;

    private final Earth earth;
    private final Missile.BoostGlide missile;
    private final Place from;
    private final Place aim;
    private final EquilibriumGlide glide;

    GlideFlight(Earth earth, double mu, Missile.BoostGlide missile, Place from, Place aim) {
        this.earth = earth;
        this.missile = missile;
        this.from = from;
        this.aim = aim;
        glide = new EquilibriumGlide(missile.liftToDrag(), missile.ballisticCoefficient(), GLIDE_RADIUS, mu);
    }

    List<Segment> fly() {
        if (glide.altitude(missile.endSpeed()) <= aim.alt() || missile.endSpeed() >= FASTEST * glide.circularSpeed()) {
            throw new LimitException(
                    missile.name() + " end_speed_km_s",
                    Distances.kilometres(missile.endSpeed()),
                    "a speed at which its glide is above the aim point",
                    "raise end_speed_km_s");
        }
        return segments(startSpeed());
    }

    private double startSpeed() {
        double wanted = GreatCircle.angle(from, aim);
        double slow = missile.endSpeed();
        double fast = FASTEST * glide.circularSpeed();
        double least = plan(slow).angle();
        double most = plan(fast).angle();
        if (wanted < least || wanted > most) {
            throw new LimitException(
                    missile.name() + " range_km",
                    Distances.kilometres(GreatCircle.MEAN_RADIUS * wanted),
                    "a range its glide allows, " + Distances.kilometres(GreatCircle.MEAN_RADIUS * least) + " to "
                            + Distances.kilometres(GreatCircle.MEAN_RADIUS * most) + " km",
                    wanted < least ? "lower end_speed_km_s" : "raise lift_to_drag");
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (slow + fast) / 2;
            if (plan(middle).angle() < wanted) {
                slow = middle;
            } else {
                fast = middle;
            }
        }
        return (slow + fast) / 2;
    }

    /// The parts of a flight that burns out at one speed.
    private record Plan(PoweredAscent ascent, Transition transition, double glideTime, double glideAngle, Dive dive) {
        double angle() {
            return ascent.angle() + transition.angle() + glideAngle + dive.angle();
        }
    }

    private Plan plan(double speed) {
        double end = missile.endSpeed();
        PoweredAscent ascent =
                new PoweredAscent(missile.burnTime(), from.alt(), missile.burnoutAltitude(), 0, speed / GLIDE_RADIUS);
        Transition transition = Transition.between(
                missile.burnTime(),
                ascent.angle(),
                missile.burnoutAltitude(),
                glide.altitude(speed),
                climbRate(speed, 0),
                speed / GLIDE_RADIUS,
                glide.netWeight(speed));
        double glideTime = glide.time(speed, end);
        Dive dive = new Dive(0, 0, glide.altitude(end), aim.alt(), end, -climbRate(speed, glideTime), GLIDE_RADIUS);
        return new Plan(ascent, transition, glideTime, glide.range(speed, end) / GLIDE_RADIUS, dive);
    }

    private List<Segment> segments(double speed) {
        Plan plan = plan(speed);
        Track track = new Track(earth, GreatCircle.between(from, aim));
        List<Segment> segments = new ArrayList<>();
        segments.add(track.segment(Phase.BOOST, 0, missile.burnTime(), BOOST_STEP, plan.ascent()));
        Transition transition = plan.transition();
        double entry = transition.timeBelow(AIR);
        if (entry > transition.start()) {
            segments.add(track.segment(Phase.MIDCOURSE, transition.start(), entry, STEP, transition));
        }
        if (entry < transition.end()) {
            segments.add(track.segment(Phase.GLIDE, entry, transition.end(), STEP, transition));
        }
        double start = transition.end();
        double startAngle = plan.ascent().angle() + transition.angle();
        if (plan.glideTime() > 0) {
            segments.add(track.segment(Phase.GLIDE, start, start + plan.glideTime(), STEP, (time, out) -> {
                double now = glide.speedAfter(speed, time - start);
                out[0] = startAngle + glide.range(speed, now) / GLIDE_RADIUS;
                out[1] = now / GLIDE_RADIUS;
                out[2] = glide.altitude(now);
                out[3] = climbRate(speed, time - start);
            }));
        }
        Dive dive = plan.dive().startingAt(start + plan.glideTime(), startAngle + plan.glideAngle());
        segments.add(track.segment(Phase.TERMINAL, dive.start(), dive.start() + dive.duration(), DIVE_STEP, dive));
        return segments;
    }

    /// Rate of height `time` seconds after gliding at a speed [m/s], over the second about it.
    private double climbRate(double speed, double time) {
        return glide.altitude(glide.speedAfter(speed, time + 0.5))
                - glide.altitude(glide.speedAfter(speed, time - 0.5));
    }
}
