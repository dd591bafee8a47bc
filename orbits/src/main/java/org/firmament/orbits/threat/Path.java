package org.firmament.orbits.threat;

import org.firmament.orbits.GreatCircle;

/// A line of local verticals over the ground, by the angle travelled along it.
sealed interface Path permits Path.Direct, SmallCircle {
    /// Writes the vertical `angle` [rad] along into `xyz`, a unit vector.
    void up(double angle, double[] xyz);

    /// Writes the direction of travel `angle` [rad] along into `xyz`, a unit vector: the derivative of [#up].
    void heading(double angle, double[] xyz);

    /// How much it bends to the left, as the tangent of the bend by radian travelled; 0 on a great circle.
    double bend();

    /// The shortest way.
    record Direct(GreatCircle circle) implements Path {
        @Override
        public void up(double angle, double[] xyz) {
            circle.up(angle, xyz);
        }

        @Override
        public void heading(double angle, double[] xyz) {
            circle.heading(angle, xyz);
        }

        @Override
        public double bend() {
            return 0;
        }
    }
}
