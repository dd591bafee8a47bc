package org.firmament.coverage.access;

/// The line of sight, drawn on past the target, goes over the limb of the ellipsoid: what lies behind the
/// target is space. From the sensor the ellipsoid, its z axis stretched until it is a sphere, is a disc of
/// half-angle A about the centre's direction, sin A = R/s, and the margin is cos A less the cosine of the angle
/// to it. From on or below the ellipsoid the limb is the horizontal.
///
/// @param radius   equatorial radius of the ellipsoid [m]
/// @param stretch  equatorial over polar radius
record Limb(double radius, double stretch) implements AccessConstraint {
    @Override
    public double margin(double time, double[] sensor, double[] target) {
        double sz = stretch * sensor[2];
        double s2 = sensor[0] * sensor[0] + sensor[1] * sensor[1] + sz * sz;
        double x = target[0] - sensor[0];
        double y = target[1] - sensor[1];
        double z = stretch * target[2] - sz;
        double length = Math.max(1e-3, Math.sqrt(x * x + y * y + z * z));
        double outwards = (sensor[0] * x + sensor[1] * y + sz * z) / (Math.sqrt(s2) * length);
        return outwards + Math.sqrt(Math.max(0, 1 - radius * radius / s2));
    }

    @Override
    public double bend(Pace pace) {
        double speed = stretch * pace.sensorSpeed();
        double pull = stretch * pace.sensorAcceleration();
        double lineSpeed = stretch * pace.speed();
        double between = Pace.bendOfProduct(
                Pace.turn(pace.nearest(), lineSpeed),
                Pace.bend(pace.nearest(), lineSpeed, stretch * pace.acceleration()),
                Pace.turn(pace.sensorLow(), speed),
                Pace.bend(pace.sensorLow(), speed, pull));
        return between + Sight.Horizon.of(radius, pace.sensorLow(), speed, pull).sinBend();
    }
}
