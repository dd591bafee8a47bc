package org.firmament.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.Place;
import org.firmament.coverage.access.TargetPoint;
import org.firmament.coverage.access.TimeSpan;
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

/// Access to every point of a grid from every satellite of a Walker shell over a day: this program's ways beside
/// Orekit's event detectors, in one run, as processor time for the whole problem.
///
/// Orekit works on part of it, and its time is extrapolated in proportion; the second line shows that it grows
/// so. All run once untimed; then they take turns, and the middle of three turns counts. `growth` as an
/// argument prints the exponents and thread ratios instead.
public final class CoverageComparison {
    private static final int TURNS = 3;
    private static final int SATELLITES = 1_584;
    private static final int POINTS = 10_000;
    private static final TimeSpan DAY = new TimeSpan(0, Cases.DAY);

    /// Longest step between a detector's looks that loses no pass here [s].
    private static final double MAX_CHECK = 60;

    private final DetectorPipeline pipeline = new DetectorPipeline(Cases.EPOCH, MAX_CHECK, 1e-3);
    private final List<Satellite> satellites = Cases.walker(SATELLITES, SATELLITES / Way.A_PLANE);
    private final List<TargetPoint> points = Cases.grid(POINTS);
    private final double size = satellites.size() * (double) points.size();

    private CoverageComparison() {}

    /// A piece of work that is timed.
    private static final class Piece {
        private final double share;
        private final Runnable work;
        private final double[] turns = new double[TURNS];

        /// @param share  of the whole problem it is
        Piece(double share, Runnable work) {
            this.share = share;
            this.work = work;
        }

        void time(int turn) {
            turns[turn] = Clock.processorTime(work);
        }

        /// For the whole problem [s].
        double whole() {
            return Clock.middle(turns) / share;
        }
    }

    /// One way to the whole: the pieces it takes.
    private record Row(String name, List<Piece> pieces) {
        double whole() {
            return pieces.stream().mapToDouble(Piece::whole).sum();
        }
    }

    /// Prints the tables in Markdown.
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("growth")) {
            Growth.print();
        } else {
            new CoverageComparison().print();
        }
    }

    private void print() {
        Ephemeris states = Way.states(satellites, Propagation.standard(), Cases.DAY);
        Piece search = new Piece(1, () -> Way.run(Way.search(states, DAY), DAY, points, 1));
        Piece secular = new Piece(1, () -> Way.states(satellites, Propagation.standard(), Cases.DAY));
        Piece zonal = new Piece(
                0.25,
                () -> Way.states(
                        every(satellites, 4), new Propagation(Propagation.Model.ECKSTEIN_HECHLER, 60), Cases.DAY));
        List<Row> rows = List.of(
                new Row("Orekit: Eckstein-Hechler, ITRF, elevation detectors", List.of(orekit(6, 100, true))),
                new Row("the same, half the satellites", List.of(orekit(3, 100, true))),
                new Row("Orekit: Keplerian, ITRF, elevation detectors", List.of(orekit(6, 100, false))),
                new Row("ephemeris engine, orbits given", List.of(search)),
                new Row("the same, orbits sampled by secular J2", List.of(secular, search)),
                new Row("the same, orbits sampled by Orekit's Eckstein-Hechler", List.of(zonal, search)),
                whole(Way.SHELL),
                whole(Way.SAMPLED),
                whole(Way.SCREENED));
        time(rows.stream().flatMap(row -> row.pieces().stream()).distinct().toList());
        System.out.printf(
                Locale.ROOT,
                "Walker 53°: 1584/72/17 at 550 km, %,d equal-area points, elevation at least 10°, one day: %.1f million"
                        + " satellite·point·days.%n%n",
                points.size(),
                1e-6 * size);
        System.out.println("| Variant | measured of the whole | CPU-s for the whole | satellite·point·days a CPU-s |"
                + " times Orekit | times the faster Orekit |");
        System.out.println("|---|---|---|---|---|---|");
        double orekit = rows.get(0).whole();
        double faster = Math.min(orekit, rows.get(1).whole());
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.5f | %,.3f | %,.0f | %,.1f | %,.1f |%n",
                    row.name(),
                    row.pieces().getLast().share,
                    row.whole(),
                    size / row.whole(),
                    orekit / row.whole(),
                    faster / row.whole());
        }
    }

    private static void time(List<Piece> pieces) {
        pieces.forEach(piece -> piece.work.run());
        for (int turn = 0; turn < TURNS; turn++) {
            for (Piece piece : pieces) {
                piece.time(turn);
            }
        }
    }

    private static Row whole(Way way) {
        return new Row(way.words(), List.of(new Piece(1, () -> way.cover(SATELLITES, POINTS, 1, 1))));
    }

    private Piece orekit(int some, int of, boolean zonal) {
        List<Place> places = points.stream()
                .limit(4000)
                .skip(2000)
                .limit(of)
                .map(TargetPoint::place)
                .toList();
        return new Piece(some * (double) of / size, () -> {
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

    private static <T> List<T> every(List<T> all, int nth) {
        return IntStream.range(0, all.size() / nth)
                .mapToObj(i -> all.get(i * nth))
                .toList();
    }
}
