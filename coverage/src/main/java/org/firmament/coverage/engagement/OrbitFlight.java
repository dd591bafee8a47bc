package org.firmament.coverage.engagement;

import org.firmament.catalogs.Vectors;
import org.firmament.orbits.Motion;

/// From a satellite: see [Pursuit].
final class OrbitFlight implements Flight {
    private final Reach reach;
    private final Pursuit pursuit;
    private final Motion carrier;
    private final Motion missile;
    private final double[] future = new double[3];
    private final double[] target = new double[3];

    /// @param rotationRate  of the Earth both are seen from [rad/s]
    OrbitFlight(Carrier carrier, Motion missile, double rotationRate) {
        this.reach = new Reach(carrier.interceptor());
        this.pursuit = new Pursuit(reach, rotationRate);
        this.carrier = carrier.motion();
        this.missile = missile;
    }

    @Override
    public double spare(double time, double flyout) {
        look(time);
        return pursuit.spare(carrier, time, flyout, future, target);
    }

    @Override
    public double left(double time, double flyout) {
        look(time);
        double left = pursuit.left(carrier, time, flyout, future, target);
        return Math.min(left, reach.interceptor().maxRange() - Vectors.distance(future, target));
    }

    @Override
    public double shortest(double time, double flyout) {
        look(time);
        return pursuit.shortest(carrier, time, flyout, future, target);
    }

    @Override
    public boolean longer(double time, double flyout, double than) {
        look(time);
        return pursuit.longer(carrier, time, flyout, than, future, target);
    }

    @Override
    public void arrival(double time, double flyout, double[] out) {
        look(time);
        pursuit.arrival(carrier, time, flyout, target, out);
    }

    @Override
    public double growth(double time, double flyout) {
        look(time);
        return reach.fastest(pursuit.longest(flyout, future));
    }

    private void look(double time) {
        carrier.position(time, future);
        missile.position(time, target);
    }
}
