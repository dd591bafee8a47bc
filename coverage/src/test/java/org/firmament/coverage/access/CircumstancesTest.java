package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.coverage.access.Sensors.WGS84;
import static org.firmament.coverage.access.Sensors.horizon;
import static org.firmament.coverage.access.Sensors.margin;
import static org.firmament.coverage.access.Sensors.place;
import static org.firmament.coverage.access.Sensors.sensor;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.Background;
import org.firmament.catalogs.Circumstances;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Light;
import org.firmament.catalogs.Place;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;
import org.junit.jupiter.api.Test;

class CircumstancesTest {
    private static final TimeSpan HOURS = new TimeSpan(0, 14_400);
    private static final AccessFinder FINDER = AccessFinder.standard();
    private static final FieldOfView CLEAR = new FieldOfView.LineOfSight(0);

    /// Between the brute-force samples [s].
    private static final double FINE = 0.25;

    private static final double PROMISED = 1 + 2 * FINE;

    /// Over 0° N 0° E at the epoch, on the equator.
    private static final SunDirection OVERHEAD = (time, xyz) -> {
        double longitude = -2 * Math.PI * time / 86_400;
        xyz[0] = Math.cos(longitude);
        xyz[1] = Math.sin(longitude);
        xyz[2] = 0;
    };

    private static final SunDirection SUMMER = (time, xyz) -> {
        double longitude = 1 - 2 * Math.PI * time / 86_400;
        xyz[0] = Math.cos(longitude) * Math.cos(0.4);
        xyz[1] = Math.sin(longitude) * Math.cos(0.4);
        xyz[2] = Math.sin(0.4);
    };

    @Test
    void tooNearIsAsBadAsTooFar() {
        AccessConstraint far = from(horizon(0), Ambient.from(1000));
        assertThat(margin(far, place(0, 0, 500), place(0, 0, 0))).isNegative();
        assertThat(margin(far, place(0, 0, 500), place(0, 10, 0))).isPositive();
    }

    @Test
    void aMissileStandsBeforeSpaceOrBeforeTheEarth() {
        AccessConstraint space = from(CLEAR, Ambient.before(Background.SPACE, 30));
        AccessConstraint earth = from(CLEAR, Ambient.before(Background.EARTH, 30));
        Place satellite = place(0, 0, 1000);
        assertThat(margin(space, satellite, place(0, 12, 200))).isNegative(); // the Earth is behind it
        assertThat(margin(earth, satellite, place(0, 12, 200))).isPositive();
        assertThat(margin(space, satellite, place(0, 35, 400))).isPositive(); // over the limb
        assertThat(margin(earth, satellite, place(0, 35, 400))).isNegative();
        assertThat(margin(space, satellite, place(0, 60, 100))).isNegative(); // hidden
        assertThat(margin(earth, satellite, place(0, 60, 100))).isNegative();
    }

    /// Behind a target before space the line keeps clear of the limb's height for ever; before the Earth it
    /// does not.
    @Test
    void theBackgroundIsWhereTheLineGoesOn() {
        SplittableRandom random = new SplittableRandom(31);
        int space = 0;
        for (int i = 0; i < 600; i++) {
            double limb = random.nextDouble(0, 100);
            AccessConstraint view = from(CLEAR, Ambient.before(Background.SPACE, limb));
            double[] a = WGS84.position(any(random, 500e3, 2000e3));
            double[] b = WGS84.position(any(random, 0, 1500e3));
            double lowest = Double.POSITIVE_INFINITY;
            for (double s = 0; s < 20; s += 2e-3) {
                lowest = Math.min(
                        lowest,
                        WGS84.altitude(a[0] + s * (b[0] - a[0]), a[1] + s * (b[1] - a[1]), a[2] + s * (b[2] - a[2])));
            }
            if (Math.abs(lowest - limb * 1e3) > 1e3) { // [m]; the samples' own error
                boolean beyond = lowest > limb * 1e3;
                assertThat(view.margin(0, a, b) > 0).isEqualTo(beyond);
                space += beyond ? 1 : 0;
            }
        }
        assertThat(space).isBetween(50, 550);
    }

