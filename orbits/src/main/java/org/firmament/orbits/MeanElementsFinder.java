package org.firmament.orbits;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.firmament.catalogs.units.LimitException;
import org.hipparchus.exception.MathRuntimeException;
import org.orekit.errors.OrekitException;
import org.orekit.frames.Frame;

/// Finds the mean elements of SGP4 that two-line sets and mean-elements messages hold, for satellites moved by any
/// model: those of files are their own, others are fitted to the positions the scenario's model gives.
public final class MeanElementsFinder {
    /// Positions a motion is fitted to, evenly over the time.
    private static final int SAMPLES = 120;

    private final Conventions conventions;
    private final Instant instant;
    private final int threads;
    private final EmbeddedData data = new EmbeddedData();
    private final Motions motions;

    /// @param epoch    of the elements fitted
    /// @param threads  to work on; they change no result
    public MeanElementsFinder(Conventions conventions, Instant epoch, int threads) {
        this.conventions = conventions;
        this.instant = epoch;
        this.threads = threads;
        motions = new Motions(conventions, data, data.date(epoch));
    }

    /// The elements of each satellite, fitted from the epoch to `duration` seconds after it.
    ///
    /// @throws LimitException  for a satellite given by a table of states, and where there is no sky
    public List<FittedElements> of(List<Satellite> satellites, Propagation propagation, double duration) {
        double step = duration / (SAMPLES - 1);
        List<Motions.Course> courses = satellites.stream()
                .map(satellite -> course(satellite, propagation, duration))
                .toList();
        Map<Frame, EarthTurn> turns = new HashMap<>();
        courses.forEach(course -> turns.computeIfAbsent(
                course.frame(),
                frame -> EarthTurn.between(frame, data.getFrames().getTEME(), data.date(instant), 0, step, SAMPLES)));
        FittedElements[] found = new FittedElements[satellites.size()];
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            pool.submit(() -> IntStream.range(0, found.length).parallel().forEach(one -> {
                        Motions.Course course = courses.get(one);
                        EarthTurn turn = Objects.requireNonNull(turns.get(course.frame()));
                        found[one] = elements(satellites.get(one), course.motion(), turn, step);
                    }))
                    .join();
        }
        return List.of(found);
    }

    private Motions.Course course(Satellite satellite, Propagation propagation, double duration) {
        if (conventions.greenwichAngle().isPresent()) {
            throw new LimitException(
                    "--format",
                    satellite.name(),
                    "in a sky, which mean elements need: greenwich_angle_deg stands for it",
                    "use --format oem --frame itrf");
        }
        return switch (satellite.orbit()) {
            case Orbit.Keplerian _ -> motions.of(satellite, propagation, duration);
            case GeneralPerturbations _ -> motions.of(satellite, propagation, 0);
            case StateTable _ ->
                throw new LimitException(
                        "--format",
                        satellite.name(),
                        "moved by mean elements: it is given by a table of states, which may hold manoeuvres",
                        "use --format oem, or name other constellations by --constellation");
        };
    }

    private FittedElements elements(Satellite satellite, InertialMotion motion, EarthTurn turn, double step) {
        return switch (satellite.orbit()) {
            case GeneralPerturbations own -> new FittedElements(own, 0);
            case StateTable _ -> throw new IllegalStateException(satellite.name() + " has no mean elements");
            case Orbit.Keplerian(var written) -> {
                double[] positions = new double[3 * SAMPLES];
                motion.states(0, step, SAMPLES, (k, pv) -> {
                    turn.apply(k, pv);
                    System.arraycopy(pv, 0, positions, 3 * k, 3);
                });
                try {
                    yield new Sgp4Fit(data, instant, step).of(motions.inTeme(written), conventions.mu(), positions);
                } catch (OrekitException | MathRuntimeException cannot) {
                    throw new LimitException(
                            "--format",
                            satellite.name(),
                            "an orbit SGP4 can follow (" + cannot.getMessage() + ")",
                            "use --format oem");
                }
            }
        };
    }
}
