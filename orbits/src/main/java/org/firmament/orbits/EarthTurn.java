package org.firmament.orbits;

import java.util.function.IntFunction;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.frames.Frame;
import org.orekit.frames.Transform;
import org.orekit.time.AbsoluteDate;

/// How the Earth stands in a frame at the times of a uniform grid: computed once, shared by every satellite.
final class EarthTurn {
    /// Rotation matrix by rows, then the rate of turn in Earth-fixed axes [rad/s].
    private static final int STRIDE = 12;

    private final double[] turns;

    private EarthTurn(int steps, IntFunction<Transform> transforms) {
        turns = new double[steps * STRIDE];
        for (int k = 0; k < steps; k++) {
            Transform transform = transforms.apply(k);
            double[][] matrix = transform.getRotation().getMatrix();
            for (int row = 0; row < 3; row++) {
                System.arraycopy(matrix[row], 0, turns, k * STRIDE + 3 * row, 3);
            }
            System.arraycopy(transform.getRotationRate().toArray(), 0, turns, k * STRIDE + 9, 3);
        }
    }

    /// From one frame to another, the Earth's with precession and nutation.
    static EarthTurn between(Frame given, Frame wanted, AbsoluteDate epoch, double from, double step, int steps) {
        return new EarthTurn(steps, k -> given.getTransformTo(wanted, epoch.shiftedBy(from + k * step)));
    }

    /// The Earth turning uniformly about the frame's z axis.
    ///
    /// @param atEpoch  angle from the frame's x axis to Greenwich at the epoch [rad]
    /// @param rate     [rad/s]
    static EarthTurn uniform(double atEpoch, double rate, AbsoluteDate epoch, double from, double step, int steps) {
        Vector3D axis = new Vector3D(0, 0, rate);
        return new EarthTurn(steps, k -> {
            double half = 0.5 * (atEpoch + rate * (from + k * step));
            Rotation rotation = new Rotation(Math.cos(half), 0, 0, Math.sin(half), false);
            return new Transform(epoch.shiftedBy(from + k * step), rotation, axis);
        });
    }

    /// Angle from the frame's x axis to Greenwich at grid time `k`, for a frame that shares the Earth's pole
    /// [rad].
    double angle(int k) {
        return Math.atan2(turns[k * STRIDE + 1], turns[k * STRIDE]);
    }

    /// Turns a state of the frame at grid time `k` in place into Earth-fixed axes, the velocity seen from
    /// the ground.
    void apply(int k, double[] pv) {
        int r = k * STRIDE;
        double x = row(r, pv, 0);
        double y = row(r + 3, pv, 0);
        double z = row(r + 6, pv, 0);
        double wx = turns[r + 9];
        double wy = turns[r + 10];
        double wz = turns[r + 11];
        double vx = row(r, pv, 3) - (wy * z - wz * y);
        double vy = row(r + 3, pv, 3) - (wz * x - wx * z);
        double vz = row(r + 6, pv, 3) - (wx * y - wy * x);
        pv[0] = x;
        pv[1] = y;
        pv[2] = z;
        pv[3] = vx;
        pv[4] = vy;
        pv[5] = vz;
    }

    private double row(int at, double[] pv, int from) {
        return turns[at] * pv[from] + turns[at + 1] * pv[from + 1] + turns[at + 2] * pv[from + 2];
    }
}
