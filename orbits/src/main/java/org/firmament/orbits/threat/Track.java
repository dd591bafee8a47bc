package org.firmament.orbits.threat;

import org.firmament.catalogs.Phase;
import org.firmament.orbits.Earth;
import org.firmament.orbits.GreatCircle;

/// A path laid on the ellipsoid: turns a [Profile] into Earth-fixed states. Velocity is the exact derivative
/// of position, so what is flown along it is kinematically consistent on the oblate Earth too.
record Track(Earth earth, Path path) {
    /// Along a great circle.
    Track(Earth earth, GreatCircle circle) {
        this(earth, new Path.Direct(circle));
    }

    /// Samples a profile over one phase, no more than `longest` seconds apart.
    Segment segment(Phase phase, double start, double end, double longest, Profile profile) {
        int intervals = Math.max(1, (int) Math.ceil((end - start) / longest));
        double[] states = new double[6 * (intervals + 1)];
        double[] altitudes = new double[intervals + 1];
        double[] climbRates = new double[intervals + 1];
        double[] motion = new double[4];
        for (int k = 0; k <= intervals; k++) {
            profile.at(start + (end - start) * k / intervals, motion);
            state(motion, states, 6 * k);
            altitudes[k] = motion[2];
            climbRates[k] = motion[3];
        }
        return new Segment(phase, start, end, states, altitudes, climbRates);
    }

    /// Writes Earth-fixed position [m] and velocity [m/s] of a profile's motion into `out` from index `at`.
    void state(double[] motion, double[] out, int at) {
        double[] up = new double[3];
        double[] ahead = new double[3];
        path.up(motion[0], up);
        path.heading(motion[0], ahead);
        double h = motion[2];
        double e2 = earth.flattening() * (2 - earth.flattening());
        double q = 1 - e2 * up[2] * up[2];
        double n = Earth.EQUATORIAL_RADIUS / Math.sqrt(q);
        double dn = n * e2 * up[2] * ahead[2] / q;
        for (int i = 0; i < 3; i++) {
            double shrink = i == 2 ? 1 - e2 : 1;
            double perAngle = shrink * dn * up[i] + (shrink * n + h) * ahead[i];
            out[at + i] = (shrink * n + h) * up[i];
            out[at + 3 + i] = perAngle * motion[1] + up[i] * motion[3];
        }
    }
}
