package org.firmament.catalogs.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.DataFile;
import org.firmament.catalogs.Place;

/// The shapes of a GeoJSON file (RFC 7946): longitude, latitude in degrees and, where written, height in metres.
///
/// Lines and edges are read as great circles, not as lines of even longitude and latitude; between corners a
/// degree apart the two differ by 70 m at most at middle latitudes. A shape cut at the date line, as the standard
/// asks for, and one that goes on beyond 180° are both read as meant.
public final class GeoJson {
    /// Greatest GeoJSON file [bytes]: its numbers take several times their text in memory.
    private static final int MOST_BYTES = 16 << 20;

    private static final int MEGABYTE = 1 << 20;

    private final DataFile file;
    private final List<Shape> shapes = new ArrayList<>();
    private final Problems problems = new Problems();

    private GeoJson(DataFile file) {
        this.file = file;
    }

    /// What a geometry is made of.
    public enum Kind {
        /// One place a part: Point, MultiPoint.
        PLACES,
        /// The corners of one line a part: LineString, MultiLineString.
        LINES,
        /// The corners of one polygon a part: Polygon, MultiPolygon.
        AREAS
    }

    /// One part of a geometry.
    ///
    /// @param rings  a place alone, a line, or a polygon's outer ring and then its holes, rings not closed by
    /// their first place again
    public record Part(int line, List<List<Place>> rings) {
        public Part {
            rings = List.copyOf(rings);
        }
    }

    /// One geometry.
    ///
    /// @param line  it begins in
    /// @param type  as written
    /// @param name  of its feature, empty without one
    public record Shape(int line, Kind kind, String type, String name, List<Part> parts) {
        public Shape {
            parts = List.copyOf(parts);
        }
    }

    /// The shapes of a file in their order.
    ///
    /// @throws BadInput  with every problem of the file, and for a file without shapes
    public static List<Shape> read(DataFile file) {
        if (file.text().length() > MOST_BYTES) {
            throw BadInput.of(
                    file,
                    0,
                    "",
                    "more than " + MOST_BYTES / MEGABYTE + " MB is too large for a GeoJSON file. Maybe split it.");
        }
        GeoJson reader = new GeoJson(file);
        reader.object(TreeReader.json(file.path().toString(), file.text()), "");
        reader.problems.throwIfAny();
        if (reader.shapes.isEmpty()) {
            throw BadInput.of(file, 0, "", "a GeoJSON file without a geometry is empty. Maybe add a feature.");
        }
        return reader.shapes;
    }

    private void object(Node node, String name) {
        if (!(node instanceof Node.Mapping mapping)) {
            problem(node, "", Phrase.shown(node) + " is not an object with a type. Maybe {\"type\": \"Point\", …}");
            return;
        }
        String type = mapping.get("type").map(GeoJson::text).orElse("");
        switch (type) {
            case "FeatureCollection" -> items(mapping, "features").forEach(feature -> object(feature, name));
            case "GeometryCollection" -> items(mapping, "geometries").forEach(geometry -> object(geometry, name));
            case "Feature" -> feature(mapping, name);
            case "Point" -> shape(mapping, Kind.PLACES, type, name, 0);
            case "MultiPoint" -> shape(mapping, Kind.PLACES, type, name, 1);
            case "LineString" -> shape(mapping, Kind.LINES, type, name, 0);
            case "MultiLineString" -> shape(mapping, Kind.LINES, type, name, 1);
            case "Polygon" -> shape(mapping, Kind.AREAS, type, name, 0);
            case "MultiPolygon" -> shape(mapping, Kind.AREAS, type, name, 1);
            default ->
                problem(
                        mapping.get("type").orElse(mapping),
                        "type",
                        (type.isEmpty() ? "nothing" : Words.cut(type))
                                + " is not a type of GeoJSON. Maybe FeatureCollection");
        }
    }

    private void feature(Node.Mapping feature, String name) {
        String own = feature.get("properties")
                .flatMap(node -> node instanceof Node.Mapping properties ? properties.get("name") : Optional.empty())
                .map(GeoJson::text)
                .filter(text -> !text.isBlank())
                .orElse(name);
        Optional<Node> geometry = feature.get("geometry");
        if (geometry.isEmpty() || (geometry.get() instanceof Node.Scalar scalar && scalar.nothing())) {
            problem(feature, "geometry", "missing. Maybe add a Point, LineString or Polygon");
        } else {
            object(geometry.get(), own);
        }
    }

