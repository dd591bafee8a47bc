package org.firmament.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.firmament.catalogs.Background;
import org.firmament.catalogs.Circumstances;
import org.firmament.catalogs.Corner;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Light;
import org.firmament.catalogs.Mounted;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Pointing;
import org.firmament.catalogs.Sensor;
import org.firmament.catalogs.SkylinePoint;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.AccessFinder;
import org.firmament.coverage.access.SensorView;
import org.firmament.coverage.access.SunDirection;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.Satellite;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.geometry.spherical.twod.S2Point;
import org.hipparchus.geometry.spherical.twod.SphericalPolygonsSet;
import org.orekit.geometry.fov.DoubleDihedraFieldOfView;
import org.orekit.geometry.fov.PolygonalFieldOfView;
import org.orekit.propagation.Propagator;
import org.orekit.propagation.events.AbstractDetector;

/// Random encounters of the views that ask for more than an elevation.
final class ViewEncounters {
    private static final TimeSpan DAY = new TimeSpan(0, 86_400);
    private static final Earth EARTH = new Earth(Conventions.EarthShape.WGS84);

    /// Half the horizon about a pass [s].
    private static final double NEAR = 600;

    /// Below it a line of sight is not asked for [rad].
    private static final double LEAST = Math.toRadians(3);

    private final OrekitSky sky;
    private final Almanac almanac;
    private final SunDirection sun;

    ViewEncounters(OrekitSky sky, Almanac almanac) {
        this.sky = sky;
        this.almanac = almanac;
        sun = almanac.sun(DAY.end())::direction;
    }

    /// A rectangle or polygon, pointed anywhere up to 40° from nadir, and a place beside the track.
    Encounter field(SplittableRandom random) {
        Elements elements = orbit(random);
        Motion satellite = motion(elements);
        Propagator propagator = sky.kepler(elements);
        sky.flyLevel(propagator);
        double around = random.nextDouble(2 * NEAR, DAY.end() - 2 * NEAR);
        Place place = beside(satellite, around, random);
        double off = Math.toRadians(random.nextDouble(40));
        Pointing pointing = new Pointing(off, random.nextDouble(2 * Math.PI));
        boolean rectangle = random.nextBoolean();
        Mounted field = rectangle
                ? new Mounted.Rectangle(angle(random, 3, 40), angle(random, 3, 40), pointing, LEAST)
                : new Mounted.Polygon(star(random), pointing, LEAST);
        return encounter(
                propagator,
                sky.field(place, LEAST, theirs(field)),
                new TimeSpan(around - NEAR, around + NEAR),
                satellite,
                EARTH.fixed(place),
                SensorView.fromSpace(sensor(field), EARTH, Conventions.Nadir.GEOCENTRIC, sun));
    }

    /// Orekit's field in the satellite's axes: x forwards, y right, z down.
    private static org.orekit.geometry.fov.FieldOfView theirs(Mounted field) {
        double towards = field.pointing().offNadirTowards();
        Vector3D axis = new Vector3D(-Math.sin(towards), Math.cos(towards), 0);
        Rotation swing = new Rotation(axis, field.pointing().offNadir(), RotationConvention.VECTOR_OPERATOR);
        return switch (field) {
            case Mounted.Rectangle r ->
                new DoubleDihedraFieldOfView(
                        swing.applyTo(Vector3D.PLUS_K),
                        swing.applyTo(Vector3D.PLUS_J),
                        r.alongHalfAngle(),
                        swing.applyTo(Vector3D.PLUS_I),
                        r.crossHalfAngle(),
                        0);
            case Mounted.Polygon polygon ->
                new PolygonalFieldOfView(
                        new SphericalPolygonsSet(
                                1e-10,
                                polygon.corners().stream()
                                        .map(corner ->
                                                new S2Point(swing.applyTo(new Vector3D(corner.x(), corner.y(), 1))))
                                        .toArray(S2Point[]::new)),
                        0);
            case Mounted.Cone _, Mounted.Annulus _ -> throw new IllegalStateException("not drawn here");
        };
    }

    /// Round the boresight from forwards to the right, as Orekit wants its interior on the left.
    private static List<Corner> star(SplittableRandom random) {
        int corners = random.nextInt(3, 9);
        return IntStream.range(0, corners)
                .mapToObj(i -> {
                    double towards = 2 * Math.PI * i / corners;
                    double length = random.nextDouble(0.2, 0.9);
                    return new Corner(Math.atan(length * Math.cos(towards)), Math.atan(length * Math.sin(towards)));
                })
                .toList();
    }

