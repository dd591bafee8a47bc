package org.firmament.coverage.access;

import org.firmament.catalogs.Vectors;
import org.firmament.orbits.Motion;

/// One condition between two moving points as a function of time. Owns its scratch: one a thread.
final class LineMargin implements Margin {
    private final Motion sensor;
    private final Motion target;
    private final AccessConstraint condition;
    private final double[] from = new double[3];
    private final double[] to = new double[3];

    LineMargin(Motion sensor, Motion target, AccessConstraint condition) {
        this.sensor = sensor;
        this.target = target;
        this.condition = condition;
    }

    @Override
    public double at(double time) {
        sensor.position(time, from);
        target.position(time, to);
        return condition.margin(time, from, to);
    }

    /// Neither point comes nearer to the other, or to the Earth's centre, than its distances at both ends
    /// allow at its greatest speed: (d₁ + d₂ − v·t)/2.
    @Override
    public double bend(double first, double last) {
        double sensorSpeed = sensor.speed(first, last);
        double targetSpeed = target.speed(first, last);
        if (!Double.isFinite(sensorSpeed + targetSpeed)) {
            return Double.POSITIVE_INFINITY;
        }
        sensor.position(first, from);
        target.position(first, to);
        double apart = Vectors.distance(from, to);
        double sensorRadius = Vectors.length(from);
        double targetRadius = Vectors.length(to);
        sensor.position(last, from);
        target.position(last, to);
        double time = last - first;
        double nearest = 0.5 * (apart + Vectors.distance(from, to) - (sensorSpeed + targetSpeed) * time);
        double sensorLow = 0.5 * (sensorRadius + Vectors.length(from) - sensorSpeed * time);
        double targetLow = 0.5 * (targetRadius + Vectors.length(to) - targetSpeed * time);
        if (nearest <= 0 || sensorLow <= 0 || targetLow <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        return condition.bend(new Pace(
                first,
                last,
                nearest,
                sensorLow,
                targetLow,
                sensorSpeed,
                sensor.acceleration(first, last),
                targetSpeed,
                target.acceleration(first, last)));
    }
}
