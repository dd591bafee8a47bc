package org.firmament.orbits;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.units.Limits;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.frames.Frame;
import org.orekit.time.AbsoluteDate;

/// Where satellites and the Sun are over the turning Earth, under stated conventions, from an epoch on.
///
/// Satellites from files move as their files mean it, others by the model asked for.
///
/// Two-body orbits stay in the elements' frame. The J2 models take the z axis of their frame for the Earth's
/// pole, so elements of another frame are first turned into the true-of-date frame of the epoch, where that
/// is so. That frame is then taken as if it stood still: it turns by up to 0.3″ a day, 10 m a day in low
/// orbit.
///
/// With [Conventions#greenwichAngle] there is no sky: the elements' z axis is the pole and the Earth turns
/// uniformly. Nothing is read from a file; see `docs/concepts/orbits.md` for what that costs.
public final class Almanac {
    private final Conventions conventions;
    private final EmbeddedData data;
    private final Instant instant;
    private final AbsoluteDate epoch;
    private final Motions motions;
    private final int threads;

    /// On one thread.
    ///
    /// @param epoch  time 0 of everything it gives
    public Almanac(Conventions conventions, Instant epoch) {
        this(conventions, epoch, 1);
    }

    /// @param epoch    time 0 of everything it gives
    /// @param threads  to work on; they change no result
    public Almanac(Conventions conventions, Instant epoch, int threads) {
        Limits.require(threads >= 1, "threads", threads, "a number of at least 1", "leave it out");
        this.conventions = conventions;
        this.threads = threads;
        data = new EmbeddedData();
        instant = epoch;
        this.epoch = data.date(epoch);
        motions = new Motions(conventions, data, this.epoch);
    }

    /// Moves satellites from the epoch to `duration` seconds after it and at least one step more. The
    /// ephemeris has the satellites in the order given.
    ///
    /// @throws LimitException  if the states do not fit in memory, or the model cannot move a satellite's
    /// orbit
    public Ephemeris propagate(List<Satellite> satellites, Propagation propagation, double duration) {
        return propagate(satellites, propagation, 0, duration);
    }

