package org.firmament.planner.scenario;

import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.Corridor;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Region;
import org.firmament.catalogs.Site;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Word;
import org.firmament.catalogs.units.Written;

/// What coverage is computed over.
public sealed interface Target {
    /// Whether it is a grid or a part of one, whose coverage may be sampled or screened.
    default boolean gridded() {
        return switch (this) {
            case Grid _, EqualArea _, Area _ -> true;
            case Points _, Flights _ -> false;
        };
    }

    /// Whether it moves over the Earth, so that sensors have to be known at any time.
    default boolean moves() {
        return false;
    }

    /// A grid whose points are `spacing` apart in latitude and longitude, cell-centred.
    @Word({"grid", "latitude-longitude"})
    record Grid(@Written(flat = true) Cells cells) implements Target {}

    /// A grid of equal areas: latitude rings, each with as many points as its length asks for.
    record EqualArea(@Written(flat = true) Cells cells) implements Target {}

    /// Named points.
    record Points(
            @Written(says = "the points: sites of the catalog, or name, lat_deg, lon_deg, alt_km")
            List<Site> points) implements Target {
        public Points {
            points = List.copyOf(points);
            Limits.require(
                    !points.isEmpty(),
                    "points",
                    "[]",
                    "at least one point",
                    "write {name: a, lat_deg: 10, lon_deg: 12}");
        }
    }

    /// The points of an equal-area grid inside a region.
    @Word("region")
    record Area(
            @Written(says = "region of the catalog, or written out")
            Region region,

            @Written(unit = Unit.DEGREES, min = 0.1, max = 45, fallback = "2", says = "side of a cell")
            double spacing,

            @Written(unit = Unit.KILOMETRES, min = 0, max = 2_000, fallback = "0", says = "height of the points")
            double altitude)
            implements Target {
        public Area {
            Limits.check(Area.class, region, spacing, altitude);
        }
    }

    /// Missiles in flight along a corridor, launched at seeded times over the scenario.
    ///
    /// @param missile  what flies; without one, the missile of the scenario's first threat along the corridor
    /// @param samples  flights drawn
    @Word({"corridor", "trajectory"})
    record Flights(
            @Written(says = "corridor of the catalog, or written out")
            Corridor corridor,

            @Written(says = "missile class; left out, that of the scenario's first threat along the corridor")
            Optional<Missile> missile,

            @Written(min = 1, max = 100_000, fallback = "20", says = "flights drawn")
            int samples)
            implements Target {
        public Flights {
            Limits.check(Flights.class, corridor, missile, samples);
        }

        @Override
        public boolean moves() {
            return true;
        }

        /// What flies: the missile written, or that of the first of `threats` along the corridor.
        public Optional<Missile> missileIn(List<Threat> threats) {
            return missile.or(() -> threats.stream()
                    .filter(threat -> threat.corridor().equals(corridor))
                    .map(Threat::missile)
                    .findFirst());
        }
    }
}
