package org.firmament.orbits;

import java.util.function.DoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/// A motion whose theory gives a velocity that is not the derivative of its position (4 m/s off in SDP4, 60 m/s in
/// Brouwer-Lyddane), so that the derivative is taken of the positions: central differences of the fourth order,
/// within h⁴/30 · |d⁵r/dt⁵|, 1e-6 m/s at a low perigee.
final class SlopedMotion implements InertialMotion {
    /// Between the positions a difference is taken of [s].
    private static final double H = 5;

    private final DoubleFunction<Vector3D> position;

    /// @param position  at seconds after the epoch [m]
    SlopedMotion(DoubleFunction<Vector3D> position) {
        this.position = position;
    }

    @Override
    public void state(double time, double[] pv) {
        Vector3D near = position.apply(time + H).subtract(position.apply(time - H));
        Vector3D far = position.apply(time + 2 * H).subtract(position.apply(time - 2 * H));
        Vector3D slope = new Vector3D(8 / (12 * H), near, -1 / (12 * H), far);
        System.arraycopy(position.apply(time).toArray(), 0, pv, 0, 3);
        System.arraycopy(slope.toArray(), 0, pv, 3, 3);
    }
}