    /// The same from a later time on: time 0 of this ephemeris is `from`, so that a long time can be gone
    /// through piece by piece.
    ///
    /// @param from      seconds after the epoch
    /// @param duration  behind it [s]
    public Ephemeris propagate(List<Satellite> satellites, Propagation propagation, double from, double duration) {
        double step = propagation.step();
        int steps = steps(duration, step);
        var builder =
                new Ephemeris.Builder(satellites.stream().map(Satellite::name).toList(), step, steps);
        // Built before any thread starts: an orbit refused is the first one refused, on any number of
        // threads.
        List<Motions.Course> courses = satellites.stream()
                .map(satellite -> motions.of(satellite, propagation, from + wholeSteps(duration, step)))
                .toList();
        Map<Frame, EarthTurn> turns = new HashMap<>();
        courses.forEach(course -> turns.computeIfAbsent(course.frame(), frame -> turn(frame, from, step, steps)));
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            pool.submit(() -> IntStream.range(0, courses.size()).parallel().forEach(satellite -> {
                        Motions.Course course = courses.get(satellite);
                        EarthTurn turn = Objects.requireNonNull(turns.get(course.frame()));
                        course.motion().states(from, step, steps, (k, pv) -> {
                            turn.apply(k, pv);
                            builder.set(satellite, k, pv[0], pv[1], pv[2], pv[3], pv[4], pv[5]);
                        });
                    }))
                    .join();
        }
        return builder.build();
    }

    /// The satellites as one shell, where they are: on circles of one radius and inclination about the
    /// Earth's pole, by two-body or secular J2 motion. The Earth's turn is taken as uniform over `duration`:
    /// satellites are within
    /// 0.5 m a day of [#propagate]'s, which follows the nutation.
    public Optional<CircularShell> shell(List<Satellite> satellites, Propagation propagation, double duration) {
        boolean aboutPole = conventions.greenwichAngle().isPresent()
                || conventions.elementsFrame() == Conventions.ElementsFrame.TOD;
        if (!aboutPole || satellites.isEmpty() || !satellites.stream().allMatch(one -> uniform(one, propagation))) {
            return Optional.empty();
        }
        Elements first = satellites.getFirst().elements();
        for (Satellite satellite : satellites) {
            Elements elements = satellite.elements();
            if (elements.a() != first.a() || elements.i() != first.i()) {
                return Optional.empty();
            }
        }
        var motion =
                new SecularMotion(first, conventions.mu(), propagation.model() == Propagation.Model.J2 ? Earth.J2 : 0);
        EarthTurn ends = turn(data.trueOfDate(), 0, Math.max(1, duration), 2);
        double atEpoch = ends.angle(0);
        double turned = conventions.rotationRate() * Math.max(1, duration);
        double rate =
                (turned + Math.IEEEremainder(ends.angle(1) - atEpoch - turned, 2 * Math.PI)) / Math.max(1, duration);
        return Optional.of(new CircularShell(
                first.a(),
                first.i(),
                motion.anomalyRate() + motion.perigeeRate(),
                motion.nodeRate() - rate,
                satellites.stream()
                        .mapToDouble(
                                one -> one.elements().argp() + one.elements().m())
                        .toArray(),
                satellites.stream()
                        .mapToDouble(one -> one.elements().raan() - atEpoch)
                        .toArray()));
    }

    /// Whether a satellite goes round evenly.
    private static boolean uniform(Satellite satellite, Propagation propagation) {
        boolean mean = satellite.orbit() instanceof Orbit.Keplerian(Elements elements)
                && elements.e() == 0
                && (elements.type() == Elements.Type.MEAN || propagation.model() == Propagation.Model.KEPLER);
        return switch (propagation.model()) {
            case KEPLER, J2 -> mean;
            case ECKSTEIN_HECHLER, BROUWER_LYDDANE, SGP4, NUMERICAL -> false;
        };
    }

    /// The Sun from the epoch to `duration` seconds after it.
    public Sun sun(double duration) {
        int steps = steps(duration, Sun.STEP);
        EarthTurn turn = turn(data.trueOfDate(), 0, Sun.STEP, steps);
        double[] directions = new double[3 * steps];
        double[] pv = new double[6];
        for (int k = 0; k < steps; k++) {
            Sun.ofDate(data.centuries(epoch.shiftedBy(k * Sun.STEP)), pv);
            turn.apply(k, pv);
            System.arraycopy(pv, 0, directions, 3 * k, 3);
        }
        return new Sun(directions);
    }

    /// Holds satellites to what their orbits and the model can do, without moving them.
    ///
    /// @throws LimitException  for the first satellite that cannot be moved to `duration` seconds after the epoch
    public void requireMovable(List<Satellite> satellites, Propagation propagation, double duration) {
        satellites.forEach(satellite -> motions.of(satellite, propagation, wholeSteps(duration, propagation.step())));
    }

    /// The time 0 of everything it gives.
    Instant instant() {
        return instant;
    }

    /// Gravitational parameter [m³/s²].
    double mu() {
        return conventions.mu();
    }

    /// The Earth's angle at the epoch: right ascension of Greenwich in the elements' frame [rad].
    double greenwichAngle() {
        if (conventions.greenwichAngle().isPresent()) {
            return conventions.greenwichAngle().getAsDouble();
        }
        return data.earthFixed()
                .getStaticTransformTo(data.frame(conventions.elementsFrame()), epoch)
                .transformVector(Vector3D.PLUS_I)
                .getAlpha();
    }

    /// UTC time of day at the epoch [s].
    double timeOfDay() {
        return 1e-9 * instant.atOffset(ZoneOffset.UTC).getLong(ChronoField.NANO_OF_DAY);
    }

    /// Grid times that cover `duration` and one step more; absurdly many are left for the builder to refuse.
    private static int steps(double duration, double step) {
        Limits.require(
                Double.isFinite(duration) && duration >= 0,
                "duration",
                duration,
                "a finite time of at least 0 s",
                "use a day, 86400 s");
        return (int) Math.min(Integer.MAX_VALUE, Math.ceil(duration / step) + 2);
    }

    /// The first grid time at or after `duration`: the last one positions are read from.
    private static double wholeSteps(double duration, double step) {
        return Math.ceil(duration / step) * step;
    }

    /// The Earth at `steps` times from `from` on.
    private EarthTurn turn(Frame frame, double from, double step, int steps) {
        return conventions.greenwichAngle().isPresent()
                ? EarthTurn.uniform(
                        conventions.greenwichAngle().getAsDouble(),
                        conventions.rotationRate(),
                        epoch,
                        from,
                        step,
                        steps)
                : EarthTurn.between(frame, data.earthFixed(), epoch, from, step, steps);
    }
}
