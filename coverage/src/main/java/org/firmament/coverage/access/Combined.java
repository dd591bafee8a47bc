package org.firmament.coverage.access;

import java.util.List;
import java.util.stream.Stream;
import org.firmament.orbits.Motion;

/// Conditions made of others.
final class Combined {
    private Combined() {}

    /// Both conditions.
    record Both(AccessConstraint first, AccessConstraint second) implements AccessConstraint {
        @Override
        public boolean axial() {
            return first.axial() && second.axial();
        }

        @Override
        public double margin(double time, double[] sensor, double[] target) {
            return Math.min(first.margin(time, sensor, target), second.margin(time, sensor, target));
        }

        @Override
        public double widestAngle(Shell sensor, Shell target) {
            return Math.min(first.widestAngle(sensor, target), second.widestAngle(sensor, target));
        }

        @Override
        public AccessConstraint aboard(Motion sensor) {
            return new Both(first.aboard(sensor), second.aboard(sensor));
        }

        @Override
        public List<AccessConstraint> parts() {
            return Stream.of(first, second)
                    .flatMap(part -> part.parts().stream())
                    .toList();
        }
    }

    /// One condition or the other.
    record Either(AccessConstraint first, AccessConstraint second) implements AccessConstraint {
        @Override
        public boolean axial() {
            return first.axial() && second.axial();
        }

        @Override
        public List<AccessConstraint> alternatives() {
            return Stream.of(first, second)
                    .flatMap(one -> one.alternatives().stream())
                    .toList();
        }

        @Override
        public double margin(double time, double[] sensor, double[] target) {
            return Math.max(first.margin(time, sensor, target), second.margin(time, sensor, target));
        }

        @Override
        public double widestAngle(Shell sensor, Shell target) {
            return Math.max(first.widestAngle(sensor, target), second.widestAngle(sensor, target));
        }

        @Override
        public AccessConstraint aboard(Motion sensor) {
            return new Either(first.aboard(sensor), second.aboard(sensor));
        }
    }

    /// The opposite of a single condition, such as beyond a range or above an elevation.
    record Opposite(AccessConstraint one) implements AccessConstraint {
        Opposite {
            if (one.parts().size() > 1 || one.alternatives().size() > 1) {
                throw new IllegalArgumentException("the opposite of a single condition, not of " + one);
            }
        }

        @Override
        public double bend(Pace pace) {
            return one.bend(pace);
        }

        @Override
        public double margin(double time, double[] sensor, double[] target) {
            return -one.margin(time, sensor, target);
        }

        @Override
        public AccessConstraint aboard(Motion sensor) {
            return new Opposite(one.aboard(sensor));
        }

        @Override
        public AccessConstraint not() {
            return one;
        }
    }
}
