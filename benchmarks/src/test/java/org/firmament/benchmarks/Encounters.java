package org.firmament.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Sensor;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.AccessFinder;
import org.firmament.coverage.access.EphemerisEngine;
import org.firmament.coverage.access.GeneralEngine;
import org.firmament.coverage.access.Observer;
import org.firmament.coverage.access.PointEngine;
import org.firmament.coverage.access.SensorView;
import org.firmament.coverage.access.Shell;
import org.firmament.coverage.access.ShellEngine;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Motion;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.Satellite;
import org.firmament.orbits.threat.ThreatTrajectory;
import org.firmament.orbits.threat.Trajectories;
import org.orekit.propagation.Propagator;
import org.orekit.propagation.events.AbstractDetector;
import org.orekit.utils.PVCoordinates;

/// Random encounters of each regime: the same orbit, point and condition for Orekit and for this program.
final class Encounters {
    private static final Instant EPOCH = Instant.parse("2030-03-20T00:00:00Z");
    private static final TimeSpan DAY = new TimeSpan(0, 86_400);
    private static final Earth EARTH = new Earth(Conventions.EarthShape.WGS84);
    private static final double STEP = 60;
    private static final double HIGHEST_POINT = 3e3;

    /// Half the horizon of a grazing pass [s].
    private static final double NEAR = 600;

    /// Every point from the pole to the highest on the equator.
    private static final Shell GROUND = new Shell(6_356e3, 6_382e3);

    private static final List<Missile> MISSILES = List.of(
            new Missile.Ballistic("long", 180, 200e3, 2_000e3, 12_000e3),
            new Missile.BoostGlide("glider", 180, 90e3, 2.6, 13_000, 2_000, 1_500e3, 6_000e3),
            new Missile.Cruise("cruise", 250, 3_000, 20e3, 3_000e3));

    private final OrekitSky sky = new OrekitSky(EPOCH);
    private final Almanac almanac = new Almanac(Conventions.standard(), EPOCH);
    private final ViewEncounters views = new ViewEncounters(sky, almanac);
    private final Trajectories trajectories =
            new Trajectories(EARTH, Conventions.standard().mu());

    /// Draws of one regime, the same for the same seed.
    Stream<Encounter> draws(Regime regime, long seed, int number) {
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.generate(() -> draw(regime, random)).limit(number);
    }

    private Encounter draw(Regime regime, SplittableRandom random) {
        return switch (regime) {
            case CIRCULAR -> circular(random);
            case ECCENTRIC ->
                twoBody(
                        random.nextBoolean() ? RandomOrbits.molniya(random) : RandomOrbits.ellipse(random, 0.05, 0.7),
                        random);
            case SGP4 -> sgp4(random);
            case GEOSYNCHRONOUS -> twoBody(RandomOrbits.geosynchronous(random), random);
            case MISSILE -> missile(random);
            case SATELLITE -> satellites(random);
            case GRAZING -> grazing(random);
            case FIELD -> views.field(random);
            case SKYLINE -> views.skyline(random);
            case SHADOW -> views.shadow(random);
            case SUN -> views.sun(random);
        };
    }

    private Encounter circular(SplittableRandom random) {
        double a = Earth.EQUATORIAL_RADIUS + random.nextDouble(300e3, 2_000e3);
        if (random.nextBoolean()) {
            Elements elements = RandomOrbits.orbit(random, a, 0, random.nextDouble(0, 180));
            return overPoint(sky.kepler(elements), kepler(elements), shell(elements), random);
        }
        // The theory is singular at the equator and at the critical inclinations.
        double inclination = random.nextBoolean() ? random.nextDouble(5, 58) : random.nextDouble(69, 111);
        Elements elements = RandomOrbits.orbit(random, a, 0, inclination);
        Ephemeris ours = almanac.propagate(
                List.of(satellite(elements)), new Propagation(Propagation.Model.ECKSTEIN_HECHLER, STEP), DAY.end());
        return overPoint(sky.ecksteinHechler(elements), ours, random);
    }

    private Encounter twoBody(Elements elements, SplittableRandom random) {
        return overPoint(sky.kepler(elements), kepler(elements), random);
    }

