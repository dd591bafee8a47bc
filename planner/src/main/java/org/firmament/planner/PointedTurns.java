package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.Slew;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.coverage.sensing.Turning;
import org.firmament.optimizer.TaskingProblem;
import org.firmament.orbits.threat.Launch;

/// Which turns of sensors fit between the times at which tasks are decided: directions are worked out once.
final class PointedTurns implements TaskingProblem.Turns {
    /// For each sensor and number of steps the square of the widest turn's chord; below 0 where none fits.
    private final List<double[]> chords = new ArrayList<>();

    /// For each sensor, time and launch the direction.
    private final List<double[][][]> directions = new ArrayList<>();

    /// @param sensors  those that are tasked
    /// @param first    number of the first step after the epoch
    /// @param times    how many times
    /// @param step     between them [s]
    PointedTurns(List<SensorAsset> sensors, List<Launch> launches, long first, int times, double step) {
        for (SensorAsset sensor : sensors) {
            chords.add(chords(sensor.slew(), step));
            double[][][] ofSensor = new double[times][launches.size()][];
            for (int k = 0; k < times; k++) {
                for (int i = 0; i < launches.size(); i++) {
                    ofSensor[k][i] = Turning.direction(sensor.motion(), launches.get(i), (first + k) * step);
                }
            }
            directions.add(ofSensor);
        }
    }

    private static double[] chords(Slew slew, double step) {
        double[] chords = new double[(int) Math.max(1, Math.ceil(slew.longest() / step))];
        for (int steps = 0; steps < chords.length; steps++) {
            double widest = slew.widest(steps * step);
            double chord = 2 * Math.sin(widest / 2);
            chords[steps] = widest < 0 ? -1 : chord * chord;
        }
        return chords;
    }

    @Override
    public int longest(int sensor) {
        return chords.get(sensor).length;
    }

    /// Asked only for fewer steps than the longest turn takes.
    @Override
    public boolean fits(int sensor, int from, int left, int to, int taken) {
        double[] a = directions.get(sensor)[from][left];
        double[] b = directions.get(sensor)[to][taken];
        double x = a[0] - b[0];
        double y = a[1] - b[1];
        double z = a[2] - b[2];
        return x * x + y * y + z * z <= chords.get(sensor)[to - from];
    }
}
