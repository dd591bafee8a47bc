package org.firmament.orbits;

import org.hipparchus.analysis.interpolation.HermiteInterpolator;

/// The polynomial of degree seven through four states of a table, positions and velocities.
final class HermiteWindow {
    private final HermiteInterpolator polynomial = new HermiteInterpolator();
    private final double middle;

    private HermiteWindow(double middle) {
        this.middle = middle;
    }

    /// @param middle  a time near the states, from which the polynomial's are counted [s]
    static HermiteWindow of(StateTable.Segment segment, double middle, int... states) {
        HermiteWindow window = new HermiteWindow(middle);
        for (int k : states) {
            double[] position = new double[3];
            double[] velocity = new double[3];
            for (int c = 0; c < 3; c++) {
                position[c] = segment.state(k, c);
                velocity[c] = segment.state(k, c + 3);
            }
            window.polynomial.addSamplePoint(segment.time(k) - middle, position, velocity);
        }
        return window;
    }

    /// Writes the position [m] and its derivative [m/s] at a time of the segment.
    void state(double time, double[] pv) {
        double[][] found = polynomial.derivatives(time - middle, 1);
        System.arraycopy(found[0], 0, pv, 0, 3);
        System.arraycopy(found[1], 0, pv, 3, 3);
    }
}
