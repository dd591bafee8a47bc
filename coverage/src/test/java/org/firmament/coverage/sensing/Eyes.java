package org.firmament.coverage.sensing;

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
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.engagement.Scene;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.ThreatTrajectory;

/// A missile of known signature straight up, launched at 1,000 s, and sensors with instruments about it.
final class Eyes {
    static final double LAUNCHED = 1_000;
    static final Signature SIGNATURE = new Signature(1e6, 25, 1e4, 1, OptionalDouble.of(16));
    static final AccessConstraint ALWAYS = (_, _, _) -> 1;
    private static final Place HERE = new Place(0, 0, 0);

    private Eyes() {}

    /// Burns for 170 s at 1 km/s, rises to 900 km and falls back by 1,800 s after launch.
    static Launch launch() {
        Missile missile =
                new Missile.Ballistic("bright", 170, 170e3, 100e3, 12_000e3, Ascent.SMOOTH, Optional.of(SIGNATURE));
        return Scene.launch(
                0,
                LAUNCHED,
                new ThreatTrajectory(missile, HERE, HERE, Scene.tower(170).segments()));
    }

    /// Sees a body of 25 W/sr at 2,500 km.
    static Instrument infrared(double angleError, double look) {
        return new Instrument.Infrared(
                25 * Math.sqrt(0.1) / (6 * 2_500e3 * 2_500e3), OptionalDouble.empty(), 0.1, 6, 1, angleError, look);
    }

    /// Sees everything far and wide, from one time to another.
    static SensorAsset between(Motion motion, double start, double end, Instrument instrument) {
        return asset(motion, (time, _, _) -> Math.min(time - start, end - time), instrument, ALWAYS);
    }

    static SensorAsset asset(Motion motion, AccessConstraint view, Instrument instrument, AccessConstraint space) {
        return new SensorAsset(
                "eye",
                "eyes",
                motion,
                view,
                List.of(Phase.BOOST, Phase.MIDCOURSE),
                10,
                Slew.NONE,
                Optional.of(new Detector(instrument, space)));
    }
}
