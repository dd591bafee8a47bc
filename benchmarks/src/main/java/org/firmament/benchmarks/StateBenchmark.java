package org.firmament.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.firmament.catalogs.Elements;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.Satellite;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.orekit.propagation.Propagator;
import org.orekit.utils.PVCoordinates;

/// One state of one satellite in low orbit: Orekit's analytic propagators in their own frames beside this
/// program's ephemeris, Earth-fixed, filled for a hundred satellites and a day at once.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StateBenchmark {
    private static final Instant EPOCH = Instant.parse("2030-03-20T00:00:00Z");
    private static final double DAY = 86_400;
    private static final int SATELLITES = 100;
    private static final int STATES = SATELLITES * (1_440 + 2);

    private final OrekitSky sky = new OrekitSky(EPOCH);
    private final Almanac almanac = new Almanac(Conventions.standard(), EPOCH);
    private final Elements elements = circle(0);
    private final List<Satellite> satellites = IntStream.range(0, SATELLITES)
            .mapToObj(i -> new Satellite("satellite-" + i, 1, i + 1, circle(2 * Math.PI * i / SATELLITES)))
            .toList();
    private final Propagator kepler = sky.kepler(elements);
    private final Propagator ecksteinHechler = sky.ecksteinHechler(elements);
    private final Propagator brouwerLyddane = sky.brouwerLyddane(elements);
    private final Propagator sgp4 = sky.sgp4(elements, 1e-4);
    private double time;

    @Benchmark
    public PVCoordinates orekitKepler() {
        return next(kepler);
    }

    @Benchmark
    public PVCoordinates orekitEcksteinHechler() {
        return next(ecksteinHechler);
    }

    @Benchmark
    public PVCoordinates orekitBrouwerLyddane() {
        return next(brouwerLyddane);
    }

    @Benchmark
    public PVCoordinates orekitSgp4() {
        return next(sgp4);
    }

    @Benchmark
    @OperationsPerInvocation(STATES)
    public Ephemeris secularJ2() {
        return almanac.propagate(satellites, Propagation.standard(), DAY);
    }

    private PVCoordinates next(Propagator propagator) {
        time = time < DAY ? time + 60 : 0;
        return propagator.getPVCoordinates(sky.epoch().shiftedBy(time), propagator.getFrame());
    }

    private static Elements circle(double anomaly) {
        return new Elements(Earth.EQUATORIAL_RADIUS + 550e3, 0, Math.toRadians(53), 1, 0, anomaly);
    }
}
