package org.firmament.benchmarks;

import java.util.List;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.AccessFinder;
import org.firmament.coverage.access.AccessSink;
import org.firmament.coverage.access.CoverageRun;
import org.firmament.coverage.access.EphemerisEngine;
import org.firmament.coverage.access.Grids;
import org.firmament.coverage.access.PointEngine;
import org.firmament.coverage.access.RingGrid;
import org.firmament.coverage.access.SampledCoverage;
import org.firmament.coverage.access.ScreenedCoverage;
import org.firmament.coverage.access.ShellEngine;
import org.firmament.coverage.access.TargetPoint;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.Satellite;

/// The ways this program comes to the coverage of a shell over a grid of the world, figures of merit included.
enum Way {
    /// Accesses from tables.
    SHELL("shell engine"),
    /// Accesses from stored states; these are counted.
    EPHEMERIS("ephemeris engine"),
    /// Every 60 s, no accesses.
    SAMPLED("sampled every 60 s"),
    /// Averages over unending time.
    SCREENED("screened");

    private static final AccessConstraint VIEW = Cases.view(Cases.ELEVATION);
    private static final double SERIES_STEP = 300;
    private static final double SAMPLING = 60;
    private static final double EDGE = 1e-3;

    private final String words;

    Way(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// Satellites of a plane of the shell.
    static final int A_PLANE = 22;

    /// Covers about so many points of the world by so many satellites.
    void cover(int satellites, int points, double days, int threads) {
        TimeSpan horizon = new TimeSpan(0, days * Cases.DAY);
        List<Satellite> chosen = Cases.walker(satellites, satellites / A_PLANE);
        switch (this) {
            case SHELL -> run(tables(chosen, horizon), horizon, Cases.grid(points), threads);
            case EPHEMERIS -> {
                Ephemeris states = states(chosen, Propagation.standard(), horizon.end());
                run(search(states, horizon), horizon, Cases.grid(points), threads);
            }
            case SAMPLED -> {
                var _ = new SampledCoverage(rings(points), Cases.EARTH, horizon, SAMPLING, threads)
                        .of(List.of(SampledCoverage.Group.of(shell(chosen, horizon), VIEW)))
                        .orElseThrow();
            }
            case SCREENED -> {
                var layer = new ScreenedCoverage.Layer(shell(chosen, horizon), VIEW);
                var shares = new ScreenedCoverage(List.of(layer), Cases.EARTH).over(rings(points));
                ScreenedCoverage.figures(shares, "world");
            }
        }
    }

    /// States a minute apart.
    static Ephemeris states(List<Satellite> satellites, Propagation propagation, double duration) {
        return new Almanac(Conventions.standard(), Cases.EPOCH).propagate(satellites, propagation, duration);
    }

    /// The engine over stored states.
    static PointEngine search(Ephemeris states, TimeSpan horizon) {
        return EphemerisEngine.of(states, VIEW, Cases.EARTH, horizon, 0, EDGE).orElseThrow();
    }

    /// The engine over tables.
    static PointEngine tables(List<Satellite> satellites, TimeSpan horizon) {
        return ShellEngine.of(shell(satellites, horizon), VIEW, Cases.EARTH, horizon, AccessFinder.standard())
                .orElseThrow();
    }

    /// Figures of merit from an engine's accesses.
    static void run(PointEngine engine, TimeSpan horizon, List<TargetPoint> points, int threads) {
        new CoverageRun(List.of(engine), horizon, SERIES_STEP, threads).points(points, AccessSink.NONE);
    }

    private static CircularShell shell(List<Satellite> satellites, TimeSpan horizon) {
        return Cases.shell(satellites, horizon.end());
    }

    private static RingGrid rings(int points) {
        return Grids.equalAreaRings(Math.sqrt(4 * Math.PI / points), 0, -Math.PI / 2, Math.PI / 2);
    }
}
