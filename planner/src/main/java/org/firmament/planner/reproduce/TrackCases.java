package org.firmament.planner.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.Ascent;
import org.firmament.catalogs.Instrument;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Signature;
import org.firmament.catalogs.Slew;
import org.firmament.coverage.sensing.CustodyFinder;
import org.firmament.coverage.sensing.CustodyRule;
import org.firmament.coverage.sensing.Detector;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.Segment;
import org.firmament.orbits.threat.ThreatTrajectory;

/// How well two sensors know where a missile is.
final class TrackCases {
    private static final String STEREO = "Two sensors, R 2,000 km, 50 µrad, one look each: closed form";
    private static final double RANGE = 2_000e3;
    private static final double HEIGHT = 7_000e3;

    private TrackCases() {}

    /// The reference is the root of the sum over the three axes, Rs √(1/(2 sin²(b/2)) + 1/(2 cos²(b/2)) + 1/2),
    /// from the published errors along the bisector, R s/(√2 sin(b/2)), across it, and 0.071 km out of the plane.
    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        stereo(cases, 20, 0.407, 0.0718);
        stereo(cases, 60, 0.141, 0.0816);
        stereo(cases, 90, 0.100, 0.100);
        stereo(cases, 120, 0.082, 0.141);
        return cases;
    }

    private static void stereo(List<Case> cases, double separation, double along, double across) {
        double together = Math.sqrt(along * along + across * across + 0.071 * 0.071);
        cases.add(Case.of(
                "sensors.stereo-error-" + Math.round(separation),
                "Position error of stereo at " + Math.round(separation) + "° of separation, three axes together [km]",
                STEREO,
                together,
                0.001,
                "references rounded to 1 m in print",
                () -> error(Math.toRadians(separation)) / 1e3));
    }

    /// Through custody as a run has it: a missile that stands, seen at one time by two sensors.
    private static double error(double separation) {
        double[] states = {HEIGHT, 0, 0, 0, 0, 0, HEIGHT, 0, 0, 0, 0, 0};
        Segment stand = new Segment(Phase.MIDCOURSE, 0, 10, states, new double[] {600e3, 600e3});
        Missile missile = new Missile.Ballistic(
                "stands",
                170,
                200e3,
                1e6,
                1e7,
                Ascent.SMOOTH,
                Optional.of(new Signature(1, 1, 1, 1, OptionalDouble.empty())));
        Place under = new Place(0, 0, 0);
        Launch launch = new Launch(0, "", "", 0, 1, new ThreatTrajectory(missile, under, under, List.of(stand)));
        return CustodyFinder.standard()
                .find(launch, List.of(eye(separation / 2), eye(-separation / 2)), new CustodyRule(0, 2, 0))
                .track()
                .error(0)
                .orElseThrow();
    }

    private static SensorAsset eye(double angle) {
        Motion motion = (_, xyz) -> {
            xyz[0] = HEIGHT + RANGE * Math.cos(angle);
            xyz[1] = RANGE * Math.sin(angle);
            xyz[2] = 0;
        };
        Instrument instrument = new Instrument.Infrared(1e-16, OptionalDouble.empty(), 1, 6, 1, 50e-6, 100);
        return new SensorAsset(
                "eye",
                "eyes",
                motion,
                (_, _, _) -> 1,
                List.of(Phase.MIDCOURSE),
                1,
                Slew.NONE,
                Optional.of(new Detector(instrument, (_, _, _) -> 1)));
    }
}
