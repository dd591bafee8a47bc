package org.firmament.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.Place;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.AccessFinder;
import org.firmament.coverage.access.AccessSink;
import org.firmament.coverage.access.CoverageRun;
import org.firmament.coverage.access.EphemerisEngine;
import org.firmament.coverage.access.Grids;
import org.firmament.coverage.access.PointEngine;
import org.firmament.coverage.access.RingGrid;
import org.firmament.coverage.access.SampledCoverage;
import org.firmament.coverage.access.ShellEngine;
import org.firmament.coverage.access.TargetPoint;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.Satellite;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.frames.Frame;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.PropagationType;
import org.orekit.propagation.Propagator;
import org.orekit.propagation.analytical.EcksteinHechlerPropagator;
import org.orekit.propagation.analytical.KeplerianPropagator;
import org.orekit.utils.Constants;

/// Access to every point of a grid from every satellite of a Walker shell over a day: this program's engines
/// beside Orekit's event detectors, in one run, as satellite·point·days a second of processor time.
///
/// The slow variants run on part of the problem: their cost is that part's, and a first line shows that it
/// grows in proportion. All run once untimed; then they take turns, and the middle of three turns counts.
public final class CoverageComparison {
    private static final int TURNS = 3;
    private static final TimeSpan DAY = new TimeSpan(0, Cases.DAY);

    /// Longest step between a detector's looks that loses no pass here [s].
    private static final double MAX_CHECK = 60;

    private final DetectorPipeline pipeline = new DetectorPipeline(Cases.EPOCH, MAX_CHECK, 1e-3);
    private final List<Satellite> satellites = Cases.walker(1584, 72);
    private final List<TargetPoint> points = Cases.grid(10_000);
    private final AccessConstraint view = Cases.view(Cases.ELEVATION);

    private CoverageComparison() {}

    /// One way to the accesses.
    ///
    /// @param size  satellite·point·days of the part it works on
    private record Variant(String name, double size, Runnable work) {}