    /// A satellite over the skyline of a site near its track.
    Encounter skyline(SplittableRandom random) {
        Elements elements = orbit(random);
        Motion satellite = motion(elements);
        double around = random.nextDouble(2 * NEAR, DAY.end() - 2 * NEAR);
        Place place = beside(satellite, around, random);
        int points = random.nextInt(2, 13);
        List<SkylinePoint> skyline = IntStream.range(0, points)
                .mapToObj(i ->
                        new SkylinePoint(2 * Math.PI * (i + random.nextDouble(0.9)) / points, angle(random, 0.5, 40)))
                .toList();
        double[][] mask = skyline.stream()
                .map(point -> new double[] {point.azimuth(), point.elevation()})
                .toArray(double[][]::new);
        return encounter(
                sky.kepler(elements),
                sky.skyline(place, mask),
                new TimeSpan(around - NEAR, around + NEAR),
                EARTH.fixed(place),
                satellite,
                SensorView.fromGround(sensor(new FieldOfView.Skyline(skyline)), place, EARTH, sun));
    }

    /// A satellite in penumbra or umbra; what it looks at is always right above it.
    Encounter shadow(SplittableRandom random) {
        Elements elements = orbit(random);
        Motion satellite = motion(elements);
        Motion above = (time, xyz) -> {
            satellite.position(time, xyz);
            for (int i = 0; i < 3; i++) {
                xyz[i] *= 1.001;
            }
        };
        boolean umbra = random.nextBoolean();
        Circumstances dark = circumstances(umbra ? Light.UMBRA : Light.SHADOW, OptionalDouble.empty());
        return encounter(
                sky.kepler(elements),
                umbra ? sky.umbra() : sky.penumbra(),
                DAY,
                satellite,
                above,
                SensorView.fromSpace(
                        sensor(new FieldOfView.LineOfSight(0)).in(dark), EARTH, Conventions.Nadir.GEOCENTRIC, sun));
    }

    /// The Sun over a place, watched from right above it.
    Encounter sun(SplittableRandom random) {
        Place place = new Place(angle(random, -60, 60), random.nextDouble(-Math.PI, Math.PI), random.nextDouble(3e3));
        double least = angle(random, -18, 5);
        return encounter(
                sky.kepler(orbit(random)),
                sky.sunAbove(place, least),
                DAY,
                EARTH.fixed(new Place(place.lat(), place.lon(), 1_000e3)),
                EARTH.fixed(place),
                SensorView.fromSpace(
                        sensor(new FieldOfView.Horizon(0)).in(circumstances(Light.ANY, OptionalDouble.of(least))),
                        EARTH,
                        Conventions.Nadir.GEOCENTRIC,
                        sun));
    }

    private static Circumstances circumstances(Light own, OptionalDouble minSunElevation) {
        OptionalDouble open = OptionalDouble.empty();
        return new Circumstances(
                0, open, Background.ANY, 0, open, open, Light.ANY, own, minSunElevation, OptionalDouble.empty());
    }

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

    private Motion motion(Elements elements) {
        return almanac.propagate(
                        List.of(new Satellite("satellite", 1, 1, elements)),
                        new Propagation(Propagation.Model.KEPLER, 60),
                        DAY.end())
                .motion(0);
    }

    /// A circle or an ellipse with its perigee 300 to 1,500 km high.
    private static Elements orbit(SplittableRandom random) {
        double e = random.nextBoolean() ? 0 : random.nextDouble(0.3);
        double perigee = Earth.EQUATORIAL_RADIUS + random.nextDouble(300e3, 1_500e3);
        ToDoubleFunction<SplittableRandom> turn = source -> source.nextDouble(0, 2 * Math.PI);
        return new Elements(
                perigee / (1 - e),
                e,
                random.nextDouble(0, Math.PI),
                turn.applyAsDouble(random),
                turn.applyAsDouble(random),
                turn.applyAsDouble(random));
    }

    private static Place beside(Motion satellite, double time, SplittableRandom random) {
        double[] at = new double[3];
        satellite.position(time, at);
        Place below = EARTH.place(at[0], at[1], at[2]);
        return new Place(
                Math.clamp(below.lat() + angle(random, -5, 5), -1.5, 1.5),
                below.lon() + angle(random, -5, 5),
                random.nextDouble(3e3));
    }

    private static double angle(SplittableRandom random, double from, double to) {
        return Math.toRadians(random.nextDouble(from, to));
    }

    private static Sensor sensor(FieldOfView field) {
        return new Sensor("eye", field, 1e9, 0, List.of(Phase.values()), 1, 0, 0);
    }
}
