package org.firmament.coverage.access;

import org.firmament.catalogs.Vectors;
import org.firmament.orbits.Earth;

/// The single conditions a view is made of, each a margin of the size of an angle in radians near its edge.
final class Sight {
    private Sight() {}

    /// Bend of the angle between the line of sight and the vertical at one end. The ellipsoid's normal turns
    /// with its point: by at most 2 % more than the radius does, flattening being a third of a per cent.
    static double bendToVertical(Pace pace, double low, double speed, double acceleration) {
        double turn = 1.02 * Pace.turn(low, speed);
        double bend = 1.05 * Pace.bend(low, speed, acceleration);
        return Pace.bendOfProduct(pace.lineTurn(), pace.lineBend(), turn, bend);
    }

    /// The segment does not cut the ellipsoid, whose z axis is stretched until it is a sphere. The margin is
    /// cos φ − cos(A + B): φ the angle at the centre between the ends, A and B the angles from each end to
    /// its own horizon. An end at or below the surface has its horizon underfoot, so a place on the ground
    /// is never hidden by the rounding of its own height.
    ///
    /// @param radius   equatorial radius of the ellipsoid to stay clear of [m]
    /// @param stretch  equatorial over polar radius
    record ClearOfEarth(double radius, double stretch) implements AccessConstraint {
        @Override
        public boolean axial() {
            return true;
        }

        @Override
        public double bend(Pace pace) {
            // The margin is ŝ·t̂ − cos A cos B + sin A sin B, in stretched axes, with A and B the ends' own
            // horizons.
            double speedS = stretch * pace.sensorSpeed();
            double speedT = stretch * pace.targetSpeed();
            double pullS = stretch * pace.sensorAcceleration();
            double pullT = stretch * pace.targetAcceleration();
            double between = Pace.bendOfProduct(
                    Pace.turn(pace.sensorLow(), speedS),
                    Pace.bend(pace.sensorLow(), speedS, pullS),
                    Pace.turn(pace.targetLow(), speedT),
                    Pace.bend(pace.targetLow(), speedT, pullT));
            Horizon a = Horizon.of(radius, pace.sensorLow(), speedS, pullS);
            Horizon b = Horizon.of(radius, pace.targetLow(), speedT, pullT);
            return between
                    + Pace.bendOfProduct(a.cosTurn(), a.cosBend(), b.cosTurn(), b.cosBend())
                    + Pace.bendOfProduct(a.sinTurn(), a.sinBend(), b.sinTurn(), b.sinBend());
        }

        @Override
        public double margin(double time, double[] sensor, double[] target) {
            double s2 = square(sensor);
            double t2 = square(target);
            double dot = sensor[0] * target[0] + sensor[1] * target[1] + (stretch * sensor[2]) * (stretch * target[2]);
            double r2 = radius * radius;
            double horizons = Math.sqrt(Math.max(0, s2 - r2) * Math.max(0, t2 - r2));
            return (dot - r2 + horizons) / Math.sqrt(s2 * t2);
        }

        @Override
        public double widestAngle(Shell sensor, Shell target) {
            // The inscribed sphere hides less than the ellipsoid.
            double polar = radius / stretch;
            return toHorizon(polar, sensor.high()) + toHorizon(polar, target.high());
        }

        private double square(double[] p) {
            double z = stretch * p[2];
            return p[0] * p[0] + p[1] * p[1] + z * z;
        }

        private static double toHorizon(double radius, double distance) {
            return distance <= radius ? 0 : Math.acos(radius / distance);
        }
    }

    /// Bounds of the first and second derivatives of r/s and √(1 − r²/s²), cosine and sine of the angle from
    /// a point at distance s to its horizon on a sphere of radius r.
    record Horizon(double cosTurn, double cosBend, double sinTurn, double sinBend) {
        /// @param low   least s; one that moves on or below the sphere has no bounds
        /// @param pull  greatest acceleration
        static Horizon of(double r, double low, double speed, double pull) {
            if (speed == 0) {
                return new Horizon(0, 0, 0, 0);
            }
            double sine = low <= r ? 0 : Math.sqrt(1 - r * r / (low * low));
            double rate = speed / low;
            // The distance itself changes by the speed at most, and bends by pull + speed²/s.
            double bend = pull / low + rate * rate;
            double sinBend = bend / sine + 3 * rate * rate / sine + rate * rate / (sine * sine * sine);
            return new Horizon(rate, bend + 2 * rate * rate, rate / sine, sinBend);
        }
    }

    /// One end lies above the ellipsoid: what a line that has to clear a grazing height needs of both besides
    /// [ClearOfEarth].
    record EndAbove(double radius, double stretch, End end) implements AccessConstraint {
        @Override
        public boolean axial() {
            return true;
        }

        @Override
        public double bend(Pace pace) {
            double speed = stretch * end.speed(pace);
            return (stretch * end.acceleration(pace) + speed * speed / end.low(pace)) / radius;
        }

        @Override
        public double margin(double time, double[] sensor, double[] target) {
            double[] p = end.of(sensor, target);
            double z = stretch * p[2];
            return Math.sqrt(p[0] * p[0] + p[1] * p[1] + z * z) / radius - 1;
        }
    }