    @Test
    void targetsOutsideTheBandOfHeightsAreNotSeen() {
        AccessConstraint band = from(CLEAR, Ambient.heights(100, 300));
        assertThat(margin(band, place(0, 0, 800), place(2, 3, 99.9))).isNegative();
        assertThat(margin(band, place(0, 0, 800), place(2, 3, 100.1))).isPositive();
        assertThat(margin(band, place(0, 0, 800), place(50, 10, 299.9))).isNegative(); // hidden
        assertThat(margin(band, place(50, 3, 800), place(50, 10, 299.9))).isPositive();
        assertThat(margin(band, place(50, 3, 800), place(50, 10, 300.1))).isNegative();
    }

    /// The ellipsoid raised by a height against the height itself.
    @Test
    void heightsAreWithinWhatTheDocumentsSay() {
        double worst = 0;
        double worstFar = 0;
        for (double lat = 0; lat <= 90; lat += 0.5) {
            worst = Math.max(worst, Math.abs(heightOfEdge(lat, 1000e3) - 1000e3));
            worstFar = Math.max(worstFar, Math.abs(heightOfEdge(lat, 100_000e3) - 100_000e3));
        }
        assertThat(worst).isLessThan(2);
        assertThat(worstFar).isLessThan(9);
    }

    @Test
    void aLineOverAHeightIsAsHighWhateverTheView() {
        AccessConstraint cone = from(Sensors.cone(80, -90), Ambient.lineOver(50));
        assertThat(margin(cone, place(0, 0, 800), place(0, 10, 60))).isPositive();
        assertThat(margin(cone, place(0, 0, 800), place(0, 10, 40))).isNegative();
    }

    @Test
    void theNightSideIsDarkAndTheEdgeOfTheShadowIsHalfLight() {
        AccessConstraint lit = from(CLEAR, Ambient.light(Light.SUNLIT, Light.ANY));
        AccessConstraint shadow = from(CLEAR, Ambient.light(Light.SHADOW, Light.ANY));
        AccessConstraint umbra = from(CLEAR, Ambient.light(Light.UMBRA, Light.ANY));
        Place satellite = place(0, 100, 3000);
        assertThat(margin(lit, satellite, place(0, 80, 500))).isPositive();
        assertThat(margin(umbra, satellite, place(0, 130, 500))).isPositive();
        assertThat(margin(lit, satellite, place(0, 130, 500))).isNegative();
        // From 500 km the Earth's half-angle is 68.02°: the Sun's middle is hidden from 180° − 68.02° on.
        double edge = 180 - Math.toDegrees(Math.asin(6378.137 / 6878.137));
        Place half = place(0, edge + 0.1, 500);
        assertThat(margin(shadow, satellite, half)).isPositive();
        assertThat(margin(umbra, satellite, half)).isNegative();
        assertThat(margin(lit, satellite, place(0, edge - 0.3, 500))).isPositive();
        assertThat(margin(umbra, satellite, place(0, edge + 0.3, 500))).isPositive();
    }

    @Test
    void theSatelliteItselfIsInTheLightOrNot() {
        AccessConstraint lit = from(CLEAR, Ambient.light(Light.ANY, Light.SUNLIT));
        assertThat(margin(lit, place(0, 80, 500), place(0, 90, 0))).isPositive();
        assertThat(margin(lit, place(0, 130, 500), place(0, 120, 0))).isNegative();
    }

    @Test
    void duskIsWhereTheSunIsLowAtTheTarget() {
        AccessConstraint dusk = from(CLEAR, Ambient.sun(-18, -0.833));
        Place satellite = place(0, 100, 3000);
        assertThat(margin(dusk, satellite, place(0, 95, 0))).isPositive();
        assertThat(margin(dusk, satellite, place(0, 85, 0))).isNegative();
        assertThat(margin(dusk, satellite, place(0, 110, 0))).isNegative();
    }

