package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Sensor;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.junit.jupiter.api.Test;

class SampledCoverageTest {
    private static final Earth WGS84 = new Earth(Conventions.EarthShape.WGS84);
    private static final double POLE = Math.PI / 2;
    private static final double STEP = 97;

    /// Law: the counts are those of testing every satellite and point at every sample: equatorial to
    /// retrograde, 300 to 36,000 km, every kind of view, grids on the ground and above it, footprints over
    /// the poles.
    @Test
    void countsAreThoseOfLookingAtEveryPoint() {
        int seen = 0;
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CircularShell shell = shell(random);
            RingGrid grid = grid(random);
            AccessConstraint view = view(random, grid.altitude());
            TimeSpan window = new TimeSpan(random.nextDouble(500), 40 * STEP + 600);
            SampledCoverage sampled = new SampledCoverage(grid, WGS84, window, STEP, 1 + seed % 3);

            Coverage coverage = sampled.of(List.of(groupOf(shell, view, random.nextBoolean())))
                    .orElseThrow();

            List<PointCoverage> obvious = obvious(grid, shell, view, window);
            assertThat(coverage.points()).hasSize(grid.size());
            for (int i = 0; i < obvious.size(); i++) {
                PointCoverage ours = coverage.points().get(i);
                PointCoverage theirs = obvious.get(i);
                for (int n = 1; n <= PointCoverage.FOLDS; n++) {
                    assertThat(Math.round(ours.covered(n) / STEP))
                            .as("seed %d, %s, %d-fold", seed, ours.name(), n)
                            .isEqualTo(Math.round(theirs.covered(n) / STEP));
                }
                assertThat(ours.gaps().count()).isEqualTo(theirs.gaps().count());
                assertThat(ours.gaps().longest()).isCloseTo(theirs.gaps().longest(), within(1e-6));
                assertThat(ours.response95()).isCloseTo(theirs.response95(), within(1e-6));
                assertThat(ours.neverSeen()).isEqualTo(theirs.neverSeen());
                seen += ours.neverSeen() ? 0 : 1;
            }
        }
        assertThat(seen).isGreaterThan(10_000);
    }

    /// Law: the same where points lie closer than the ends of runs are told without looking, which no grid of the
    /// whole Earth does.
    @Test
    void pointsCloserThanAnEndIsToldAreLookedAtAlike() {
        Ring ring = new Ring(0.3, -1, 80_000, 1e-6);
        CircularShell shell = shell(new SplittableRandom(5));
        AccessConstraint view = SensorView.fromSpace(
                sensor(new FieldOfView.Horizon(0.3), 1e9),
                WGS84,
                Conventions.Nadir.GEOCENTRIC,
                (time, xyz) -> xyz[0] = 1);

        Coverage coverage = new SampledCoverage(new RingGrid(List.of(ring), 0), WGS84, new TimeSpan(0, STEP), STEP, 1)
                .of(List.of(groupOf(shell, view, true)))
                .orElseThrow();

        double[] sensor = new double[3];
        int seen = 0;
        for (int j = 0; j < ring.count(); j++) {
            double[] target = WGS84.position(new Place(ring.lat(), ring.lon(j), 0));
            int satellites = 0;
            for (int i = 0; i < shell.size(); i++) {
                shell.position(i, 0, sensor);
                satellites += view.margin(0, sensor, target) > 0 ? 1 : 0;
            }
            PointCoverage point = coverage.points().get(j);
            assertThat(point.accesses().total()).as(point.name()).isEqualTo(satellites * STEP);
            seen += satellites > 0 ? 1 : 0;
        }
        assertThat(seen).isBetween(1_000, ring.count() - 1_000);
    }

    /// A satellite that stands over the pole, and one that stands over a point of the grid.
    @Test
    void aSatelliteOverThePoleSeesWholeRings() {
        CircularShell overPole =
                new CircularShell(Earth.EQUATORIAL_RADIUS + 800e3, POLE, 0, 0, new double[] {POLE}, new double[1]);
        RingGrid grid = Grids.latitudeLongitudeRings(Math.toRadians(3), 0, -POLE, POLE);
        AccessConstraint view = SensorView.fromSpace(
                sensor(new FieldOfView.Horizon(0.1), 1e9),
                WGS84,
                Conventions.Nadir.GEOCENTRIC,
                (time, xyz) -> xyz[0] = 1);
        TimeSpan window = new TimeSpan(0, 2 * STEP);

        Coverage coverage = new SampledCoverage(grid, WGS84, window, STEP, 1)
                .of(List.of(SampledCoverage.Group.of(overPole, view)))
                .orElseThrow();

        assertThat(coverage.points().stream().filter(point -> !point.neverSeen()))
                .allMatch(point -> point.name().contains("N"))
                .hasSizeGreaterThan(0)
                .satisfies(points -> assertThat(points.size() % 120).isZero());
    }

    /// Equal inputs give equal outputs on any number of threads.
    @Test
    void threadsChangeNothing() {
        SplittableRandom random = new SplittableRandom(7);
        CircularShell shell = shell(random);
        RingGrid grid = Grids.equalAreaRings(0.1, 0, -POLE, POLE);
        AccessConstraint view = view(random, 0);
        List<List<FigureOfMerit>> figures = new ArrayList<>();
        for (int threads : new int[] {1, 2, 5}) {
            Coverage coverage = new SampledCoverage(grid, WGS84, new TimeSpan(0, 6_000), 60, threads)
                    .of(List.of(groupOf(shell, view, true)))
                    .orElseThrow();
            figures.add(SampledCoverage.figures(coverage, "grid"));
        }

        assertThat(figures.get(1)).isEqualTo(figures.get(0)).isEqualTo(figures.get(2));
        assertThat(figures.getFirst()).extracting(FigureOfMerit::name).doesNotContain("access_count");
    }

    @Test
    void aViewThatMindsTheSunIsNotSampled() {
        Sensor shy = new Sensor("shy", new FieldOfView.Horizon(0), 1e9, 0.5, List.of(Phase.values()), 1, 0, 0);
        AccessConstraint view =
                SensorView.fromSpace(shy, WGS84, Conventions.Nadir.GEOCENTRIC, (time, xyz) -> xyz[0] = 1);
        CircularShell shell = shell(new SplittableRandom(1));
        RingGrid grid = Grids.equalAreaRings(0.5, 0, -POLE, POLE);

        assertThat(new SampledCoverage(grid, WGS84, new TimeSpan(0, 600), 60, 1)
                        .of(List.of(SampledCoverage.Group.of(shell, view))))
                .isEmpty();
    }

    @Test
    void aStepLongerThanTheWindowIsRefused() {
        RingGrid grid = Grids.equalAreaRings(0.5, 0, -POLE, POLE);
        assertThatThrownBy(() -> new SampledCoverage(grid, WGS84, new TimeSpan(0, 600), 900, 1))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("sample_s");
    }

    /// What the tie rule of [RingCounter] rests on.
    @Test
    void theArcFunctionsAreAsCloseAsTheySay() {
        for (int i = 0; i <= 100_000; i++) {
            double angle = Math.PI * (i / 50_000.0 - 1);
            assertThat(RingCounter.arcTangent(3e6 * Math.sin(angle), 3e6 * Math.cos(angle)))
                    .isCloseTo(Math.atan2(3e6 * Math.sin(angle), 3e6 * Math.cos(angle)), within(2e-6));
            double cosine = i / 50_000.0 - 1;
            assertThat(RingCounter.arcCosine(cosine)).isCloseTo(Math.acos(cosine), within(2.2e-8));
        }
        assertThat(RingCounter.arcTangent(0, 0)).isFinite();
    }

    private static SampledCoverage.Group groupOf(CircularShell shell, AccessConstraint view, boolean asShell) {
        if (asShell) {
            return SampledCoverage.Group.of(shell, view);
        }
        return SampledCoverage.Group.of(
                java.util.stream.IntStream.range(0, shell.size())
                        .mapToObj(shell::motion)
                        .toList(),
                view);
    }

    private static CircularShell shell(SplittableRandom random) {
        double[] inclinations = {0, 0.02, 0.9, POLE, 1.71, 2.4, Math.PI};
        double radius = Earth.EQUATORIAL_RADIUS + 300e3 * Math.pow(120, random.nextDouble());
        int size = 1 + random.nextInt(12);
        double rate = Math.sqrt(3.986004418e14 / radius) / radius;
        return new CircularShell(
                radius,
                inclinations[random.nextInt(inclinations.length)],
                rate,
                -Earth.ROTATION_RATE,
                random.doubles(size, 0, 2 * Math.PI).toArray(),
                random.doubles(size, 0, 2 * Math.PI).toArray());
    }

    private static RingGrid grid(SplittableRandom random) {
        double spacing = random.nextDouble(0.07, 0.3);
        double altitude = random.nextBoolean() ? 0 : random.nextDouble(150e3);
        double south = random.nextBoolean() ? -POLE : random.nextDouble(-POLE, 0.2);
        return random.nextBoolean()
                ? Grids.equalAreaRings(spacing, altitude, south, POLE)
                : Grids.latitudeLongitudeRings(spacing, altitude, south, POLE);
    }

    private static AccessConstraint view(SplittableRandom random, double altitude) {
        FieldOfView field = switch (random.nextInt(4)) {
            case 0 -> new FieldOfView.Horizon(0);
            case 1 -> new FieldOfView.Horizon(random.nextDouble(1.2));
            case 2 ->
                new FieldOfView.NadirCone(
                        random.nextDouble(0.1, 1.7), random.nextBoolean() ? -POLE : random.nextDouble(0, 0.5));
            default -> new FieldOfView.LineOfSight(random.nextBoolean() ? 0 : altitude - 20e3);
        };
        double range = random.nextBoolean() ? 1e9 : random.nextDouble(500e3, 5_000e3);
        Conventions.Nadir nadir = random.nextBoolean() ? Conventions.Nadir.GEODETIC : Conventions.Nadir.GEOCENTRIC;
        return SensorView.fromSpace(sensor(field, range), WGS84, nadir, (time, xyz) -> xyz[0] = 1);
    }

    private static Sensor sensor(FieldOfView field, double range) {
        return new Sensor("eye", field, range, 0, List.of(Phase.values()), 1, 0, 0);
    }

    /// The slow and obvious twin: every sample a satellite sees a point is an access of one step.
    private static List<PointCoverage> obvious(
            RingGrid grid, CircularShell shell, AccessConstraint view, TimeSpan window) {
        int samples = (int) Math.floor(window.duration() / STEP);
        TimeSpan whole = new TimeSpan(window.start(), window.start() + samples * STEP);
        double[] sensor = new double[3];
        List<PointCoverage> points = new ArrayList<>();
        for (Ring ring : grid.rings()) {
            for (int j = 0; j < ring.count(); j++) {
                double[] target = WGS84.position(new Place(ring.lat(), ring.lon(j), grid.altitude()));
                List<Timeline> accesses = new ArrayList<>();
                for (int i = 0; i < shell.size(); i++) {
                    Spans spans = new Spans();
                    for (int k = 0; k < samples; k++) {
                        double time = window.start() + k * STEP;
                        shell.position(i, time, sensor);
                        if (view.margin(time, sensor, target) > 0) {
                            spans.add(time, window.start() + (k + 1) * STEP);
                        }
                    }
                    accesses.add(spans.timeline());
                }
                points.add(PointCoverage.of("point", ring.weight(), whole, accesses));
            }
        }
        return points;
    }
}
