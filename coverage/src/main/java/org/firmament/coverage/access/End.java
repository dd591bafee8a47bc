package org.firmament.coverage.access;

/// An end of a line of sight.
enum End {
    SENSOR,
    TARGET;

    /// The other one.
    End other() {
        return this == SENSOR ? TARGET : SENSOR;
    }

    /// Its position, of the two.
    double[] of(double[] sensor, double[] target) {
        return this == SENSOR ? sensor : target;
    }

    /// Its least distance from the Earth's centre [m].
    double low(Pace pace) {
        return this == SENSOR ? pace.sensorLow() : pace.targetLow();
    }

    /// Its greatest speed [m/s].
    double speed(Pace pace) {
        return this == SENSOR ? pace.sensorSpeed() : pace.targetSpeed();
    }

    /// Its greatest acceleration [m/s²].
    double acceleration(Pace pace) {
        return this == SENSOR ? pace.sensorAcceleration() : pace.targetAcceleration();
    }
}
