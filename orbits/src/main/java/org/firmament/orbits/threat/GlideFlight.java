package org.firmament.orbits.threat;

import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.Earth;
import org.firmament.orbits.GreatCircle;

/// Powered ascent to level flight at the burnout height, a [Transition] to the height of equilibrium glide, the
/// glide, and a [Dive]. The speed at burnout, which is that at the start of the glide, is solved so that the
/// glide ends where the dive begins. The whole flight keeps to one [Way] over the ground.
final class GlideFlight {
    /// Radius at which the glide's closed forms are taken: 50 km over the mean Earth [m].
    private static final double GLIDE_RADIUS = GreatCircle.MEAN_RADIUS + 50_000;

    /// Fastest start of a glide, as a fraction of circular speed, 7.5 km/s: beyond it a tenth of the weight is
    /// left, and the transition turns into an orbit. Of an integrated one less, since flying east with the
    /// Earth brings it nearer to orbit.
    private static final double FASTEST = 0.95;

    private static final double FASTEST_INTEGRATED = 0.89;

    /// Halvings of the speed interval: 7 km/s to below a micrometre a second.
    private static final int HALVINGS = 60;

    /// An integrated flight is as long as its way within this, 6 mm [rad].
    private static final double MET = 1e-9;

    /// Rounds that settle where the glide starts: a degree along the path changes its height by metres.
    private static final int START_ROUNDS = 3;

    private static final double BOOST_STEP = 2;
    private static final double STEP = 5;
    private static final double DIVE_STEP = 1;

    /// Height over which the transition counts as midcourse [m].
    private static final double AIR = 100_000;

    private final Earth earth;
    private final Missile.BoostGlide missile;
    private final Place from;
    private final Place aim;
    private final Way way;
    private final EquilibriumGlide glide;
    private final GlideModel model;
    private final double fastest;

    /// @param aiming  its heading and the places it flies over
    GlideFlight(Earth earth, Gravity gravity, Missile.BoostGlide missile, Place from, Place aim, Aiming aiming) {
        this.earth = earth;
        this.missile = missile;
        this.from = from;
        this.aim = aim;
        way = Way.between(from, aim, aiming);
        glide = new EquilibriumGlide(missile.liftToDrag(), missile.ballisticCoefficient(), GLIDE_RADIUS, gravity.mu());
        model = switch (missile.glide()) {
            case CLOSED_FORM -> new ClosedGlide(glide, missile.endSpeed());
            case INTEGRATED ->
                new IntegratedGlide(glide, way.path(), gravity.rotationRate(), missile.endSpeed(), missile.name());
        };
        fastest = glide.circularSpeed()
                * switch (missile.glide()) {
                    case CLOSED_FORM -> FASTEST;
                    case INTEGRATED -> FASTEST_INTEGRATED;
                };
    }

    List<Segment> fly() {
        if (glide.altitude(missile.endSpeed()) <= aim.alt() || missile.endSpeed() >= fastest) {
            throw new LimitException(
                    missile.name() + " end_speed_km_s",
                    Distances.kilometres(missile.endSpeed()),
                    "a speed at which its glide is above the aim point",
                    "raise end_speed_km_s");
        }
        return segments(plan(startSpeed()));
    }

    private double startSpeed() {
        double wanted = way.length();
        double slow = missile.endSpeed();
        double fast = fastest;
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
        return switch (missile.glide()) {
            case CLOSED_FORM -> {
                Roots.Change met =
                        Roots.halved(slow, fast, HALVINGS, speed -> plan(speed).angle() < wanted);
                yield (met.holds() + met.ceased()) / 2;
            }
            // An integration costs more than a closed form.
            case INTEGRATED ->
                Roots.falsePosition(
                        speed -> plan(speed).angle() - wanted, slow, least - wanted, fast, most - wanted, MET);
        };
    }

    /// The parts of a flight that burns out at one speed.
    private record Plan(PoweredAscent ascent, Transition transition, GlideModel.Leg glide, Dive dive) {
        double angle() {
            return ascent.angle() + transition.angle() + glide.angle() + dive.angle();
        }
    }

    private Plan plan(double speed) {
        GlideModel.Start start = model.start(speed, 0);
        PoweredAscent ascent = ascent(start);
        Transition transition = transition(start, ascent);
        for (int round = 1; round < START_ROUNDS; round++) {
            start = model.start(speed, ascent.angle() + transition.angle());
            ascent = ascent(start);
            transition = transition(start, ascent);
        }
        GlideModel.Leg leg = model.fly(speed, start, transition.end(), ascent.angle() + transition.angle());
        Dive dive = new Dive(0, 0, leg.endAltitude(), aim.alt(), missile.endSpeed(), leg.endDescent(), leg.endRadius());
        return new Plan(
                ascent,
                transition,
                leg,
                dive.startingAt(transition.end() + leg.time(), ascent.angle() + transition.angle() + leg.angle()));
    }

    private PoweredAscent ascent(GlideModel.Start start) {
        return new PoweredAscent(missile.burnTime(), from.alt(), missile.burnoutAltitude(), 0, start.angleRate());
    }

    private Transition transition(GlideModel.Start start, PoweredAscent ascent) {
        return Transition.between(
                missile.burnTime(),
                ascent.angle(),
                missile.burnoutAltitude(),
                start.altitude(),
                start.climbRate(),
                start.angleRate(),
                start.weight());
    }

    private List<Segment> segments(Plan plan) {
        Track track = new Track(earth, way.path());
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
        Dive dive = plan.dive();
        if (plan.glide().time() > 0) {
            segments.add(track.segment(
                    Phase.GLIDE,
                    transition.end(),
                    dive.start(),
                    STEP,
                    plan.glide().profile()));
        }
        segments.add(track.segment(Phase.TERMINAL, dive.start(), dive.start() + dive.duration(), DIVE_STEP, dive));
        return segments;
    }
}