    /// Prints the tables in Markdown.
    public static void main(String[] arguments) {
        new CoverageComparison().print();
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "Walker 53°: 1584/72/17 at 550 km, %,d equal-area points, elevation at least 10°, one day: %.1f million"
                        + " satellite·point·days.%n%n",
                points.size(),
                1e-6 * satellites.size() * points.size());
        List<Variant> variants = List.of(
                orekit("Orekit: Eckstein-Hechler, ITRF, elevation detectors", 6, 100, true),
                orekit("the same, half the satellites", 3, 100, true),
                orekit("Orekit: Keplerian, ITRF, elevation detectors", 6, 100, false),
                general(1584),
                engine("shell engine", 1, 1584, 1),
                sampled());
        double[] rates = new double[variants.size()];
        double[][] turns = new double[variants.size()][TURNS];
        variants.forEach(variant -> variant.work().run());
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i = 0; i < variants.size(); i++) {
                turns[i][turn] = processorTime(variants.get(i).work());
            }
        }
        System.out.println("| Variant | Satellite·point·days measured | CPU-s | a CPU-second | times Orekit |");
        System.out.println("|---|---|---|---|---|");
        for (int i = 0; i < variants.size(); i++) {
            double time = middle(turns[i]);
            rates[i] = variants.get(i).size() / time;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,.0f | %.3f | %,.0f | %,.1f |%n",
                    variants.get(i).name(),
                    variants.get(i).size(),
                    time,
                    rates[i],
                    rates[i] / rates[0]);
        }
        System.out.println();
        exponents();
        threads();
    }

    private Variant orekit(String name, int some, int of, boolean zonal) {
        List<Place> places = points.stream()
                .limit(4000)
                .skip(2000)
                .limit(of)
                .map(TargetPoint::place)
                .toList();
        return new Variant(name, some * (double) of, () -> {
            for (int i = 0; i < some; i++) {
                Propagator propagator = propagator(satellites.get(263 * i).elements(), zonal);
                pipeline.accesses(propagator, places, Cases.ELEVATION, Cases.DAY);
            }
        });
    }

    private Propagator propagator(Elements mean, boolean zonal) {
        Frame frame = pipeline.data().trueOfDate();
        var orbit = new KeplerianOrbit(
                mean.a(),
                mean.e(),
                mean.i(),
                mean.argp(),
                mean.raan(),
                mean.m(),
                PositionAngleType.MEAN,
                frame,
                pipeline.epoch(),
                Conventions.standard().mu());
        return zonal
                ? new EcksteinHechlerPropagator(
                        orbit,
                        new FrameAlignedProvider(frame),
                        1000,
                        Earth.EQUATORIAL_RADIUS,
                        Conventions.standard().mu(),
                        -Earth.J2,
                        Constants.EIGEN5C_EARTH_C30,
                        Constants.EIGEN5C_EARTH_C40,
                        Constants.EIGEN5C_EARTH_C50,
                        Constants.EIGEN5C_EARTH_C60,
                        PropagationType.MEAN)
                : new KeplerianPropagator(orbit, new FrameAlignedProvider(frame));
    }

    /// The general engine, the sampling of the orbits counted.
    private Variant general(int some) {
        List<TargetPoint> part = everyFourthRing();
        return new Variant("ephemeris engine, orbits sampled by secular J2", some * (double) part.size(), () -> {
            Ephemeris ephemeris = new Almanac(Conventions.standard(), Cases.EPOCH)
                    .propagate(satellites.subList(0, some), Propagation.standard(), Cases.DAY);
            PointEngine engine = EphemerisEngine.of(ephemeris, view, Cases.EARTH, DAY, 0, 1e-3)
                    .orElseThrow();
            new CoverageRun(List.of(engine), DAY, 300, 1).points(part, AccessSink.NONE);
        });
    }

    /// Every 60 s, by runs of longitudes: shares and gaps to a minute, no accesses.
    private Variant sampled() {
        RingGrid grid = Grids.equalAreaRings(Math.sqrt(4 * Math.PI / 10_000), 0, -Math.PI / 2, Math.PI / 2);
        return new Variant("sampled every 60 s, no accesses", satellites.size() * (double) points.size(), () -> {
            var shell = SampledCoverage.Group.of(Cases.shell(satellites, Cases.DAY), view);
            var _ = new SampledCoverage(grid, Cases.EARTH, DAY, 60, 1)
                    .of(List.of(shell))
                    .orElseThrow();
        });
    }

    /// Whole latitudes, so that what all points of one share is counted as often as in the whole grid.
    private List<TargetPoint> everyFourthRing() {
        List<Double> latitudes =
                points.stream().map(point -> point.place().lat()).distinct().toList();
        return points.stream()
                .filter(point -> latitudes.indexOf(point.place().lat()) % 4 == 2)
                .toList();
    }

    private static <T> List<T> every(List<T> all, int nth) {
        return IntStream.range(0, all.size() / nth)
                .mapToObj(i -> all.get(i * nth))
                .toList();
    }

    private Variant engine(String name, int everyPoint, int some, double days) {
        List<TargetPoint> part = everyPoint == 1 ? points : every(points, everyPoint);
        return new Variant(name, some * (double) part.size() * days, () -> cover(part, some, days, 1));
    }

    private void cover(List<TargetPoint> part, int some, double days, int threads) {
        TimeSpan horizon = new TimeSpan(0, days * Cases.DAY);
        List<Satellite> chosen = Cases.walker(some, some / 22);
        PointEngine engine = ShellEngine.of(
                        Cases.shell(chosen, horizon.end()), view, Cases.EARTH, horizon, AccessFinder.standard())
                .orElseThrow();
        new CoverageRun(List.of(engine), horizon, 300, threads).points(part, AccessSink.NONE);
    }

    /// How the shell engine's cost grows.
    private void exponents() {
        System.out.println("| Cost of the shell engine against | from | to | exponent |");
        System.out.println("|---|---|---|---|");
        List<TargetPoint> some = Cases.grid(3000);
        row("satellites", 396, 3168, x -> cover(some, (int) x, 1, 1));
        row("points", 2500, 20_000, x -> cover(Cases.grid((int) x), 792, 1, 1));
        row("days", 1, 8, x -> cover(some, 792, x, 1));
        System.out.println();
    }

    private static void row(String name, double from, double to, java.util.function.DoubleConsumer work) {
        double[] small = new double[TURNS];
        double[] large = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            small[turn] = processorTime(() -> work.accept(from));
            large[turn] = processorTime(() -> work.accept(to));
        }
        double exponent = Math.log(middle(large) / middle(small)) / Math.log(to / from);
        System.out.printf(Locale.ROOT, "| %s | %,.0f | %,.0f | %.2f |%n", name, from, to, exponent);
    }

    /// How much sooner two threads are done.
    private void threads() {
        List<Double> ratios = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            double one = wallTime(() -> cover(points, 1584, 1, 1));
            double two = wallTime(() -> cover(points, 1584, 1, 2));
            ratios.add(one / two);
        }
        System.out.printf(
                Locale.ROOT,
                "Two threads are done %.2f times as fast as one (shell engine, middle of %d).%n",
                middle(ratios.stream().mapToDouble(r -> r).toArray()),
                TURNS);
    }

    private static double wallTime(Runnable work) {
        return difference(() -> 1e-9 * System.nanoTime(), work);
    }

    /// Of every thread of this process: a run works on threads of its own.
    private static double processorTime(Runnable work) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return difference(() -> 1e-9 * system.getProcessCpuTime(), work);
    }

    private static double difference(DoubleSupplier clock, Runnable work) {
        System.gc();
        double before = clock.getAsDouble();
        work.run();
        return clock.getAsDouble() - before;
    }

    private static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
