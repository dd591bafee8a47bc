package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;

/// Coverage of a grid of rings at samples of time: percentages and gaps, but no accesses.
///
/// Each sample stands for the step after it. So gaps are multiples of the step, and those shorter than one
/// are seen or not by chance: use [CoverageRun] where gaps matter. No point is tested; the counts are
/// nevertheless those of testing every satellite and point at every sample, to the last one.
///
/// @param window   cut to a whole number of steps
/// @param step     between samples [s]
/// @param threads  that compute at once; results do not depend on how many
public record SampledCoverage(
        RingGrid grid,
        Earth earth,
        TimeSpan window,
        @Written(unit = Unit.SECONDS, min = 0, above = true) double step,
        @Written(min = 1, max = 1024) int threads) {
    /// Most samples.
    private static final int MOST_SAMPLES = 10_000_000;

    /// Most counts of points seen, one a ring and sample: 1 GiB.
    private static final long MOST_CELLS = 1L << 28;

    /// Figures that need the accesses of single satellites.
    private static final Set<String> BY_ACCESS = Set.of("access_count", "access_duration");

    public SampledCoverage {
        Limits.check(SampledCoverage.class, grid, earth, window, step, threads);
        double samples = Math.floor(window.duration() / step);
        Limits.require(
                1 <= samples && samples <= MOST_SAMPLES,
                "sample_s",
                Keys.number(step),
                "a step that gives 1 to " + MOST_SAMPLES + " samples in " + Keys.number(window.duration()) + " s",
                samples < 1 ? "use a shorter one" : "use a longer one");
        long cells = grid.rings().size() * (long) samples;
        Limits.require(
                cells <= MOST_CELLS,
                "sample_s",
                Keys.number(step),
                "long enough: " + grid.rings().size() + " latitudes at so many times are " + cells
                        + " counts, more than " + MOST_CELLS,
                "use a longer step or a wider grid");
    }

    /// Satellites that have one view.
    public static final class Group {
        private final List<Motion> motions;
        private final Optional<CircularShell> shell;
        private final AccessConstraint view;

        private Group(List<Motion> motions, Optional<CircularShell> shell, AccessConstraint view) {
            this.motions = List.copyOf(motions);
            this.shell = shell;
            this.view = view;
        }

        /// Satellites of a shell.
        public static Group of(CircularShell shell, AccessConstraint view) {
            List<Motion> motions =
                    IntStream.range(0, shell.size()).mapToObj(shell::motion).toList();
            return new Group(motions, Optional.of(shell), view);
        }

        /// Satellites on any orbits.
        public static Group of(List<Motion> motions, AccessConstraint view) {
            return new Group(motions, Optional.empty(), view);
        }

        private SampledPositions positions(double start, double step) {
            return shell.isPresent()
                    ? new SampledPositions.Turned(shell.get(), start, step)
                    : new SampledPositions.Read(motions, start, step);
        }
    }

    /// Some rings, counted over all samples.
    private record Part(RingGrid rings, SampleTally tally) {}

    /// Coverage by all groups together; empty if some view depends on more than elevation, range, nadir cone
    /// and limb: on the Sun, or on elevations below the horizontal.
    public Optional<Coverage> of(List<Group> groups) {
        if (!groups.stream().allMatch(group -> RingView.describes(group.view))) {
            return Optional.empty();
        }
        List<Shell> shells = groups.stream().map(this::shell).toList();
        List<Part> parts = new ArrayList<>();
        List<RingGrid> pieces = pieces();
        InOrder.run(pieces.size(), threads, i -> part(i, pieces, groups, shells), parts::add);
        return Optional.of(coverage(parts));
    }

    /// The figures sampling can give: not those of single accesses.
    public static List<FigureOfMerit> figures(Coverage coverage, String target) {
        return coverage.figures(target).stream()
                .filter(figure -> !BY_ACCESS.contains(figure.name()))
                .toList();
    }

    private int samples() {
        return (int) Math.floor(window.duration() / step);
    }

    /// The grid cut into a band of rings a thread, of about as many points each.
    private List<RingGrid> pieces() {
        List<RingGrid> pieces = new ArrayList<>();
        List<Ring> rings = new ArrayList<>();
        long before = 0;
        for (Ring ring : grid.rings()) {
            rings.add(ring);
            before += ring.count();
            if (before * threads >= (pieces.size() + 1L) * grid.size()) {
                pieces.add(new RingGrid(rings, grid.altitude()));
                rings.clear();
            }
        }
        return pieces;
    }

    /// Distances from the centre between which a group's satellites are at the samples.
    private Shell shell(Group group) {
        if (group.shell.isPresent()) {
            double radius = group.shell.get().radius();
            return new Shell(radius - 1, radius + 1);
        }
        SampledPositions positions = group.positions(window.start(), step);
        double[] xyz = new double[3 * group.motions.size()];
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int k = 0; k < samples(); k++) {
            positions.write(k, xyz);
            for (int i = 0; i < xyz.length; i += 3) {
                double radius = Math.sqrt(xyz[i] * xyz[i] + xyz[i + 1] * xyz[i + 1] + xyz[i + 2] * xyz[i + 2]);
                low = Math.min(low, radius);
                high = Math.max(high, radius);
            }
        }
        return new Shell(low - 1, high + 1);
    }

    private Part part(int number, List<RingGrid> pieces, List<Group> groups, List<Shell> shells) {
        RingGrid rings = pieces.get(number);
        RingRuns runs = new RingRuns(rings.rings(), RingCounter.CLOSE);
        List<RingCounter> counters = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            SampledPositions positions = group.positions(window.start(), step);
            counters.add(
                    new RingCounter(rings, runs, earth, group.view, positions, shells.get(g), group.shell.isPresent()));
        }
        int[] numbers = new int[rings.size()];
        SampleTally tally = new SampleTally(rings.size(), rings.rings().size(), samples());
        for (int k = 0; k < samples(); k++) {
            double time = window.start() + k * step;
            for (RingCounter counter : counters) {
                counter.take(k, time);
            }
            int point = 0;
            for (int ring = 0; ring < rings.rings().size(); ring++) {
                for (RingCounter counter : counters) {
                    counter.count(ring);
                }
                int count = rings.rings().get(ring).count();
                tally.ring(k, ring, numbers, point, count, runs.take(ring, numbers, point));
                point += count;
            }
            tally.sum(numbers);
        }
        tally.finish(samples());
        return new Part(rings, tally);
    }

    private Coverage coverage(List<Part> parts) {
        TimeSpan whole = new TimeSpan(window.start(), window.start() + samples() * step);
        double[] areaCovered = new double[samples()];
        List<PointCoverage> points = new ArrayList<>(grid.size());
        PointSweep sweep = new PointSweep();
        Events events = new Events();
        for (Part part : parts) {
            int point = 0;
            for (int i = 0; i < part.rings().rings().size(); i++) {
                Ring ring = part.rings().rings().get(i);
                for (int k = 0; k < areaCovered.length; k++) {
                    areaCovered[k] += part.tally().seen(i, k) * ring.weight();
                }
                for (int j = 0; j < ring.count(); j++, point++) {
                    points.add(point(part.tally(), point, ring, j, whole, sweep, events));
                }
            }
        }
        return new Coverage(points, List.of(), events, window.start(), step, areaCovered);
    }

    private PointCoverage point(
            SampleTally tally, int point, Ring ring, int j, TimeSpan whole, PointSweep sweep, Events events) {
        tally.seen(point, whole, step, sweep);
        double[] covered = new double[PointCoverage.FOLDS];
        for (int n = 1; n <= covered.length; n++) {
            covered[n - 1] = tally.covered(point, n) * step;
        }
        String name = Grids.name(new Place(ring.lat(), ring.lon(j), grid.altitude()));
        return sweep.sum(name, ring.weight(), whole, events).sampled(covered, tally.total(point) * step);
    }
}
