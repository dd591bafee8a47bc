package org.firmament.catalogs;

import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// An area on the ground: where missiles may start, or over which coverage is wanted.
public sealed interface Region extends CatalogEntry {
    /// One place, which has no area: a pad, a silo, a ship where missiles start.
    record Point(String name, @Written(flat = true) Place place) implements Region {}

    /// All points within `radius` of the centre along the ground.
    ///
    /// @param radius  [m]
    record Circle(
            String name,
            @Written(flat = true) Place centre,

            @Written(unit = Unit.KILOMETRES, min = 0, max = 20_100, says = "radius along the ground, above 0")
            double radius)
            implements Region {
        public Circle {
            Limits.check(Circle.class, name, centre, radius);
            Limits.require(
                    radius > 0,
                    "radius_km",
                    "0",
                    "above 0: an area",
                    "write kind: point with lat_deg and lon_deg for one place to launch from");
        }
    }

    /// The inside of a ring of great-circle edges, counter-clockwise or clockwise, smaller than a hemisphere.
    ///
    /// The date line and the poles are places like any other; edges may touch but not cross each other.
    ///
    /// @param vertices  at least three, the last joined to the first
    /// @param holes     rings inside it that do not belong to it, such as lakes
    record Polygon(
            String name,

            @Written(says = "corners in order, at least three")
            List<Place> vertices,

            @Written(fallback = "[]", says = "rings left out of it, each as its corners in order")
            List<List<Place>> holes)
            implements Region {
        private static final int MOST_CORNERS = 5_000;

        public Polygon {
            vertices = List.copyOf(vertices);
            holes = holes.stream().map(List::copyOf).toList();
            requireRing("vertices", vertices);
            for (List<Place> hole : holes) {
                requireRing("holes", hole);
            }
        }

        /// Without holes.
        public Polygon(String name, List<Place> vertices) {
            this(name, vertices, List.of());
        }

        private static void requireRing(String key, List<Place> ring) {
            Limits.require(ring.size() >= 3, key, ring.size() + " corners", "three corners or more", "add corners");
            long different = ring.stream().distinct().count();
            Limits.require(
                    different >= 3,
                    key,
                    different + (different == 1 ? " corner" : " corners") + " written " + ring.size() + " times",
                    "three different corners or more: an area",
                    "write kind: point for one place to launch from");
            Limits.require(
                    ring.size() <= MOST_CORNERS,
                    key,
                    ring.size() + " corners",
                    "at most " + MOST_CORNERS + " corners",
                    "leave out every other one");
            Rings.requireSimple(key, ring);
        }
    }

    /// Everything inside any of several regions: a land and its islands.
    record Parts(
            String name,

            @Written(says = "regions of the catalog, or written out")
            List<Region> parts) implements Region {
        private static final int MOST_PARTS = 10_000;

        public Parts {
            parts = List.copyOf(parts);
            Limits.require(
                    !parts.isEmpty() && parts.size() <= MOST_PARTS,
                    "parts",
                    parts.size() + " regions",
                    "from 1 to " + MOST_PARTS + " regions",
                    "name a region of the catalog");
        }
    }
}
