package org.firmament.coverage.sensing;

import java.util.List;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;

/// How far a sensor turns from one missile of a raid to another.
///
/// Directions are compared in Earth-fixed axes, those of the missile it leaves at that time with those of the one it
/// takes at that. Against the stars a turn is off by 0.0042° for each second it takes; that a satellite turns itself,
/// 0.06°/s in low orbit to keep facing the Earth, is left out.
@FunctionalInterface
public interface Turning {
    /// The angle of a turn [rad].
    ///
    /// @param sensor  its index
    /// @param from    index of the launch it leaves
    /// @param left    when [s after the epoch]; after its impact, where it came down
    /// @param to      index of the launch it takes
    /// @param taken   when [s after the epoch]
    double angle(int sensor, int from, double left, int to, double taken);

    /// That of sensors and launches in motion.
    static Turning of(List<SensorAsset> sensors, List<Launch> launches) {
        return (sensor, from, left, to, taken) -> {
            Motion eye = sensors.get(sensor).motion();
            return between(direction(eye, launches.get(from), left), direction(eye, launches.get(to), taken));
        };
    }

    /// The Earth-fixed unit vector from a place in motion to a missile, at a time between its launch and impact or at
    /// the nearer of these.
    static double[] direction(Motion eye, Launch launch, double time) {
        double flies = Math.clamp(time, launch.time(), launch.impact());
        double[] from = new double[3];
        double[] to = new double[3];
        eye.position(time, from);
        launch.motion().position(flies, to);
        double x = to[0] - from[0];
        double y = to[1] - from[1];
        double z = to[2] - from[2];
        double length = Math.sqrt(x * x + y * y + z * z);
        return new double[] {x / length, y / length, z / length};
    }

    /// The angle between two unit vectors [rad], as exact for small ones.
    static double between(double[] a, double[] b) {
        double x = a[0] - b[0];
        double y = a[1] - b[1];
        double z = a[2] - b[2];
        return 2 * Math.asin(Math.min(1, Math.sqrt(x * x + y * y + z * z) / 2));
    }
}
