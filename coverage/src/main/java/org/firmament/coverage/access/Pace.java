package org.firmament.coverage.access;

/// How fast a line of sight can change within a span of time: bounds that hold at every moment of it.
/// Positions, speeds and accelerations are Earth-fixed.
///
/// @param from                start of the span [s after the epoch]
/// @param to                  end of the span [s after the epoch]
/// @param nearest             least distance between sensor and target [m]
/// @param sensorLow           least distance of the sensor from the Earth's centre [m]
/// @param targetLow           least distance of the target from the Earth's centre [m]
/// @param sensorSpeed         greatest [m/s]
/// @param sensorAcceleration  greatest [m/s²]
/// @param targetSpeed         greatest [m/s]
/// @param targetAcceleration  greatest [m/s²]
public record Pace(
        double from,
        double to,
        double nearest,
        double sensorLow,
        double targetLow,
        double sensorSpeed,
        double sensorAcceleration,
        double targetSpeed,
        double targetAcceleration) {
    /// How fast the segment between them can change [m/s].
    double speed() {
        return sensorSpeed + targetSpeed;
    }

    /// How fast that can change [m/s²].
    double acceleration() {
        return sensorAcceleration + targetAcceleration;
    }

    /// Greatest length of the first time derivative of the unit vector along the line of sight [1/s].
    double lineTurn() {
        return turn(nearest, speed());
    }

    /// Greatest length of its second time derivative [1/s²].
    double lineBend() {
        return bend(nearest, speed(), acceleration());
    }

    /// Greatest first derivative of the direction of a vector at least `length` long.
    static double turn(double length, double speed) {
        return speed / length;
    }

    /// Greatest second derivative of the direction u of a vector r at least `length` long. With v across and
    /// along the vector, u″ is the part of the acceleration across, less 2 v∥ v⊥ / r² across and v⊥² / r² along
    /// it, together at most (2/√3) v² / r².
    static double bend(double length, double speed, double acceleration) {
        double rate = speed / length;
        return acceleration / length + 2 / Math.sqrt(3) * rate * rate;
    }

    /// Greatest second derivative of the scalar product of two unit vectors, from those of the vectors.
    static double bendOfProduct(double turnA, double bendA, double turnB, double bendB) {
        return bendA + 2 * turnA * turnB + bendB;
    }
}
