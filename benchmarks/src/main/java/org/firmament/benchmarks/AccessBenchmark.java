package org.firmament.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Sensor;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.AccessFinder;
import org.firmament.coverage.access.AccessSink;
import org.firmament.coverage.access.Coverage;
import org.firmament.coverage.access.CoverageRun;
import org.firmament.coverage.access.GeneralEngine;
import org.firmament.coverage.access.Observer;
import org.firmament.coverage.access.PointEngine;
import org.firmament.coverage.access.SensorView;
import org.firmament.coverage.access.Shell;
import org.firmament.coverage.access.TargetPoint;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Motion;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.Satellite;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A satellite in low orbit and a point for a day, and what is summed up over a point once its accesses are
/// known.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AccessBenchmark {
    private static final Instant EPOCH = Instant.parse("2030-03-20T00:00:00Z");
    private static final TimeSpan DAY = new TimeSpan(0, 86_400);
    private static final Earth EARTH = new Earth(Conventions.EarthShape.WGS84);
    private static final AccessFinder FINDER = AccessFinder.standard();

    /// Accesses of 1,584 satellites to a point in a day, in whole hundreds.
    private static final int ACCESSES = 6_000;

    private final TargetPoint point = new TargetPoint("point", new Place(0.7, 0.3, 0), 1);
    private final AccessConstraint view = view();
    private final Ephemeris satellite = new Almanac(Conventions.standard(), EPOCH)
            .propagate(
                    List.of(new Satellite(
                            "satellite",
                            1,
                            1,
                            new Elements(Earth.EQUATORIAL_RADIUS + 550e3, 0, Math.toRadians(53), 1, 0, 0))),
                    Propagation.standard(),
                    DAY.end());
    private final PointEngine engine =
            new GeneralEngine(Observer.all(satellite, view), EARTH, new Shell(6_356e3, 6_379e3), DAY, FINDER);
    private final CoverageRun sums = new CoverageRun(List.of(new Given()), DAY, 60, 1);

    /// Every minute of the day is looked at.
    @Benchmark
    public Timeline finder() {
        return FINDER.find(satellite.motion(0), EARTH.fixed(point.place()), view, DAY);
    }

    /// Minutes in which the satellite is too far away are skipped.
    @Benchmark
    public int generalEngine() {
        int[] found = {0};
        engine.search().find(point.place(), (_, _, _) -> found[0]++);
        return found[0];
    }

    /// Figures of one point from six thousand accesses that cost nothing to find.
    @Benchmark
    public Coverage sumsOfAPoint() {
        return sums.points(List.of(point), AccessSink.NONE);
    }

    private static AccessConstraint view() {
        FieldOfView horizon = new FieldOfView.Horizon(Math.toRadians(10));
        Sensor sensor = new Sensor("eye", horizon, 1e9, 0, List.of(Phase.values()), 1, 0, 0);
        return SensorView.fromSpace(sensor, EARTH, Conventions.Nadir.GEOCENTRIC, (_, _) -> {
            throw new IllegalStateException("no view here asks for the Sun");
        });
    }

    /// Accesses of five minutes, spread over the day in no order.
    private static final class Given implements PointEngine {
        @Override
        public int observers() {
            return 1;
        }

        @Override
        public Motion motion(int observer) {
            return EARTH.fixed(new Place(0, 0, 0));
        }

        @Override
        public Search search() {
            return (_, found) -> {
                for (int i = 0; i < ACCESSES; i++) {
                    double start = 86_000 * (i * 0.618034 % 1);
                    found.access(0, start, start + 300);
                }
            };
        }
    }
}
