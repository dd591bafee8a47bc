package org.firmament.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.engagement.CarrierField;
import org.firmament.coverage.engagement.ReachKernel;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.control.heuristics.lambert.LambertBoundaryConditions;
import org.orekit.control.heuristics.lambert.LambertSolver;
import org.orekit.frames.Frame;
import org.orekit.time.AbsoluteDate;

/// Which of 1,584 carriers at 550 km reach which of 43,200 points of boost flights (200 corridors, 24 launch times, 9
/// intercept times 30 to 270 s after release) at 6 km/s and 15 g: the batch kernel beside Lambert's problem on every
/// pair, this program's and Orekit's, in one run, by processor time of one thread.
///
/// Lambert on every pair runs on part of the points; pairs alike cost alike. All take turns, the middle of five counts.
public final class ReachComparison {
    private static final int CORRIDORS = 200;
    private static final int EPOCHS = 24;
    private static final int TIMES = 9;
    private static final int SATELLITES = 1584;
    private static final double MU = 3.986004418e14;
    private static final int TURNS = 5;

    /// Points looked at whole, pair by pair.
    private static final int CHECKED = 440;

    private final CircularShell shell = Cases.shell(Cases.walker(SATELLITES, 72), Cases.DAY);
    private final List<Motion> motions =
            IntStream.range(0, SATELLITES).mapToObj(shell::motion).toList();
    private final ReachKernel kernel = new ReachKernel(
            new Interceptor("6 km/s", 6_000, 15 * 9.80665, 0.8, 0, 4e7, 4e7, 7_200, List.of(Phase.BOOST), 0, 0),
            motions);
    private final double[][] corridors = corridors();
    private final OrekitSky sky = new OrekitSky(Cases.EPOCH);
    private final LambertSolver solver = new LambertSolver(MU);
    private final int[] found = new int[SATELLITES];

    private ReachComparison() {}

    /// Prints the table, and how many of the points checked whole differ.
    public static void main(String[] args) {
        new ReachComparison().run();
    }

    private void run() {
        System.out.println("| Variant | Pairs measured | CPU-s | CPU-s for all pairs | times Orekit |");
        System.out.println("|---|---|---|---|---|");
        double pairs = (double) CORRIDORS * EPOCHS * TIMES * SATELLITES;
        double orekit = row("Orekit's Lambert on every pair", 16_000, pairs, 0, this::orekit);
        row("own Lambert on every pair", 40 * SATELLITES, pairs, orekit, _ -> own(40));
        row("batch kernel", pairs, pairs, orekit, _ -> all());
        System.out.println();
        SplittableRandom random = new SplittableRandom(5);
        int differ = 0;
        int reached = 0;
        for (int k = 0; k < CHECKED; k++) {
            int epoch = random.nextInt(EPOCHS);
            double time = time(random.nextInt(TIMES));
            double[] point = point(corridors[random.nextInt(CORRIDORS)], time);
            CarrierField field = new CarrierField(motions, epoch * 3_600 + time);
            int count = kernel.reachable(field, point, release(epoch), found);
            int[] batch = Arrays.copyOf(found, count);
            Arrays.sort(batch);
            int[] each = kernel.reachableByLambert(field, point, release(epoch));
            differ += Arrays.equals(batch, each) ? 0 : 1;
            reached += each.length;
        }
        System.out.printf(
                Locale.ROOT,
                "%d of %d points checked on every pair differ; %,d pairs in reach among them.%n",
                differ,
                CHECKED,
                reached);
    }

    private static double row(String name, double measured, double pairs, double orekit, IntToLongFunction work) {
        List<Double> seconds = new ArrayList<>();
        long sum = work.applyAsLong(0);
        for (int turn = 1; turn <= TURNS; turn++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            sum += work.applyAsLong(turn);
            seconds.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) * 1e-9);
        }
        if (sum == 0) {
            throw new IllegalStateException(name + " reaches nothing");
        }
        seconds.sort(null);
        double middle = seconds.get(TURNS / 2);
        double whole = middle * pairs / measured;
        System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %.3f | %.3f | %,.1f |%n",
                name,
                measured,
                middle,
                whole,
                orekit == 0 ? 1 : orekit / whole);
        return whole;
    }

    /// Every carrier and every point.
    private long all() {
        long reached = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = 0; i < TIMES; i++) {
                CarrierField field = new CarrierField(motions, epoch * 3_600 + time(i));
                for (double[] corridor : corridors) {
                    reached += kernel.reachable(field, point(corridor, time(i)), release(epoch), found);
                }
            }
        }
        return reached;
    }

    private long own(int points) {
        long reached = 0;
        for (int k = 0; k < points; k++) {
            double time = time(k % TIMES);
            CarrierField field = new CarrierField(motions, k % EPOCHS * 3_600 + time);
            double[] point = point(corridors[k % CORRIDORS], time);
            reached += kernel.reachableByLambert(field, point, release(k % EPOCHS)).length + 1;
        }
        return reached;
    }

    /// One Lambert problem a pair, 16,000 pairs of random carriers, corridors and times.
    private long orekit(int turn) {
        SplittableRandom random = new SplittableRandom(turn);
        Frame frame = sky.inertial();
        AbsoluteDate start = sky.epoch();
        double[] from = new double[3];
        long solved = 0;
        for (int k = 0; k < 16_000; k++) {
            double time = time(random.nextInt(TIMES));
            double[] to = point(corridors[random.nextInt(CORRIDORS)], time);
            motions.get(random.nextInt(SATELLITES)).position(release(random.nextInt(EPOCHS)), from);
            var ends = new LambertBoundaryConditions(
                    start, new Vector3D(from), start.shiftedBy(time - 30), new Vector3D(to), frame);
            solved += solver.solve(true, 0, ends).getInitialVelocity().getNorm() > 0 ? 1 : 0;
        }
        return solved;
    }

    private static double time(int i) {
        return 60 + 30 * i;
    }

    private static double release(int epoch) {
        return epoch * 3_600 + 30;
    }

    /// Latitude, longitude and heading of each.
    private static double[][] corridors() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] corridors = new double[CORRIDORS][];
        for (int i = 0; i < CORRIDORS; i++) {
            corridors[i] = new double[] {
                Math.toRadians(random.nextDouble(25, 60)),
                Math.toRadians(random.nextDouble(30, 140)),
                random.nextDouble(2 * Math.PI)
            };
        }
        return corridors;
    }

    /// 250 km up and 900 km along after 300 s.
    private static double[] point(double[] corridor, double time) {
        double part = time / 300;
        double r = Earth.EQUATORIAL_RADIUS + 250e3 * Math.pow(part, 1.6);
        double along = 900e3 * Math.pow(part, 2.5) / Earth.EQUATORIAL_RADIUS;
        double sine = Math.sin(corridor[0]) * Math.cos(along)
                + Math.cos(corridor[0]) * Math.sin(along) * Math.cos(corridor[2]);
        double longitude = corridor[1]
                + Math.atan2(
                        Math.sin(corridor[2]) * Math.sin(along) * Math.cos(corridor[0]),
                        Math.cos(along) - Math.sin(corridor[0]) * sine);
        double axial = r * Math.sqrt(1 - sine * sine);
        return new double[] {axial * Math.cos(longitude), axial * Math.sin(longitude), r * sine};
    }
}
