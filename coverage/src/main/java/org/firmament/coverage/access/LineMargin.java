package org.firmament.coverage.access;

import java.util.Arrays;
import org.firmament.catalogs.Vectors;
import org.firmament.orbits.Motion;

/// One condition between two moving points as a function of time. Owns its scratch: one a thread.
final class LineMargin implements Margin {
    private static final int SLOTS = 16;

    private static final int SHIFT = Long.SIZE - 4;

    private final Motion sensor;
    private final Motion target;
    private final AccessConstraint condition;
    private final double[] from = new double[3];
    private final double[] to = new double[3];

    /// Distances at times looked at: steps are halved, and their ends asked for again. A time has one slot; who
    /// comes later takes it.
    private final double[] times = new double[SLOTS];

    private final double[] apart = new double[SLOTS];
    private final double[] sensorRadius = new double[SLOTS];
    private final double[] targetRadius = new double[SLOTS];

    LineMargin(Motion sensor, Motion target, AccessConstraint condition) {
        this.sensor = sensor;
        this.target = target;
        this.condition = condition;
        Arrays.fill(times, Double.NaN);
    }

    @Override
    public double at(double time) {
        place(time, slot(time));
        return condition.margin(time, from, to);
    }

    private void place(double time, int slot) {
        sensor.position(time, from);
        target.position(time, to);
        times[slot] = time;
        apart[slot] = Vectors.distance(from, to);
        sensorRadius[slot] = Vectors.length(from);
        targetRadius[slot] = Vectors.length(to);
    }

    private int placed(double time) {
        int slot = slot(time);
        if (times[slot] != time) {
            place(time, slot);
        }
        return slot;
    }

    /// The upper bits of a product with 2⁶⁴/φ spread neighbouring times.
    private static int slot(double time) {
        return (int) (Double.doubleToRawLongBits(time) * 0x9E3779B97F4A7C15L >>> SHIFT);
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
        int a = placed(first);
        double apartFirst = apart[a];
        double sensorFirst = sensorRadius[a];
        double targetFirst = targetRadius[a];
        int b = placed(last);
        double time = last - first;
        double nearest = 0.5 * (apartFirst + apart[b] - (sensorSpeed + targetSpeed) * time);
        double sensorLow = 0.5 * (sensorFirst + sensorRadius[b] - sensorSpeed * time);
        double targetLow = 0.5 * (targetFirst + targetRadius[b] - targetSpeed * time);
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