    /// @param deeper  lists of parts around each part: 0, or 1 in a Multi… type
    private void shape(Node.Mapping geometry, Kind kind, String type, String name, int deeper) {
        Optional<Node> coordinates = geometry.get("coordinates");
        if (coordinates.isEmpty()) {
            problem(geometry, "coordinates", "missing. Maybe add \"coordinates\": […]");
            return;
        }
        List<Node> parts = deeper == 0 ? List.of(coordinates.get()) : list(coordinates.get());
        List<Part> read = new ArrayList<>();
        for (Node part : parts) {
            int before = problems.found().size();
            List<List<Place>> rings = switch (kind) {
                case PLACES -> List.of(place(part).map(List::of).orElse(List.of()));
                case LINES -> List.of(places(part));
                case AREAS -> list(part).stream().map(this::ring).toList();
            };
            int fewest = kind == Kind.LINES ? 2 : 1;
            if (problems.found().size() == before
                    && (rings.isEmpty() || rings.stream().anyMatch(ring -> ring.size() < fewest))) {
                problem(part, "coordinates", "[] is not the coordinates of a " + type + ". Maybe delete it");
            }
            if (problems.found().size() == before) {
                read.add(new Part(part.where().line(), rings));
            }
        }
        if (!read.isEmpty()) {
            shapes.add(new Shape(geometry.where().line(), kind, type, name, read));
        }
    }

    private List<Place> ring(Node node) {
        List<Place> ring = places(node);
        if (ring.size() == list(node).size()) {
            if (ring.size() < 4 || !samePlace(ring.getFirst(), ring.getLast())) {
                problem(
                        node,
                        "coordinates",
                        "a ring of " + ring.size() + " positions that does not end where it begins, or has fewer than"
                                + " four, is not closed. Maybe repeat the first at its end");
                return List.of();
            }
            return withoutRepeats(ring);
        }
        return List.of();
    }

    /// The corners of a closed ring, each once: a pole written at several longitudes is one corner.
    private static List<Place> withoutRepeats(List<Place> ring) {
        List<Place> corners = new ArrayList<>();
        for (Place place : ring) {
            if (corners.isEmpty() || !samePlace(corners.getLast(), place)) {
                corners.add(place);
            }
        }
        while (corners.size() > 1 && samePlace(corners.getFirst(), corners.getLast())) {
            corners.removeLast();
        }
        return corners;
    }

    private static boolean samePlace(Place a, Place b) {
        double turn = 2 * Math.PI;
        double tiny = 1e-12;
        return Math.abs(a.lat() - b.lat()) < tiny
                && (Math.abs(Math.IEEEremainder(a.lon() - b.lon(), turn)) < tiny
                        || Math.PI / 2 - Math.abs(a.lat()) < tiny);
    }

    private List<Place> places(Node node) {
        List<Place> places = new ArrayList<>();
        for (Node item : list(node)) {
            if (problems.enough()) {
                break;
            }
            place(item).ifPresent(places::add);
        }
        return places;
    }

    private Optional<Place> place(Node node) {
        List<Node> numbers = list(node);
        double[] values = new double[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            String text = text(numbers.get(i));
            if (!Numbers.number(text)) {
                problem(numbers.get(i), "coordinates", Phrase.shown(numbers.get(i)) + " is not a number. Maybe 1");
                return Optional.empty();
            }
            values[i] = Double.parseDouble(text);
        }
        if (values.length < 2 || values.length > 3) {
            problem(
                    node,
                    "coordinates",
                    values.length + " numbers are not a position. Maybe write [longitude, latitude]");
            return Optional.empty();
        }
        if (!(Math.abs(values[0]) <= 360 && Math.abs(values[1]) <= 90)) {
            problem(
                    node,
                    "coordinates",
                    "[" + text(numbers.get(0)) + ", " + text(numbers.get(1))
                            + "] is not a longitude from -360 to 360 and a latitude from -90 to 90."
                            + " Maybe the two are swapped");
            return Optional.empty();
        }
        double height = values.length == 3 ? values[2] : 0;
        if (!(height >= -1_000 && height <= 1e9)) {
            problem(node, "coordinates", text(numbers.get(2)) + " is not a height from -1000 to 1e9 m. Maybe 0");
            return Optional.empty();
        }
        return Optional.of(new Place(Math.toRadians(values[1]), Math.toRadians(values[0]), height));
    }

    private List<Node> items(Node.Mapping mapping, String key) {
        return mapping.get(key).map(this::list).orElseGet(() -> {
            problem(mapping, key, "missing. Maybe add \"" + key + "\": […]");
            return List.of();
        });
    }

    private List<Node> list(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        problem(node, "coordinates", Phrase.shown(node) + " is not a list. Maybe put it in brackets");
        return List.of();
    }

    private static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    private void problem(Node node, String path, String message) {
        problems.add(Problem.of(file, node.where().line(), path, message + "."));
    }
}
