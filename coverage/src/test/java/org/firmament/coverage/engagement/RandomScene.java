package org.firmament.coverage.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.firmament.catalogs.Endgame;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.CustodyFinder;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.ThreatTrajectory;

/// One launch, some sensors and some carriers drawn at random, near enough to each other for every reason to occur.
record RandomScene(Launch launch, double burn, List<SensorAsset> sensors, List<Carrier> carriers, Doctrine doctrine) {
    private static final double MU = 3.986004418e14;

    static RandomScene of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double burn = random.nextDouble(80, 300);
        double height = random.nextDouble(100e3, 400e3);
        double range = random.nextDouble(100e3, 500e3);
        Launch launch = Scene.launch(0, random.nextDouble(0, 80_000), arc(burn, burn, height, range));
        List<SensorAsset> sensors = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            sensors.add(sensor(random, launch));
        }
        List<Carrier> carriers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            carriers.add(carrier(random, launch));
        }
        Doctrine doctrine = new Doctrine(
                Doctrine.Policy.SINGLE,
                1,
                random.nextDouble(0, 60),
                random.nextDouble(0, 60),
                random.nextDouble(0, 30),
                30,
                1 + random.nextInt(2),
                random.nextDouble(0, 60),
                0);
        return new RandomScene(launch, burn, sensors, carriers, doctrine);
    }

    /// A smooth climb for `burn` seconds to a height and ground range, then a parabola; the phases' own burnout may
    /// come at any time on the same path.
    static ThreatTrajectory arc(double burn, double burnout, double height, double range) {
        double climb = 2 * height / burn;
        double along = 2 * range / burn;
        double fall = (climb + Math.sqrt(climb * climb + 2 * Scene.G * height)) / Scene.G;
        double low = Math.min(height, 90e3);
        double dive = (climb + Math.sqrt(climb * climb + 2 * Scene.G * (height - low))) / Scene.G;
        Scene.Path path = time -> {
            double t = time - burn;
            double s = Math.max(0, time) / burn;
            return t < 0
                    ? new double[] {range * s * s, height * s * s}
                    : new double[] {range + along * t, height + climb * t - Scene.G * t * t / 2};
        };
        return Scene.flight(
                path,
                new double[] {0, burnout, burn + dive, burn + fall},
                Phase.BOOST,
                Phase.MIDCOURSE,
                Phase.TERMINAL);
    }

    /// Sees in pulses of random length and distance.
    static SensorAsset sensor(SplittableRandom random, Launch launch) {
        double period = random.nextDouble(150, 2_000);
        double start = launch.time() + random.nextDouble(-period, period);
        double bias = random.nextDouble(-0.5, 1.2);
        AccessConstraint view = (time, _, _) -> bias + Math.sin(2 * Math.PI * (time - start) / period);
        return random.nextInt(4) == 0 ? Scene.sensor(view, Phase.BOOST) : Scene.sensor(view, Phase.values());
    }

    private static Carrier carrier(SplittableRandom random, Launch launch) {
        double[] near = new double[3];
        double met = launch.time() + random.nextDouble(0, launch.trajectory().impact());
        launch.motion().position(met, near);
        Motion motion = orbit(near, random.nextDouble(-0.2, 0.2), random.nextDouble(300e3, 800e3), met, random);
        Motion site = Scene.hovering(random.nextDouble(0, 1_500e3), 0);
        Phase[][] engages = {
            {Phase.BOOST}, {Phase.MIDCOURSE}, {Phase.BOOST, Phase.MIDCOURSE}, {Phase.TERMINAL}, {Phase.GLIDE}
        };
        double low = random.nextInt(3) == 0 ? random.nextDouble(0, 200e3) : 0;
        Interceptor interceptor = new Interceptor(
                "random",
                random.nextDouble(1_000, 8_000),
                random.nextDouble(5, 40) * Scene.G,
                0.8,
                low,
                low + random.nextDouble(50e3, 2_000e3),
                random.nextInt(3) == 0 ? random.nextDouble(50e3, 2_000e3) : 40_000e3,
                random.nextInt(3) == 0 ? random.nextDouble(60, 400) : 7_200,
                List.of(engages[random.nextInt(engages.length)]),
                0,
                0,
                random.nextInt(3) == 0 ? endgame(random) : Endgame.ANY,
                Optional.empty());
        Carrier.Footing footing = random.nextInt(4) == 0 ? Carrier.Footing.GROUND : Carrier.Footing.ORBIT;
        Motion stands = switch (footing) {
            case GROUND -> site;
            case ORBIT -> motion;
        };
        return Scene.carrier(footing, stands, interceptor, random.nextInt(8) == 0 ? 0 : 1);
    }

    private static Endgame endgame(SplittableRandom random) {
        double least = random.nextDouble(0, 4_000);
        return new Endgame(
                least,
                least + random.nextDouble(4_000, 12_000),
                random.nextBoolean() ? OptionalDouble.of(random.nextDouble(200, 1_000)) : OptionalDouble.empty(),
                random.nextDouble(0, 100),
                random.nextDouble(100e3, 400e3),
                random.nextBoolean() ? Endgame.Lighting.ANY : Endgame.Lighting.SUNLIT);
    }

    /// A circular orbit that passes within about `off` radians of a point at a time, in the turning frame.
    private static Motion orbit(double[] near, double off, double height, double when, SplittableRandom random) {
        double r = Scene.RADIUS + height;
        double longitude = Math.atan2(near[1], near[0]) + off;
        double heading = random.nextDouble(0, 2 * Math.PI);
        double rate = Math.sqrt(MU / (r * r * r));
        double[] p = {Math.cos(longitude), Math.sin(longitude), 0};
        double[] q = {
            -Math.sin(longitude) * Math.cos(heading), Math.cos(longitude) * Math.cos(heading), Math.sin(heading)
        };
        return (time, xyz) -> {
            double u = rate * (time - when);
            double turn = Earth.ROTATION_RATE * (time - when);
            double x = r * (Math.cos(u) * p[0] + Math.sin(u) * q[0]);
            double y = r * (Math.cos(u) * p[1] + Math.sin(u) * q[1]);
            xyz[0] = x * Math.cos(turn) + y * Math.sin(turn);
            xyz[1] = y * Math.cos(turn) - x * Math.sin(turn);
            xyz[2] = r * Math.sin(u) * q[2];
        };
    }

    Custody custody() {
        return CustodyFinder.standard().find(launch, sensors, doctrine.custody());
    }

    EngagementFinder finder() {
        return Scene.finder(doctrine);
    }

    List<Engagement> engagements() {
        return finder().findAll(carriers, launch, custody());
    }

    RandomScene withSensor(SensorAsset sensor) {
        List<SensorAsset> more = new ArrayList<>(sensors);
        more.add(sensor);
        return new RandomScene(launch, burn, more, carriers, doctrine);
    }

    RandomScene withDoctrine(Doctrine other) {
        return new RandomScene(launch, burn, sensors, carriers, other);
    }

    RandomScene withCarriers(List<Carrier> others) {
        return new RandomScene(launch, burn, sensors, others, doctrine);
    }

    RandomScene withFlight(ThreatTrajectory flight) {
        Launch other = Scene.launch(launch.index(), launch.time(), flight);
        return new RandomScene(other, burn, sensors, carriers, doctrine);
    }
}
