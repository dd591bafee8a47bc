package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.coverage.access.Sensors.WGS84;
import static org.firmament.coverage.access.Sensors.cone;
import static org.firmament.coverage.access.Sensors.horizon;
import static org.firmament.coverage.access.Sensors.space;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Place;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenedCoverageTest {
    private static final double POLE = Math.PI / 2;
    private static final double MU = 3.986004418e14;
    private static final RingGrid WORLD = Grids.equalAreaRings(Math.toRadians(7), 0, -POLE, POLE);

    /// The mean over a latitude holds within any time that is a whole number of phases: coverage from the
    /// accesses of 40 longitudes over a day, cut to whole phases. Left is what 40 longitudes miss.
    @ParameterizedTest
    @CsvSource({
        "0, 550, 8, 1, 0",
        "180, 600, 8, 1, 0",
        "5, 700, 12, 3, 1",
        "53, 550, 24, 3, 1",
        "82, 1000, 54, 6, 1",
        "90, 800, 66, 6, 2",
        "97.6, 600, 20, 4, 1",
        "149, 700, 12, 4, 3",
        "63, 8000, 6, 2, 1",
        "55, 20000, 9, 3, 1",
    })
    void latitudesAreCoveredAsTheAccessesOfADaySay(
            double inclination, double altitude, int total, int planes, int phasing) {
        CircularShell shell = walker(inclination, altitude, total, planes, phasing);
        double phase = 2 * Math.PI / (total * shell.argumentRate());
        TimeSpan whole = new TimeSpan(0, phase * Math.floor(86_400 / phase));
        int compared = 0;
        for (FieldOfView field : List.of(horizon(5), horizon(30), cone(40, 5))) {
            AccessConstraint view = space(field);
            List<LatitudeShares> screened = screened(shell, view).over(WORLD);
            PointEngine.Search accesses = ShellEngine.of(shell, view, WGS84, whole, AccessFinder.standard())
                    .orElseThrow()
                    .search();
            for (int ring = 0; ring < screened.size(); ring += 6) {
                double[] shares = new double[PointCoverage.FOLDS + 1];
                int longitudes = 40;
                for (int j = 0; j < longitudes; j++) {
                    PointCoverage point =
                            point(accesses, WORLD.rings().get(ring).lat(), 2 * Math.PI * j / longitudes, whole);
                    for (int n = 1; n <= PointCoverage.FOLDS; n++) {
                        shares[n] += point.fraction(n) / longitudes;
                    }
                }
                for (int n = 1; n <= PointCoverage.FOLDS; n++) {
                    assertThat(screened.get(ring).fraction(n))
                            .as("%s, ring %d, %d-fold", field, ring, n)
                            .isCloseTo(shares[n], within(3e-3));
                    compared += shares[n] > 0 && shares[n] < 1 ? 1 : 0;
                }
            }
        }
        assertThat(compared).isGreaterThan(2);
    }

    private static PointCoverage point(PointEngine.Search accesses, double lat, double lon, TimeSpan window) {
        PointSweep sweep = new PointSweep();
        accesses.find(new Place(lat, lon, 0), (observer, start, end) -> sweep.add(start, end));
        return sweep.sum("point", 1, window, new Events());
    }

    /// Over a year a single point comes to its latitude's shares: within 0.002 for a shell whose track does
    /// not repeat.
    @Test
    void aPointComesToItsLatitudesSharesInTime() {
        CircularShell shell = walker(53, 550, 24, 3, 1);
        AccessConstraint view = space(horizon(10));
        TimeSpan year = new TimeSpan(0, 365 * 86_400.0);
        PointEngine.Search accesses = ShellEngine.of(shell, view, WGS84, year, AccessFinder.standard())
                .orElseThrow()
                .search();
        List<LatitudeShares> screened = screened(shell, view).over(WORLD);
        for (LatitudeShares latitude : screened) {
            PointCoverage point = point(accesses, latitude.ring().lat(), 1, year);
            for (int n = 1; n <= 3; n++) {
                assertThat(latitude.fraction(n)).isCloseTo(point.fraction(n), within(2e-3));
            }
        }
        assertThat(screened.get(13).fraction(1)).isBetween(0.2, 0.9);
    }

    /// Law: a raster of the torus, place by place with the view itself, finds the same shares: every kind of
    /// view, satellites strewn at random on two shells of one rate, points on the ground and above it.
    @Test
    void sharesAreThoseOfARasterOfTheTorus() {
        for (int seed = 0; seed < 6; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double altitude = random.nextBoolean() ? 0 : random.nextDouble(150e3);
            RingGrid grid = Grids.equalAreaRings(0.5, altitude, -POLE, POLE);
            List<ScreenedCoverage.Layer> layers = List.of(layer(random), layer(random));

            List<LatitudeShares> screened = new ScreenedCoverage(layers, WGS84).over(grid);

            for (int ring = 0; ring < screened.size(); ring++) {
                double[] raster = raster(layers, grid.rings().get(ring).lat(), altitude);
                for (int n = 1; n <= 4; n++) {
                    assertThat(screened.get(ring).fraction(n))
                            .as("seed %d, ring %d, %d-fold", seed, ring, n)
                            .isCloseTo(raster[n], within(0.01));
                }
                assertThat(screened.get(ring).mean()).isCloseTo(raster[0], within(0.01));
            }
        }
    }

    /// Shells of one height drift alike under two-body motion, whatever their inclinations.
    private static ScreenedCoverage.Layer layer(SplittableRandom random) {
        double radius = Earth.EQUATORIAL_RADIUS + 1_500e3;
        CircularShell shell = new CircularShell(
                radius,
                random.nextDouble(Math.PI),
                Math.sqrt(MU / radius) / radius,
                -Earth.ROTATION_RATE,
                random.doubles(5, 0, 2 * Math.PI).toArray(),
                random.doubles(5, 0, 2 * Math.PI).toArray());
        FieldOfView field = switch (random.nextInt(3)) {
            case 0 -> horizon(random.nextDouble(40));
            case 1 -> cone(random.nextDouble(20, 90), random.nextBoolean() ? -90 : 5);
            default -> new FieldOfView.LineOfSight(0);
        };
        double range = random.nextBoolean() ? 1e9 : random.nextDouble(1_600e3, 4_000e3);
        return new ScreenedCoverage.Layer(
                shell,
                SensorView.fromSpace(
                        Sensors.sensor(field, range, 0), WGS84, Conventions.Nadir.GEODETIC, Sensors.NO_SUN));
    }

    /// Mean number in view, then shares of at least 1, 2, …
    private static double[] raster(List<ScreenedCoverage.Layer> layers, double lat, double altitude) {
        int side = 240;
        double[] shares = new double[12];
        double[] target = WGS84.position(new Place(lat, 0, altitude));
        double[] sensor = new double[3];
        for (int a = 0; a < side; a++) {
            for (int b = 0; b < side; b++) {
                int seen = 0;
                for (ScreenedCoverage.Layer layer : layers) {
                    CircularShell shell = layer.shell();
                    double u = 2 * Math.PI * (a + 0.5) / side;
                    double node = 2 * Math.PI * (b + 0.5) / side;
                    for (int i = 0; i < shell.size(); i++) {
                        place(shell, shell.argument(i) + u, shell.node(i) + node, sensor);
                        seen += layer.view().margin(0, sensor, target) > 0 ? 1 : 0;
                    }
                }
                shares[0] += seen;
                for (int n = 1; n <= seen; n++) {
                    shares[n]++;
                }
            }
        }
        for (int n = 0; n < shares.length; n++) {
            shares[n] /= side * (double) side;
        }
        return shares;
    }

    private static void place(CircularShell shell, double u, double node, double[] xyz) {
        double level = Math.sin(u) * Math.cos(shell.inclination());
        xyz[0] = shell.radius() * (Math.cos(u) * Math.cos(node) - level * Math.sin(node));
        xyz[1] = shell.radius() * (Math.cos(u) * Math.sin(node) + level * Math.cos(node));
        xyz[2] = shell.radius() * Math.sin(u) * Math.sin(shell.inclination());
    }

    /// Two shells that drift apart know nothing of each other: no satellite of either, with the product of
    /// the odds; and so it is over a year, in which their nodes pass each other four times.
    @Test
    void shellsOfOtherRatesAreIndependent() {
        AccessConstraint view = space(horizon(10));
        ScreenedCoverage.Layer low = new ScreenedCoverage.Layer(walker(53, 550, 24, 3, 1), view);
        ScreenedCoverage.Layer high =
                new ScreenedCoverage.Layer(drifting(walker(82, 1_200, 12, 3, 1), 4 / 365.0), view);
        List<LatitudeShares> one = new ScreenedCoverage(List.of(low), WGS84).over(WORLD);
        List<LatitudeShares> other = new ScreenedCoverage(List.of(high), WGS84).over(WORLD);
        List<LatitudeShares> both = new ScreenedCoverage(List.of(low, high), WGS84).over(WORLD);
        TimeSpan time = new TimeSpan(0, 365 * 86_400.0);
        PointEngine.Search lows = ShellEngine.of(low.shell(), view, WGS84, time, AccessFinder.standard())
                .orElseThrow()
                .search();
        PointEngine.Search highs = ShellEngine.of(high.shell(), view, WGS84, time, AccessFinder.standard())
                .orElseThrow()
                .search();
        for (int ring = 0; ring < both.size(); ring++) {
            double neither =
                    (1 - one.get(ring).fraction(1)) * (1 - other.get(ring).fraction(1));
            assertThat(1 - both.get(ring).fraction(1)).isCloseTo(neither, within(1e-12));
            PointSweep sweep = new PointSweep();
            Place place = new Place(WORLD.rings().get(ring).lat(), 2, 0);
            lows.find(place, (observer, start, end) -> sweep.add(start, end));
            highs.find(place, (observer, start, end) -> sweep.add(start, end));
            assertThat(both.get(ring).fraction(1))
                    .isCloseTo(sweep.sum("point", 1, time, new Events()).fraction(1), within(8e-3));
        }
    }

    /// Nodes of two-body orbits keep their places for ever, so shells that are not one never mix.
    @Test
    void shellsThatKeepTheirNodesAreRefused() {
        AccessConstraint view = space(horizon(10));
        List<ScreenedCoverage.Layer> layers = List.of(
                new ScreenedCoverage.Layer(walker(53, 550, 24, 3, 1), view),
                new ScreenedCoverage.Layer(walker(82, 1_200, 12, 3, 1), view));

        assertThatThrownBy(() -> new ScreenedCoverage(layers, WGS84)).isInstanceOf(IllegalArgumentException.class);
    }

    /// The same satellites with nodes that turn so many times a day more.
    private static CircularShell drifting(CircularShell shell, double turns) {
        return new CircularShell(
                shell.radius(),
                shell.inclination(),
                shell.argumentRate(),
                shell.nodeRate() + turns * 2 * Math.PI / 86_400,
                IntStream.range(0, shell.size()).mapToDouble(shell::argument).toArray(),
                IntStream.range(0, shell.size()).mapToDouble(shell::node).toArray());
    }

    /// What the number of phases rests on.
    @ParameterizedTest
    @CsvSource({"53, 550, 1584, 72, 17", "90, 800, 66, 6, 2", "63, 8000, 6, 2, 1", "5, 700, 12, 3, 1"})
    void morePhasesChangeNothing(double inclination, double altitude, int total, int planes, int phasing) {
        ScreenedCoverage coverage = screened(walker(inclination, altitude, total, planes, phasing), space(horizon(5)));
        List<LatitudeShares> standard = coverage.over(WORLD);
        List<LatitudeShares> finer = coverage.over(WORLD, 3.3);
        for (int ring = 0; ring < standard.size(); ring++) {
            for (int n = 1; n <= PointCoverage.FOLDS; n++) {
                assertThat(standard.get(ring).fraction(n))
                        .isCloseTo(finer.get(ring).fraction(n), within(3e-4));
            }
        }
    }

    @Test
    void aViewThatMindsTheSunIsNotScreened() {
        AccessConstraint view = SensorView.fromSpace(
                Sensors.sensor(horizon(0), 1e9, 30), WGS84, Conventions.Nadir.GEOCENTRIC, (time, xyz) -> xyz[0] = 1);

        assertThat(ScreenedCoverage.describes(view)).isFalse();
        assertThatThrownBy(() -> screened(walker(53, 550, 24, 3, 1), view))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ScreenedCoverage screened(CircularShell shell, AccessConstraint view) {
        return new ScreenedCoverage(List.of(new ScreenedCoverage.Layer(shell, view)), WGS84);
    }

    /// A Walker delta under two-body motion.
    private static CircularShell walker(double inclination, double altitude, int total, int planes, int phasing) {
        double radius = Earth.EQUATORIAL_RADIUS + altitude * 1e3;
        double[] arguments = new double[total];
        double[] nodes = new double[total];
        for (int i = 0; i < total; i++) {
            int plane = i % planes;
            int slot = i / planes;
            arguments[i] = 2 * Math.PI * (slot * planes + plane * phasing) / total;
            nodes[i] = 2 * Math.PI * plane / planes;
        }
        return new CircularShell(
                radius,
                Math.toRadians(inclination),
                Math.sqrt(MU / radius) / radius,
                -Earth.ROTATION_RATE,
                arguments,
                nodes);
    }
}
