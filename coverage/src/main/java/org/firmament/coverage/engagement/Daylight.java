package org.firmament.coverage.engagement;

import org.firmament.coverage.access.SunDirection;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;

/// How far a moving point is outside the Earth's shadow [m]: a cylinder of the equatorial radius. The true shadow is
/// narrower by 5 km at 1,000 km behind the Earth for the Sun's size and by up to 21 km for the flattening, and light
/// bent by the air widens the sunlit part: seconds of flight in all. Workspace of one thread.
final class Daylight implements Edges.Margin {
    private final Motion motion;
    private final SunDirection sun;
    private final double[] at = new double[3];
    private final double[] light = new double[3];

    Daylight(Motion motion, SunDirection sun) {
        this.motion = motion;
        this.sun = sun;
    }

    @Override
    public double at(double time) {
        motion.position(time, at);
        sun.direction(time, light);
        double along = at[0] * light[0] + at[1] * light[1] + at[2] * light[2];
        double square = at[0] * at[0] + at[1] * at[1] + at[2] * at[2];
        double across = Math.sqrt(Math.max(0, square - along * along));
        return Math.max(along, across - Earth.EQUATORIAL_RADIUS);
    }
}
