package org.firmament.catalogs;

import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// A field of view of one shape about a boresight that is fixed to a satellite as it flies.
public sealed interface Mounted extends FieldOfView {
    /// Where its boresight looks.
    Pointing pointing();

    /// Least elevation of the satellite at the target [rad]; −90° leaves it out.
    double minElevation();

    /// Greatest angle between the boresight and a direction inside [rad].
    double widest();

    /// A cone about the boresight.
    ///
    /// @param halfAngle  between boresight and the cone's surface [rad]
    record Cone(
            @Written(unit = Unit.DEGREES, min = 0, above = true, max = 180, says = "half-angle about the boresight")
            double halfAngle,

            @Written(flat = true) Pointing pointing,

            @Written(unit = Unit.DEGREES, min = -90, max = 90, fallback = "-90", says = "least elevation at the target")
            double minElevation)
            implements Mounted {
        public Cone {
            Limits.check(Cone.class, halfAngle, pointing, minElevation);
        }

        @Override
        public double widest() {
            return halfAngle;
        }
    }

    /// Between two cones about the boresight.
    ///
    /// @param innerHalfAngle  of the cone left out [rad]
    /// @param outerHalfAngle  of the cone around it [rad]
    record Annulus(
            @Written(unit = Unit.DEGREES, min = 0, above = true, max = 180, says = "half-angle of the cone left out")
            double innerHalfAngle,

            @Written(unit = Unit.DEGREES, min = 0, above = true, max = 180, says = "half-angle of the cone around it")
            double outerHalfAngle,

            @Written(flat = true) Pointing pointing,

            @Written(unit = Unit.DEGREES, min = -90, max = 90, fallback = "-90", says = "least elevation at the target")
            double minElevation)
            implements Mounted {
        public Annulus {
            Limits.check(Annulus.class, innerHalfAngle, outerHalfAngle, pointing, minElevation);
            Limits.require(
                    innerHalfAngle < outerHalfAngle,
                    "outer_half_angle_deg",
                    Unit.DEGREES.fromSi(outerHalfAngle),
                    "more than inner_half_angle_deg " + Unit.DEGREES.fromSi(innerHalfAngle),
                    "the two are swapped");
        }

        @Override
        public double widest() {
            return outerHalfAngle;
        }
    }

    /// A rectangle: between two pairs of planes through the sensor, one pair across the field's own along axis
    /// and one across its right.
    ///
    /// @param alongHalfAngle  from the boresight forwards and backwards [rad]
    /// @param crossHalfAngle  from the boresight to the right and left [rad]
    record Rectangle(
            @Written(
                    unit = Unit.DEGREES,
                    min = 0,
                    above = true,
                    max = 89,
                    says = "half-angle forwards and backwards of the boresight")
            double alongHalfAngle,

            @Written(
                    unit = Unit.DEGREES,
                    min = 0,
                    above = true,
                    max = 89,
                    says = "half-angle to the right and left of the boresight")
            double crossHalfAngle,

            @Written(flat = true) Pointing pointing,

            @Written(unit = Unit.DEGREES, min = -90, max = 90, fallback = "-90", says = "least elevation at the target")
            double minElevation)
            implements Mounted {
        public Rectangle {
            Limits.check(Rectangle.class, alongHalfAngle, crossHalfAngle, pointing, minElevation);
        }

        @Override
        public double widest() {
            return new Corner(alongHalfAngle, crossHalfAngle).offBoresight();
        }
    }

    /// A polygon of great-circle edges, convex or not, about or beside the boresight.
    ///
    /// @param corners  in order, either way round, at least three; the last is joined to the first
    record Polygon(
            @Written(says = "corners in order, as {along_deg, cross_deg} from the boresight")
            List<Corner> corners,

            @Written(flat = true) Pointing pointing,

            @Written(unit = Unit.DEGREES, min = -90, max = 90, fallback = "-90", says = "least elevation at the target")
            double minElevation)
            implements Mounted {
        private static final int MOST_CORNERS = 100;

        public Polygon {
            corners = List.copyOf(corners);
            Limits.check(Polygon.class, corners, pointing, minElevation);
            Limits.require(
                    corners.size() >= 3 && corners.size() <= MOST_CORNERS,
                    "corners",
                    corners.size() + " corners",
                    "3 to " + MOST_CORNERS + " corners",
                    corners.size() < 3 ? "add corners" : "leave out every other one");
            Corner.requireSimple(corners);
        }

        @Override
        public double widest() {
            return corners.stream().mapToDouble(Corner::offBoresight).max().orElseThrow();
        }
    }
}
