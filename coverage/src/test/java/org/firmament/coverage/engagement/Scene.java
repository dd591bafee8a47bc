package org.firmament.coverage.engagement;

import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.Endgame;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.Segment;
import org.firmament.orbits.threat.ThreatTrajectory;

/// Small made-up flights, carriers and sensors whose answers can be worked out by hand. The Earth is a sphere.
public final class Scene {
    public static final double RADIUS = Earth.EQUATORIAL_RADIUS;
    public static final double G = 9.80665;
    private static final double STEP = 2;
    static final Missile MISSILE = new Missile.Ballistic("made-up", 170, 170e3, 100e3, 12_000e3);
    private static final Place HERE = new Place(0, 0, 0);

    private Scene() {}

    /// Where a missile is `time` seconds after launch, in the plane of the equator: ground range [m], height [m].
    @FunctionalInterface
    public interface Path {
        double[] at(double time);
    }

    /// Straight up at 1 km/s for 900 s and down again: boost to `burnout`, then midcourse.
    public static ThreatTrajectory tower(double burnout) {
        Path path = t -> new double[] {0, 1e3 * (900 - Math.abs(900 - t))};
        return flight(path, new double[] {0, burnout, 900, 1_800}, Phase.BOOST, Phase.MIDCOURSE, Phase.MIDCOURSE);
    }

    /// A flight along a path, its phases one after the other between the given times.
    public static ThreatTrajectory flight(Path path, double[] times, Phase... phases) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < phases.length; i++) {
            segments.add(segment(path, times[i], times[i + 1], phases[i]));
        }
        return new ThreatTrajectory(MISSILE, HERE, HERE, segments);
    }

    private static Segment segment(Path path, double start, double end, Phase phase) {
        int intervals = (int) Math.ceil((end - start) / STEP);
        double[] states = new double[6 * (intervals + 1)];
        double[] altitudes = new double[intervals + 1];
        for (int k = 0; k <= intervals; k++) {
            double time = start + (end - start) * k / intervals;
            // One-sided at the segment's own ends, so that a corner of the path may stand between segments.
            double before = Math.max(start, time - 0.01);
            double after = Math.min(end, time + 0.01);
            double[] a = position(path, before);
            double[] b = position(path, after);
            double[] here = position(path, time);
            for (int i = 0; i < 3; i++) {
                states[6 * k + i] = here[i];
                states[6 * k + 3 + i] = (b[i] - a[i]) / (after - before);
            }
            altitudes[k] = path.at(time)[1];
        }
        return new Segment(phase, start, end, states, altitudes);
    }

    private static double[] position(Path path, double time) {
        double[] point = path.at(time);
        double angle = point[0] / RADIUS;
        double r = RADIUS + point[1];
        return new double[] {r * Math.cos(angle), r * Math.sin(angle), 0};
    }

    public static Launch launch(int index, double time, ThreatTrajectory trajectory) {
        return new Launch(index, "corridor", "aim", time, 1, trajectory);
    }

    /// Hangs still over the equator, `east` of the tower along a straight line and `height` up.
    public static Motion hovering(double east, double height) {
        return (_, xyz) -> {
            xyz[0] = RADIUS + height;
            xyz[1] = east;
            xyz[2] = 0;
        };
    }

    public static SensorAsset sensor(AccessConstraint view, Phase... sees) {
        return new SensorAsset("eye", "eyes", hovering(0, 40_000e3), view, List.of(sees), 100);
    }

    /// Sees everything all the time.
    public static SensorAsset everything() {
        return sensor((_, _, _) -> 1, Phase.values());
    }

    /// Sees every phase from one time to another.
    public static SensorAsset between(double start, double end) {
        return sensor((time, _, _) -> Math.min(time - start, end - time), Phase.values());
    }

    /// 6 km/s at 15 g, at any height.
    public static Interceptor interceptor(Phase... engages) {
        return interceptor(6_000, 0, 40_000e3, engages);
    }

    public static Interceptor interceptor(double speed, double minAltitude, double maxAltitude, Phase... engages) {
        return new Interceptor(
                "made-up", speed, 15 * G, 0.8, minAltitude, maxAltitude, 40_000e3, 7_200, List.of(engages), 0, 0);
    }

    public static Interceptor with(Interceptor i, Endgame endgame) {
        return new Interceptor(
                i.name(),
                i.burnoutSpeed(),
                i.acceleration(),
                i.killProbability(),
                i.minAltitude(),
                i.maxAltitude(),
                i.maxRange(),
                i.maxFlyout(),
                i.engages(),
                i.mass(),
                i.unitCost(),
                endgame,
                i.flyout());
    }

    public static Carrier carrier(Motion motion, Interceptor interceptor, int inventory) {
        return carrier(Carrier.Footing.ORBIT, motion, interceptor, inventory);
    }

    public static Carrier carrier(Carrier.Footing footing, Motion motion, Interceptor interceptor, int inventory) {
        return new Carrier("carrier", "carriers", footing, motion, interceptor, inventory);
    }

    /// Under a Sun that stands over the towers at the epoch and goes round the equator in a day.
    public static EngagementFinder finder(Doctrine doctrine) {
        return new EngagementFinder(doctrine, (time, xyz) -> {
            double angle = 2 * Math.PI * time / 86_400;
            xyz[0] = Math.cos(angle);
            xyz[1] = -Math.sin(angle);
            xyz[2] = 0;
        });
    }

    /// Salvoes of one, detection after 45 s, decision after 30 s more, no margin before burnout, no break in custody.
    public static Doctrine doctrine() {
        return doctrine(45, 30, 0);
    }

    public static Doctrine doctrine(double detection, double decision, double burnoutMargin) {
        return new Doctrine(Doctrine.Policy.SINGLE, 1, detection, decision, burnoutMargin, 30, 1, 0, 0);
    }
}
