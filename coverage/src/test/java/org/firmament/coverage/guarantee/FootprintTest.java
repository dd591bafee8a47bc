package org.firmament.coverage.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.firmament.catalogs.Background;
import org.firmament.catalogs.Circumstances;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Light;
import org.firmament.catalogs.Mounted;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Pointing;
import org.firmament.catalogs.Sensor;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.SensorView;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.junit.jupiter.api.Test;

class FootprintTest {
    private static final Earth WGS84 = new Earth(Conventions.EarthShape.WGS84);
    private static final double LOW_ORBIT = Earth.EQUATORIAL_RADIUS + 550e3;

    @Test
    void overASphereItIsTheFootprintOfTheTextbook() {
        double elevation = Math.toRadians(10);
        Earth sphere = new Earth(Conventions.EarthShape.SPHERE);

        double angle = guaranteed(new FieldOfView.Horizon(elevation), 1e9, LOW_ORBIT, 0, sphere);

        double textbook = Math.acos(Earth.EQUATORIAL_RADIUS * Math.cos(elevation) / LOW_ORBIT) - elevation;
        assertThat(angle).isCloseTo(textbook, within(2e-6));
    }

    /// The tightest place, by an independent scan: 14.9246° at 15° of latitude, 14.9566° on the sphere.
    @Test
    void overTheEllipsoidItIsTheLeastOfAllLatitudes() {
        double angle = guaranteed(new FieldOfView.Horizon(Math.toRadians(10)), 1e9, LOW_ORBIT, 0, WGS84);

        assertThat(Math.toDegrees(angle)).isCloseTo(14.9246, within(1e-3)).isLessThan(14.9246);
    }

    /// Law: every place inside the cap is seen by the view itself, at any latitude and azimuth, whatever the
    /// circumstances; where these may fail there is no cap.
    @Test
    void everyPlaceInsideIsSeen() {
        int tried = 0;
        for (int seed = 0; seed < 800; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double altitude = random.nextBoolean() ? 0 : random.nextDouble(150e3);
            double radius = Earth.EQUATORIAL_RADIUS + altitude + random.nextDouble(100e3, 30_000e3);
            FieldOfView field = field(random);
            double range = random.nextBoolean() ? 1e9 : random.nextDouble(0.5, 1.5) * (radius - 6.3e6);
            Conventions.Nadir nadir = random.nextBoolean() ? Conventions.Nadir.GEODETIC : Conventions.Nadir.GEOCENTRIC;
            Sensor sensor = sensor(field, range).in(circumstances(random, altitude, range));
            OptionalDouble cap = Footprint.guaranteed(sensor, radius, altitude, WGS84, nadir);
            if (cap.isEmpty()) {
                continue;
            }
            AccessConstraint view = SensorView.fromSpace(sensor, WGS84, nadir, (time, xyz) -> xyz[0] = 1);
            for (int i = 0; i < 200; i++) {
                double[] place = WGS84.position(
                        new Place(random.nextDouble(-Math.PI / 2, Math.PI / 2), random.nextDouble(-3, 3), altitude));
                double angle = (i % 4 == 0 ? random.nextDouble() : 1) * cap.getAsDouble();
                double[] satellite = towards(place, angle, random.nextDouble(2 * Math.PI), radius);
                assertThat(view.margin(0, satellite, place))
                        .as("seed %d, %s, %s", seed, sensor, cap)
                        .isGreaterThanOrEqualTo(0);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(20_000);
    }

    /// A place has to stand over the grazing height itself.
    @Test
    void aLineThatHasToGrazeHigherThanThePlacePromisesNothing() {
        Sensor eye = sensor(new FieldOfView.LineOfSight(30e3), 1e9);

        assertThat(Footprint.guaranteed(eye, LOW_ORBIT, 20e3, WGS84, Conventions.Nadir.GEOCENTRIC))
                .isEmpty();
    }

    private static FieldOfView field(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> new FieldOfView.Horizon(random.nextDouble(-0.1, 1));
            case 3 -> new FieldOfView.Horizon(0, random.nextDouble(0.3, 1.5));
            case 4 -> new FieldOfView.FieldOfRegard(random.nextDouble(0.2, 3), random.nextDouble(0.2), -Math.PI / 2);
            case 5 -> new Mounted.Annulus(0.1, random.nextDouble(0.2, 1.2), Pointing.nadir(), -Math.PI / 2);
            case 1 -> new FieldOfView.NadirCone(random.nextDouble(0.1, 1.7), random.nextDouble(-Math.PI / 2, 0.5));
            default -> new FieldOfView.LineOfSight(random.nextDouble(-10e3, 40e3));
        };
    }

    /// Circumstances that may hold everywhere, or nowhere, or here and there.
    private static Circumstances circumstances(SplittableRandom random, double altitude, double range) {
        Circumstances any = Circumstances.any();
        if (random.nextBoolean()) {
            return any;
        }
        return new Circumstances(
                random.nextDouble(0, Math.min(range, 3_000e3)),
                OptionalDouble.of(random.nextDouble(-30e3, 30e3)),
                List.of(Background.values()).get(random.nextInt(3)),
                0,
                OptionalDouble.of(altitude + random.nextDouble(-1e3, 100)),
                OptionalDouble.of(altitude + random.nextDouble(101, 1e4)),
                random.nextInt(5) == 0 ? Light.SUNLIT : Light.ANY,
                any.sensorLight(),
                any.minSunElevation(),
                any.maxSunElevation());
    }

    private static double guaranteed(FieldOfView field, double range, double radius, double altitude, Earth earth) {
        return Footprint.guaranteed(sensor(field, range), radius, altitude, earth, Conventions.Nadir.GEOCENTRIC)
                .orElseThrow();
    }

    private static Sensor sensor(FieldOfView field, double range) {
        return new Sensor("eye", field, range, 0, List.of(Phase.values()), 1, 0, 0);
    }

    /// The point at `radius` that is `angle` from a place, in direction `azimuth`.
    private static double[] towards(double[] place, double angle, double azimuth, double radius) {
        double length = Math.sqrt(place[0] * place[0] + place[1] * place[1] + place[2] * place[2]);
        double axial = Math.hypot(place[0], place[1]);
        double[] up = {place[0] / length, place[1] / length, place[2] / length};
        double[] east = {-place[1] / axial, place[0] / axial, 0};
        double[] north = {-up[2] * east[1], up[2] * east[0], axial / length};
        double[] point = new double[3];
        for (int i = 0; i < 3; i++) {
            double across = Math.sin(azimuth) * east[i] + Math.cos(azimuth) * north[i];
            point[i] = radius * (Math.cos(angle) * up[i] + Math.sin(angle) * across);
        }
        return point;
    }
}
