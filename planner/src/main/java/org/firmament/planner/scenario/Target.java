package org.firmament.planner.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.firmament.catalogs.Corridor;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Place;
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
            case Line _, Points _, Flights _, Trajectory _, Satellites _ -> false;
        };
    }

    /// Whether its points stand for all places between them, so that a map of them says something.
    default boolean drawn() {
        return switch (this) {
            case Grid _, EqualArea _, Area _, Line _ -> true;
            case Points _, Flights _, Trajectory _, Satellites _ -> false;
        };
    }

    /// Whether it moves over the Earth, so that sensors have to be known at any time.
    default boolean moves() {
        return false;
    }

    /// The files it was read from, beside the scenario's own.
    default List<Path> files() {
        return List.of();
    }

    /// A grid whose points are `spacing` apart in latitude and longitude, cell-centred.
    @Word({"grid", "latitude-longitude"})
    record Grid(@Written(flat = true) Cells cells) implements Target {}

    /// A grid of equal areas: latitude rings, each with as many points as its length asks for.
    record EqualArea(@Written(flat = true) Cells cells) implements Target {}

    /// Named points: written out, or those of a file, or both.
    record Points(
            @Written(fallback = "[]", says = "the points: sites of the catalog, or name, lat_deg, lon_deg, alt_km")
            List<Site> points,

            @Written(says = "more points: a .csv of name,lat_deg,lon_deg,alt_km or a .geojson of points")
            Optional<PlacesFile> file)
            implements Target {
        public Points {
            points = List.copyOf(points);
            Limits.require(
                    !points.isEmpty() || file.isPresent(),
                    "points",
                    "[]",
                    "at least one point",
                    "write {name: a, lat_deg: 10, lon_deg: 12}");
        }

        /// All of them, the file's last.
        public List<Site> all() {
            return Stream.concat(points.stream(), file.stream().flatMap(read -> read.places().stream()))
                    .toList();
        }

        @Override
        public List<Path> files() {
            return file.stream().map(PlacesFile::path).toList();
        }
    }

    /// The points of an equal-area grid inside a region.
    @Word("region")
    record Area(
            @Written(says = "region of the catalog, or written out")
            Optional<Region> region,

            @Written(says = "in its place a .geojson of polygons")
            Optional<RegionFile> file,

            @Written(unit = Unit.DEGREES, min = 0.001, max = 45, fallback = "2", says = "side of a cell")
            double spacing,

            @Written(unit = Unit.KILOMETRES, min = 0, max = 2_000, fallback = "0", says = "height of the points")
            double altitude)
            implements Target {
        public Area {
            Limits.check(Area.class, region, file, spacing, altitude);
            Limits.require(
                    region.isPresent() != file.isPresent(),
                    "region",
                    region.isPresent() ? "a region beside a file" : "nothing",
                    "a region of the catalog, one written out, or a file in its place",
                    "write region: conus");
            Limits.require(
                    region.filter(Region.Point.class::isInstance).isEmpty(),
                    "region",
                    "a point",
                    "a region with an area",
                    "write kind: points and the point");
        }

        /// The region, wherever it is written.
        public Region area() {
            return region.or(() -> file.map(RegionFile::region)).orElseThrow();
        }

        @Override
        public List<Path> files() {
            return file.stream().map(RegionFile::path).toList();
        }
    }

    /// Points along the great circles from corner to corner: a border, a coast, a sea lane. Each corner is a
    /// point, and every piece between two is cut into equal parts.
    ///
    /// @param spacing  greatest distance between points along the ground [m]
    record Line(
            @Written(fallback = "line", says = "what it is called")
            String name,

            @Written(fallback = "[]", says = "corners in order: sites of the catalog, or lat_deg, lon_deg, alt_km")
            List<Site> vertices,

            @Written(says = "in their place a .geojson of lines, or a .csv of name,lat_deg,lon_deg,alt_km")
            Optional<LinesFile> file,

            @Written(
                    unit = Unit.KILOMETRES,
                    min = 0.001,
                    max = 5_000,
                    fallback = "100",
                    says = "greatest distance between points")
            double spacing)
            implements Target {
        public Line {
            vertices = List.copyOf(vertices);
            Limits.check(Line.class, name, vertices, file, spacing);
            Limits.require(
                    vertices.isEmpty() == file.isPresent(),
                    "vertices",
                    file.isPresent() ? "corners beside a file" : "[]",
                    "the corners of a line, or a file in their place",
                    "write [{lat_deg: 10, lon_deg: 12}, {lat_deg: 11, lon_deg: 14}]");
        }

        /// The lines, each as its corners.
        public List<List<Place>> lines() {
            return file.map(LinesFile::lines)
                    .orElse(List.of(vertices.stream().map(Site::place).toList()));
        }

        @Override
        public List<Path> files() {
            return file.stream().map(LinesFile::path).toList();
        }
    }

    /// Missiles in flight along a corridor, launched at seeded times over the scenario.
    ///
    /// @param missile  what flies, at least energy the shortest way; without one, what the scenario's threats along
    ///                 the corridor fly, by their weights: classes, lofts, times of flight and ways
    /// @param samples  flights drawn
    @Word({"corridor", "trajectory"})
    record Flights(
            @Written(says = "corridor of the catalog, or written out")
            Corridor corridor,

            @Written(says = "missile class; left out, what the scenario's threats along the corridor draw")
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

        /// What flights are drawn from: the missile written, or those of `threats` along the corridor, by their
        /// weights.
        public List<Threat> threatsIn(List<Threat> threats) {
            return missile.map(one -> List.of(Threat.plain(corridor, one)))
                    .orElseGet(() -> threats.stream()
                            .filter(threat -> threat.corridor().equals(Optional.of(corridor)))
                            .toList());
        }
    }

    /// Something whose path is known: an aircraft, a ship, a missile flown elsewhere.
    ///
    /// @param window  the time it is looked for in
    @Word("trajectory")
    record Trajectory(
            @Written(says = "a .csv of name,time_s,lat_deg,lon_deg,alt_km or name,time_s,x_km,y_km,z_km")
            Optional<TracksFile> file,

            @Written(fallback = "[]", says = "in its place the rows themselves, three or more a track")
            List<Fix> rows,

            @Written(
                    fallback = "horizon",
                    says = "looked for all the time, which the rows have to cover, or only along them")
            Window window)
            implements Target {
        /// The time something is looked for in.
        public enum Window {
            /// The whole scenario.
            HORIZON,
            /// From its first row to its last, as far as the scenario goes.
            TRACK
        }

        public Trajectory {
            rows = List.copyOf(rows);
            Limits.check(Trajectory.class, file, rows, window);
            Limits.require(
                    rows.isEmpty() == file.isPresent(),
                    "file",
                    file.isPresent() ? "a file beside rows" : "nothing",
                    "a table of times and places, or rows in its place",
                    "write file: track.csv");
        }

        @Override
        public boolean moves() {
            return true;
        }

        /// What moves.
        public List<Track> tracks() {
            return file.map(TracksFile::tracks)
                    .orElseGet(() -> Track.of(rows, (row, key, value, allowed, maybe) -> {}));
        }

        @Override
        public List<Path> files() {
            return file.stream().map(TracksFile::path).toList();
        }
    }

    /// Satellites as seen by each other: each is a target, and all others look.
    ///
    /// @param constellations  whose satellites; all of the scenario's if none is named
    /// @param grazeHeight     height over the ellipsoid every line of sight keeps [m]
    /// @param maxRange        longest line of sight [m]
    record Satellites(
            @Written(fallback = "[]", says = "constellations by name; all if left out")
            List<String> constellations,

            @Written(
                    unit = Unit.KILOMETRES,
                    min = -50,
                    max = 1_000,
                    fallback = "100",
                    says = "height every line of sight keeps over the ellipsoid")
            double grazeHeight,

            @Written(unit = Unit.KILOMETRES, min = 0, above = true, max = 2_000_000, says = "longest line of sight")
            OptionalDouble maxRange)
            implements Target {
        /// The first word of what figures call such a target.
        public static final String CALLED = "satellites";

        public Satellites {
            constellations = List.copyOf(constellations);
            Limits.check(Satellites.class, constellations, grazeHeight, maxRange);
        }

        @Override
        public boolean moves() {
            return true;
        }

        /// Whether a constellation's satellites are among them.
        public boolean has(String constellation) {
            return constellations.isEmpty() || constellations.contains(constellation);
        }
    }
}