    private Encounter sgp4(SplittableRandom random) {
        double perigee = Earth.EQUATORIAL_RADIUS + random.nextDouble(300e3, 1_500e3);
        double e = random.nextBoolean() ? random.nextDouble(0, 0.02) : random.nextDouble(0, 0.7);
        Elements elements = RandomOrbits.orbit(random, perigee / (1 - e), e, random.nextDouble(0, 140));
        Propagator propagator = sky.sgp4(elements, random.nextDouble(0, 3e-4));
        return overPoint(propagator, sampled(propagator), random);
    }

    private Encounter missile(SplittableRandom random) {
        Elements elements = RandomOrbits.orbit(
                random, Earth.EQUATORIAL_RADIUS + random.nextDouble(500e3, 20_000e3), 0, random.nextDouble(0, 180));
        ThreatTrajectory flight = flight(random);
        double launch = random.nextDouble(0, DAY.end() - flight.impact());
        Motion target = flight.launchedAt(launch);
        double least = Math.toRadians(random.nextDouble(0, 40));
        return encounter(
                sky.kepler(elements),
                sky.elevation(target, least),
                new TimeSpan(launch, launch + flight.impact()),
                kepler(elements).motion(0),
                target,
                view(new FieldOfView.Horizon(least)));
    }

    private Encounter satellites(SplittableRandom random) {
        Elements one = RandomOrbits.ellipse(random, 0, 0.7);
        Elements other = RandomOrbits.ellipse(random, 0, 0.7);
        double height = random.nextDouble(0, 150e3);
        return encounter(
                sky.kepler(one),
                sky.directView(sky.kepler(other), height),
                DAY,
                kepler(one).motion(0),
                kepler(other).motion(0),
                view(new FieldOfView.LineOfSight(height)));
    }

    private ThreatTrajectory flight(SplittableRandom random) {
        Missile missile = MISSILES.get(random.nextInt(MISSILES.size()));
        while (true) {
            Place from = RandomOrbits.place(random, 0);
            Place aim = RandomOrbits.place(random, 0);
            if (Trajectories.inRange(missile, from, aim)) {
                return trajectories.fly(missile, from, aim, random.nextDouble(0.9, 1.2));
            }
        }
    }

    /// A pair of moving points: no engine but the finder itself answers.
    private Encounter encounter(
            Propagator propagator,
            AbstractDetector<?> detector,
            TimeSpan horizon,
            Motion sensor,
            Motion target,
            AccessConstraint view) {
        return new Encounter(
                sky.epoch(),
                propagator,
                detector,
                horizon,
                Map.of("finder", () -> AccessFinder.standard().find(sensor, target, view, horizon)));
    }

    private Encounter overPoint(Propagator propagator, Ephemeris ours, SplittableRandom random) {
        return overPoint(propagator, ours, Optional.empty(), random);
    }

    /// A satellite over a random point.
    private Encounter overPoint(
            Propagator propagator, Ephemeris ours, Optional<CircularShell> shell, SplittableRandom random) {
        Place place = RandomOrbits.place(random, random.nextBoolean() ? 0 : random.nextDouble(HIGHEST_POINT));
        double least = Math.toRadians(random.nextDouble(0, 40));
        return over(place, least, DAY, propagator, ours, shell);
    }

    private Encounter over(
            Place place,
            double least,
            TimeSpan horizon,
            Propagator propagator,
            Ephemeris ours,
            Optional<CircularShell> shell) {
        AccessConstraint view = view(new FieldOfView.Horizon(least));
        AccessFinder finder = AccessFinder.standard();
        Map<String, Supplier<Timeline>> engines = new LinkedHashMap<>();
        engines.put("finder", () -> finder.find(ours.motion(0), EARTH.fixed(place), view, horizon));
        engines.put(
                "general engine",
                () -> accesses(new GeneralEngine(Observer.all(ours, view), EARTH, GROUND, horizon, finder), place));
        // It begins with its ephemeris, so it is asked for the day.
        EphemerisEngine.of(ours, view, EARTH, DAY, place.alt(), finder.tolerance())
                .ifPresent(engine -> engines.put("ephemeris engine", () -> within(horizon, accesses(engine, place))));
        shell.flatMap(circles -> ShellEngine.of(circles, view, EARTH, horizon, finder))
                .ifPresent(engine -> engines.put("shell engine", () -> accesses(engine, place)));
        return new Encounter(sky.epoch(), propagator, sky.elevation(place, least), horizon, engines);
    }