    @Test
    void aSiteCountsTheSunOverItsOwnHorizontal() {
        AccessConstraint night =
                SensorView.fromGround(sensor(horizon(5)).in(Ambient.sun(-90, -18)), place(0, 120, 0), WGS84, OVERHEAD);
        AccessConstraint noon =
                SensorView.fromGround(sensor(horizon(5)).in(Ambient.sun(-90, -18)), place(0, 10, 0), WGS84, OVERHEAD);
        assertThat(margin(night, place(0, 120, 0), place(0, 125, 800))).isPositive();
        assertThat(margin(noon, place(0, 10, 0), place(0, 12, 800))).isNegative();
    }

    @Test
    void theProvenSearchFindsWhatSamplesShow() {
        SplittableRandom random = new SplittableRandom(32);
        int found = 0;
        for (int i = 0; i < 64; i++) {
            Motion satellite = Orbits.shell(random.nextDouble(400e3, 1_500e3), random.nextDouble(0.2, 2.9), 1)
                    .motion(0);
            Motion target = i % 2 == 0
                    ? Orbits.shell(random.nextDouble(150e3, 900e3), random.nextDouble(0.2, 2.9), 1)
                            .motion(0)
                    : WGS84.fixed(any(random, 0, 200e3));
            AccessConstraint view =
                    SensorView.fromSpace(sensor(CLEAR).in(drawn(i / 2, random)), WGS84, nadir(i), SUMMER);
            double[] a = new double[3];
            double[] b = new double[3];
            Timeline ours = FINDER.find(satellite, target, view, HOURS);
            Timeline brute = Brute.spans(HOURS, FINE, time -> {
                satellite.position(time, a);
                target.position(time, b);
                return view.margin(time, a, b) > 0;
            });
            Brute.assertSame(ours, brute, HOURS, PROMISED, FINE, "draw " + i);
            found += ours.spans().size();
        }
        assertThat(found).isGreaterThan(80);
    }

    @Test
    void theShellEngineFindsTheSame() {
        SplittableRandom random = new SplittableRandom(33);
        double seen = 0;
        for (int i = 0; i < 32; i++) {
            CircularShell shell = Orbits.shell(random.nextDouble(400e3, 1_500e3), random.nextDouble(0.2, 2.9), 4);
            FieldOfView field = i % 2 == 0
                    ? new FieldOfView.Horizon(0.05, random.nextDouble(0.2, 1.2))
                    : new FieldOfView.FieldOfRegard(random.nextDouble(1, 2), 0.1, -Math.PI / 2);
            AccessConstraint view =
                    SensorView.fromSpace(sensor(field).in(drawn(i / 2, random)), WGS84, nadir(i), SUMMER);
            Place point = any(random, 0, 0);
            double[] tables = new double[4];
            ShellEngine.of(shell, view, WGS84, HOURS, FINDER)
                    .orElseThrow()
                    .search()
                    .find(point, (observer, start, end) -> tables[observer] += end - start);
            for (int k = 0; k < 4; k++) {
                double searched = FINDER.find(shell.motion(k), WGS84.fixed(point), view, HOURS)
                        .duration();
                assertThat(tables[k]).isCloseTo(searched, within(0.02));
                seen += searched;
            }
        }
        assertThat(seen).isGreaterThan(1000);
    }

    @Test
    void enginesThatKnowOnlyAnElevationOrRingsDeclineTheRest() {
        SplittableRandom random = new SplittableRandom(34);
        for (int i : new int[] {0, 2, 3, 4, 5, 6, 7}) {
            AccessConstraint view =
                    SensorView.fromSpace(sensor(horizon(5)).in(drawn(i, random)), WGS84, nadir(i), SUMMER);
            assertThat(view).isNotInstanceOf(Sight.TargetElevation.class);
            assertThat(RingView.describes(view)).isFalse();
        }
        assertThat(RingView.describes(Sensors.space(new FieldOfView.Horizon(0, 1))))
                .isFalse();
    }