    /// No farther than a distance.
    record WithinRange(double range) implements AccessConstraint {
        @Override
        public boolean axial() {
            return true;
        }

        @Override
        public double bend(Pace pace) {
            return (pace.acceleration() + pace.speed() * pace.speed() / pace.nearest()) / range;
        }

        @Override
        public double margin(double time, double[] sensor, double[] target) {
            return 1 - Vectors.distance(sensor, target) / range;
        }

        @Override
        public double widestAngle(Shell sensor, Shell target) {
            // Whatever the sensor's height, a target at angle θ < 90° is at least r sin θ from the sensor's
            // vertical.
            double nearest = Math.max(sensor.low(), target.low());
            return range < nearest ? Math.asin(range / nearest) : Math.PI;
        }
    }

    /// The target lies in a cone about the satellite's nadir.
    ///
    /// @param cosine      of the half-angle
    /// @param flattening  of the ellipsoid whose normal is the nadir; 0 for a nadir towards the centre
    record NadirCone(double halfAngle, double cosine, double flattening) implements AccessConstraint {
        @Override
        public boolean axial() {
            return true;
        }

        @Override
        public double bend(Pace pace) {
            return bendToVertical(pace, pace.sensorLow(), pace.sensorSpeed(), pace.sensorAcceleration());
        }

        @Override
        public double margin(double time, double[] sensor, double[] target) {
            return Verticals.cosineToVertical(sensor, sensor, target, flattening) - cosine;
        }

        @Override
        public double widestAngle(Shell sensor, Shell target) {
            double angle = halfAngle + Verticals.largestDeflection(flattening);
            double sine = sensor.high() * Math.sin(angle) / target.low();
            if (angle >= Math.PI / 2 || sine >= 1) {
                return Math.PI;
            }
            // The cone meets the target's shell twice: near, and again behind the limb, where only the Earth
            // hides it. The far part begins at π − asin(sine) − angle; it counts unless the Earth covers all
            // of it.
            double near = Math.max(0, Math.asin(sine) - angle);
            double far = Math.PI - Math.asin(sine) - angle;
            double polar = Verticals.polarRadius(Math.max(flattening, Earth.WGS84_FLATTENING));
            double horizon =
                    Math.acos(Math.min(1, polar / sensor.high())) + Math.acos(Math.min(1, polar / target.high()));
            return far >= horizon ? near : Math.PI;
        }
    }

    /// The sensor stands high enough over the target's horizontal.
    ///
    /// @param sine  of the least elevation
    record TargetElevation(double elevation, double sine, double flattening) implements AccessConstraint {
        @Override
        public boolean axial() {
            return true;
        }

        @Override
        public double bend(Pace pace) {
            return bendToVertical(pace, pace.targetLow(), pace.targetSpeed(), pace.targetAcceleration());
        }

        @Override
        public double margin(double time, double[] sensor, double[] target) {
            return Verticals.cosineToVertical(target, sensor, target, flattening) - sine;
        }

        @Override
        public double widestAngle(Shell sensor, Shell target) {
            // Over the geocentric horizontal the sensor stands lower by the deflection at most.
            double least = elevation - Verticals.largestDeflection(flattening);
            double cosine = Math.min(1, target.low() * Math.cos(least) / sensor.high());
            return Math.max(0, Math.acos(cosine) - least);
        }
    }

    /// The line from sensor to target has at least a component along a fixed direction: an elevation over a
    /// site's vertical, a side of a vertical plane.
    ///
    /// @param x      of the direction, a unit vector
    /// @param least  sine of the least angle over the plane across it
    record Towards(double x, double y, double z, double least) implements AccessConstraint {
        @Override
        public double bend(Pace pace) {
            return pace.lineBend();
        }

        @Override
        public double margin(double time, double[] sensor, double[] target) {
            double along = x * (target[0] - sensor[0]) + y * (target[1] - sensor[1]) + z * (target[2] - sensor[2]);
            return along / apart(sensor, target) - least;
        }
    }

    /// The line of sight stays away from the Sun.
    record AwayFromSun(double cosine, SunDirection sun) implements AccessConstraint {
        @Override
        public double bend(Pace pace) {
            // The Sun goes round the turning Earth once a day, uniformly to a thousandth.
            double turn = 1.01 * Earth.ROTATION_RATE;
            return Pace.bendOfProduct(pace.lineTurn(), pace.lineBend(), turn, turn * turn);
        }

        @Override
        public double margin(double time, double[] sensor, double[] target) {
            double[] toSun = new double[3];
            sun.direction(time, toSun);
            double along = toSun[0] * (target[0] - sensor[0])
                    + toSun[1] * (target[1] - sensor[1])
                    + toSun[2] * (target[2] - sensor[2]);
            return cosine - along / apart(sensor, target);
        }
    }

    /// The distance, but never 0: a missile that comes down on its own radar has some direction to the last [m].
    static double apart(double[] a, double[] b) {
        double millimetre = 1e-3;
        return Math.max(millimetre, Vectors.distance(a, b));
    }
}
