package org.firmament.coverage.access;

import org.firmament.orbits.Motion;

/// The line of sight keeps within an angle of an axis that is fixed to a satellite as it flies: a cone about the
/// axis, or, for an angle of 90°, one side of the plane across it.
///
/// The satellite's own axes are those of [org.firmament.catalogs.Pointing]: along the flight, to the right of it,
/// and down. Along is level and in the plane of r and v, v against the stars; down is the radius or the
/// ellipsoid's normal.
///
/// @param along       of the axis, a unit vector
/// @param right       of the axis
/// @param down        of the axis
/// @param least       cosine of the angle
/// @param flattening  of the ellipsoid whose normal is down; 0 for the radius
record BodyAxis(double along, double right, double down, double least, double flattening) implements AccessConstraint {
    /// Least length of n × up: up is within 0.2° of the radius, across which n is to 2e-5 rad.
    private static final double LEVEL = 0.9999;

    @Override
    public double margin(double time, double[] sensor, double[] target) {
        throw new IllegalStateException("which way the satellite flies is known only aboard it");
    }

    @Override
    public AccessConstraint aboard(Motion sensor) {
        return new Flown(this, sensor);
    }

    /// The condition on one satellite. Owns its scratch: one a thread.
    private static final class Flown implements AccessConstraint {
        private final BodyAxis axis;
        private final Motion satellite;
        private final double[] normal = new double[3];

        Flown(BodyAxis axis, Motion satellite) {
            this.axis = axis;
            this.satellite = satellite;
        }

        @Override
        public double margin(double time, double[] sensor, double[] target) {
            satellite.normal(time, normal);
            double stretch = axis.flattening == 0 ? 1 : Verticals.verticalStretch(sensor, axis.flattening);
            double ux = sensor[0];
            double uy = sensor[1];
            double uz = stretch * sensor[2];
            double up = Math.sqrt(ux * ux + uy * uy + uz * uz);
            ux /= up;
            uy /= up;
            uz /= up;
            // Along is n × up, right is along × up.
            double ax = normal[1] * uz - normal[2] * uy;
            double ay = normal[2] * ux - normal[0] * uz;
            double az = normal[0] * uy - normal[1] * ux;
            double level = Math.sqrt(ax * ax + ay * ay + az * az);
            ax /= level;
            ay /= level;
            az /= level;
            double x = target[0] - sensor[0];
            double y = target[1] - sensor[1];
            double z = target[2] - sensor[2];
            double forwards = ax * x + ay * y + az * z;
            double rightwards = (ay * uz - az * uy) * x + (az * ux - ax * uz) * y + (ax * uy - ay * ux) * z;
            double upwards = ux * x + uy * y + uz * z;
            double sum = axis.along * forwards + axis.right * rightwards - axis.down * upwards;
            return sum / Sight.apart(sensor, target) - axis.least;
        }

        /// The derivatives of up are those of [Sight#bendToVertical]; along is the direction of n × up, right the
        /// product of two unit vectors across each other.
        @Override
        public double bend(Pace pace) {
            double upTurn = 1.02 * Pace.turn(pace.sensorLow(), pace.sensorSpeed());
            double upBend = 1.05 * Pace.bend(pace.sensorLow(), pace.sensorSpeed(), pace.sensorAcceleration());
            double acrossTurn = satellite.normalTurn(pace.from(), pace.to());
            double acrossBend = satellite.normalBend(pace.from(), pace.to());
            double alongTurn = (acrossTurn + upTurn) / LEVEL;
            double alongBend =
                    Pace.bend(LEVEL, acrossTurn + upTurn, Pace.bendOfProduct(acrossTurn, acrossBend, upTurn, upBend));
            double rightTurn = alongTurn + upTurn;
            double rightBend = Pace.bendOfProduct(alongTurn, alongBend, upTurn, upBend);
            double turn =
                    Math.abs(axis.along) * alongTurn + Math.abs(axis.right) * rightTurn + Math.abs(axis.down) * upTurn;
            double bend =
                    Math.abs(axis.along) * alongBend + Math.abs(axis.right) * rightBend + Math.abs(axis.down) * upBend;
            return Pace.bendOfProduct(pace.lineTurn(), pace.lineBend(), turn, bend);
        }
    }
}