    @Test
    void aTighterCircumstanceNeverGainsAnAccess() {
        SplittableRandom random = new SplittableRandom(38);
        for (int i = 0; i < 40; i++) {
            Motion satellite =
                    Orbits.shell(900e3, random.nextDouble(0.2, 2.9), 1).motion(0);
            Motion target = Orbits.shell(random.nextDouble(200e3, 500e3), random.nextDouble(0.2, 2.9), 1)
                    .motion(0);
            List<List<Circumstances>> pairs = List.of(
                    List.of(Ambient.from(500), Ambient.from(900)),
                    List.of(Ambient.lineOver(20), Ambient.lineOver(90)),
                    List.of(Ambient.before(Background.SPACE, 10), Ambient.before(Background.SPACE, 60)),
                    List.of(Ambient.before(Background.EARTH, 60), Ambient.before(Background.EARTH, 10)),
                    List.of(Ambient.light(Light.SHADOW, Light.ANY), Ambient.light(Light.UMBRA, Light.ANY)),
                    List.of(Ambient.light(Light.ANY, Light.ANY), Ambient.light(Light.SUNLIT, Light.SUNLIT)),
                    List.of(Ambient.sun(-30, 30), Ambient.sun(-20, 10)));
            for (List<Circumstances> pair : pairs) {
                Timeline loose = FINDER.find(satellite, target, from(CLEAR, pair.getFirst()), HOURS);
                Timeline tight = FINDER.find(satellite, target, from(CLEAR, pair.getLast()), HOURS);
                assertThat(Timeline.atLeast(2, List.of(loose, tight)).duration())
                        .isCloseTo(
                                tight.duration(),
                                within(2e-3 * (1 + tight.spans().size())));
            }
        }
    }

    private static AccessConstraint from(FieldOfView view, Circumstances also) {
        return SensorView.fromSpace(sensor(view).in(also), WGS84, Conventions.Nadir.GEOCENTRIC, OVERHEAD);
    }

    private static Conventions.Nadir nadir(int i) {
        return i % 2 == 0 ? Conventions.Nadir.GEOCENTRIC : Conventions.Nadir.GEODETIC;
    }

    private static Circumstances drawn(int kind, SplittableRandom random) {
        return switch (kind % 8) {
            case 0 -> Ambient.from(random.nextDouble(300, 1500));
            case 1 -> Ambient.lineOver(random.nextDouble(-40, 0));
            case 2 -> Ambient.before(Background.SPACE, random.nextDouble(0, 50));
            case 3 -> Ambient.before(Background.EARTH, random.nextDouble(0, 50));
            case 4 -> Ambient.light(Light.SUNLIT, Light.ANY);
            case 5 -> Ambient.light(Light.SHADOW, Light.SUNLIT);
            case 6 -> Ambient.light(Light.ANY, Light.UMBRA);
            default -> Ambient.sun(random.nextDouble(-40, -1), random.nextDouble(0, 40));
        };
    }

    /// Height over the ellipsoid at which a target comes under a greatest height [m].
    private static double heightOfEdge(double lat, double height) {
        AccessConstraint edge = new Sight.EndAbove(
                Earth.EQUATORIAL_RADIUS + height,
                (Earth.EQUATORIAL_RADIUS + height) / (Earth.POLAR_RADIUS + height),
                End.TARGET);
        double low = height - 1000;
        double high = height + 1000;
        while (high - low > 0.01) {
            double middle = 0.5 * (low + high);
            if (margin(edge, place(0, 0, 500), place(lat, 0, middle / 1e3)) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private static Place any(SplittableRandom random, double low, double high) {
        return new Place(
                Math.asin(random.nextDouble(-1, 1)),
                random.nextDouble(-Math.PI, Math.PI),
                low + (high - low) * random.nextDouble());
    }
}
