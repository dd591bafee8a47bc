package org.firmament.orbits.threat;

import org.firmament.orbits.GreatCircle;

/// A line of local verticals over the ground, by the angle travelled along it.
sealed interface Path permits Path.Direct, SmallCircle, Arcs {
    /// Writes the vertical `angle` [rad] along into `xyz`, a unit vector.
    void up(double angle, double[] xyz);

    /// Writes the direction of travel `angle` [rad] along into `xyz`, a unit vector: the derivative of [#up].
    void heading(double angle, double[] xyz);

    /// How much it bends to the left `angle` [rad] along, by radian travelled; 0 on a great circle.
    double bend(double angle);

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
        public double bend(double angle) {
            return 0;
        }
    }
}