    /// A satellite that comes a hair above the least elevation and sinks again: accesses of a second or a
    /// few, where a search that samples goes wrong first.
    private Encounter grazing(SplittableRandom random) {
        Elements elements = random.nextBoolean()
                ? RandomOrbits.orbit(
                        random,
                        Earth.EQUATORIAL_RADIUS + random.nextDouble(300e3, 2_000e3),
                        0,
                        random.nextDouble(0, 180))
                : RandomOrbits.ellipse(random, 0.05, 0.7);
        Propagator propagator = sky.kepler(elements);
        while (true) {
            Place place = RandomOrbits.place(random, 0);
            AbstractDetector<?> elevation = sky.elevation(place, 0);
            DoubleUnaryOperator height =
                    time -> elevation.g(propagator.propagate(sky.epoch().shiftedBy(time)));
            double around = random.nextDouble(2 * NEAR, DAY.end() - 2 * NEAR);
            double top = highest(height, around - NEAR, around + NEAR);
            double least = height.applyAsDouble(top) - Math.pow(10, random.nextDouble(-6.5, -3.5));
            boolean inside = Math.abs(top - around) < NEAR - 1;
            if (inside && least > 0 && least < Math.toRadians(40)) {
                TimeSpan horizon = new TimeSpan(around - NEAR, around + NEAR);
                return over(place, least, horizon, propagator, kepler(elements), shell(elements));
            }
        }
    }

    /// Where a function with one maximum in a span is highest, by thirds.
    private static double highest(DoubleUnaryOperator height, double from, double to) {
        double a = from;
        double b = to;
        while (b - a > 1e-3) {
            double third = (b - a) / 3;
            if (height.applyAsDouble(a + third) < height.applyAsDouble(b - third)) {
                a += third;
            } else {
                b -= third;
            }
        }
        return 0.5 * (a + b);
    }

    private static Timeline accesses(PointEngine engine, Place place) {
        List<TimeSpan> spans = new ArrayList<>();
        engine.search().find(place, (_, start, end) -> spans.add(new TimeSpan(start, end)));
        spans.sort(Comparator.comparingDouble(TimeSpan::start));
        return new Timeline(spans);
    }

    private static Timeline within(TimeSpan horizon, Timeline timeline) {
        return Timeline.atLeast(2, List.of(timeline, new Timeline(List.of(horizon))));
    }

    private Ephemeris kepler(Elements elements) {
        return almanac.propagate(
                List.of(satellite(elements)), new Propagation(Propagation.Model.KEPLER, STEP), DAY.end());
    }

    private Optional<CircularShell> shell(Elements elements) {
        return almanac.shell(List.of(satellite(elements)), new Propagation(Propagation.Model.KEPLER, STEP), DAY.end());
    }

    private Ephemeris sampled(Propagator propagator) {
        int steps = (int) (DAY.end() / STEP) + 2;
        Ephemeris.Builder builder = new Ephemeris.Builder(List.of("satellite"), STEP, steps);
        for (int k = 0; k < steps; k++) {
            PVCoordinates state = propagator.getPVCoordinates(sky.epoch().shiftedBy(k * STEP), sky.earthFixed());
            double[] r = state.getPosition().toArray();
            double[] v = state.getVelocity().toArray();
            builder.set(0, k, r[0], r[1], r[2], v[0], v[1], v[2]);
        }
        return builder.build();
    }

    private static Satellite satellite(Elements elements) {
        return new Satellite("satellite", 1, 1, elements);
    }

    private static AccessConstraint view(FieldOfView field) {
        Sensor sensor = new Sensor("eye", field, 1e9, 0, List.of(Phase.values()), 1, 0, 0);
        return SensorView.fromSpace(sensor, EARTH, Conventions.Nadir.GEOCENTRIC, (_, _) -> {
            throw new IllegalStateException("no view here asks for the Sun");
        });
    }
}
