package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.coverage.access.Sensors.WGS84;
import static org.firmament.coverage.access.Sensors.horizon;
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
import org.firmament.orbits.Motion;
import org.junit.jupiter.api.Test;

/// Laws of circumstances of seeing, whichever they are.
class CircumstancesTest {
    private static final TimeSpan HOURS = new TimeSpan(0, 14_400);
    private static final AccessFinder FINDER = AccessFinder.standard();
    private static final FieldOfView CLEAR = new FieldOfView.LineOfSight(0);

    /// Between the brute-force samples [s].
    private static final double FINE = 0.25;

    private static final double PROMISED = 1 + 2 * FINE;

    private static final SunDirection SUMMER = (time, xyz) -> {
        double longitude = 1 - 2 * Math.PI * time / 86_400;
        xyz[0] = Math.cos(longitude) * Math.cos(0.4);
        xyz[1] = Math.sin(longitude) * Math.cos(0.4);
        xyz[2] = Math.sin(0.4);
    };

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
                    : WGS84.fixed(Sensors.anywhere(random, 0, 200e3));
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
            Place point = Sensors.anywhere(random, 0, 0);
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
                Timeline loose = FINDER.find(satellite, target, Ambient.in(CLEAR, pair.getFirst()), HOURS);
                Timeline tight = FINDER.find(satellite, target, Ambient.in(CLEAR, pair.getLast()), HOURS);
                assertThat(Timeline.atLeast(2, List.of(loose, tight)).duration())
                        .isCloseTo(
                                tight.duration(),
                                within(2e-3 * (1 + tight.spans().size())));
            }
        }
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
}
