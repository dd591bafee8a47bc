package org.firmament.orbits;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.units.Limits;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.errors.OrekitException;
import org.orekit.frames.Frame;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.PropagationType;
import org.orekit.propagation.analytical.EcksteinHechlerPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.Constants;
import org.orekit.utils.PVCoordinates;

/// Where satellites and the Sun are over the turning Earth, under stated conventions, from an epoch on.
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
        EarthTurn turn = turn(frame(propagation.model()), from, step, steps);
        // Built before any thread starts: an orbit refused is the first one refused, on any number of
        // threads.
        List<InertialMotion> motions = satellites.stream()
                .map(satellite -> motion(satellite, propagation.model()))
                .toList();
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            pool.submit(() -> IntStream.range(0, motions.size()).parallel().forEach(satellite -> {
                        InertialMotion motion = motions.get(satellite);
                        double[] pv = new double[6];
                        for (int k = 0; k < steps; k++) {
                            motion.state(from + k * step, pv);
                            turn.apply(k, pv);
                            builder.set(satellite, k, pv[0], pv[1], pv[2], pv[3], pv[4], pv[5]);
                        }
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
        boolean uniform =
                propagation.model() == Propagation.Model.KEPLER || propagation.model() == Propagation.Model.J2;
        boolean aboutPole = conventions.greenwichAngle().isPresent()
                || conventions.elementsFrame() == Conventions.ElementsFrame.TOD;
        if (!uniform || !aboutPole || satellites.isEmpty()) {
            return Optional.empty();
        }
        Elements first = satellites.getFirst().elements();
        for (Satellite satellite : satellites) {
            Elements elements = satellite.elements();
            if (elements.e() != 0 || elements.a() != first.a() || elements.i() != first.i()) {
                return Optional.empty();
            }
        }
        var motion =
                new SecularMotion(first, conventions.mu(), propagation.model() == Propagation.Model.J2 ? Earth.J2 : 0);
        EarthTurn ends = turn(data.trueOfDate(), 0, Math.max(1, duration), 2);
        double atEpoch = ends.angle(0);
        double turned = Earth.ROTATION_RATE * Math.max(1, duration);
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

    /// The Earth at `steps` times from `from` on.
    private EarthTurn turn(Frame frame, double from, double step, int steps) {
        return conventions.greenwichAngle().isPresent()
                ? EarthTurn.uniform(conventions.greenwichAngle().getAsDouble(), epoch, from, step, steps)
                : EarthTurn.between(frame, data.earthFixed(), epoch, from, step, steps);
    }

    /// The frame a model's orbits are computed in.
    private Frame frame(Propagation.Model model) {
        return switch (model) {
            case KEPLER -> data.frame(conventions.elementsFrame());
            case J2, ECKSTEIN_HECHLER -> data.trueOfDate();
        };
    }

    private InertialMotion motion(Satellite satellite, Propagation.Model model) {
        return switch (model) {
            case KEPLER -> new SecularMotion(satellite.elements(), conventions.mu(), 0);
            case J2 -> new SecularMotion(aboutThePole(satellite.elements()), conventions.mu(), Earth.J2);
            case ECKSTEIN_HECHLER -> ecksteinHechler(satellite);
        };
    }

    /// The elements in the frame of the J2 models, whose z axis is the pole: the ellipse stays, its axes are
    /// turned.
    private Elements aboutThePole(Elements elements) {
        if (conventions.greenwichAngle().isPresent() || conventions.elementsFrame() == Conventions.ElementsFrame.TOD) {
            return elements;
        }
        Rotation turn = data.frame(conventions.elementsFrame())
                .getTransformTo(data.trueOfDate(), epoch)
                .getRotation();
        double cosI = Math.cos(elements.i());
        double sinI = Math.sin(elements.i());
        double cosN = Math.cos(elements.raan());
        double sinN = Math.sin(elements.raan());
        Vector3D oldNode = new Vector3D(cosN, sinN, 0);
        Vector3D oldAcross = new Vector3D(-sinN * cosI, cosN * cosI, sinI);
        Vector3D perigee =
                turn.applyTo(new Vector3D(Math.cos(elements.argp()), oldNode, Math.sin(elements.argp()), oldAcross));
        Vector3D normal = turn.applyTo(oldNode.crossProduct(oldAcross));
        double raan = Math.atan2(normal.getX(), -normal.getY());
        Vector3D node = new Vector3D(Math.cos(raan), Math.sin(raan), 0);
        double argp = Math.atan2(perigee.dotProduct(normal.crossProduct(node)), perigee.dotProduct(node));
        double inclination = Math.atan2(Math.hypot(normal.getX(), normal.getY()), normal.getZ());
        return new Elements(elements.a(), elements.e(), inclination, raan, argp, elements.m());
    }

    private InertialMotion ecksteinHechler(Satellite satellite) {
        Frame frame = data.trueOfDate();
        Elements mean = aboutThePole(satellite.elements());
        var orbit = new KeplerianOrbit(
                mean.a(),
                mean.e(),
                mean.i(),
                mean.argp(),
                mean.raan(),
                mean.m(),
                PositionAngleType.MEAN,
                frame,
                epoch,
                conventions.mu());
        double anyMass = 1000;
        try {
            var propagator = new EcksteinHechlerPropagator(
                    orbit,
                    new FrameAlignedProvider(frame),
                    anyMass,
                    Earth.EQUATORIAL_RADIUS,
                    conventions.mu(),
                    -Earth.J2,
                    Constants.EIGEN5C_EARTH_C30,
                    Constants.EIGEN5C_EARTH_C40,
                    Constants.EIGEN5C_EARTH_C50,
                    Constants.EIGEN5C_EARTH_C60,
                    PropagationType.MEAN);
            return (time, pv) -> {
                PVCoordinates state =
                        propagator.propagateOrbit(epoch.shiftedBy(time)).getPVCoordinates();
                System.arraycopy(state.getPosition().toArray(), 0, pv, 0, 3);
                System.arraycopy(state.getVelocity().toArray(), 0, pv, 3, 3);
            };
        } catch (OrekitException refusal) {
            throw new LimitException(
                    "model",
                    "eckstein-hechler",
                    "able to move " + satellite.name() + " (" + refusal.getMessage() + ")",
                    "use model j2, which moves every orbit");
        }
    }
}
