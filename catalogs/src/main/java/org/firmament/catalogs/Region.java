package org.firmament.catalogs;

import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// An area on the ground: where missiles may start, or over which coverage is wanted.
public sealed interface Region extends CatalogEntry {
    /// All points within `radius` of the centre along the ground.
    ///
    /// @param radius  [m]
    record Circle(
            String name,
            @Written(flat = true) Place centre,

            @Written(unit = Unit.KILOMETRES, min = 0, max = 10_000, says = "radius along the ground")
            double radius)
            implements Region {
        public Circle {
            Limits.check(Circle.class, name, centre, radius);
        }
    }

    /// The inside of a ring of great-circle edges, counter-clockwise or clockwise, smaller than a hemisphere.
    ///
    /// The date line and the poles are places like any other; edges may touch but not cross each other.
    ///
    /// @param vertices  at least three, the last joined to the first
    record Polygon(
            String name,

            @Written(says = "corners in order, at least three")
            List<Place> vertices) implements Region {
        private static final int MOST_CORNERS = 5_000;

        public Polygon {
            vertices = List.copyOf(vertices);
            Limits.require(
                    vertices.size() >= 3,
                    "vertices",
                    vertices.size() + " corners",
                    "three corners or more",
                    "add corners");
            Limits.require(
                    vertices.size() <= MOST_CORNERS,
                    "vertices",
                    vertices.size() + " corners",
                    "at most " + MOST_CORNERS + " corners",
                    "leave out every other one");
            Rings.requireSimple(vertices);
        }
    }
}
