package org.firmament.planner.scenario;

import java.util.List;
import org.firmament.catalogs.DataFile;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.GeoJson;
import org.firmament.catalogs.yaml.Problem;

/// The shapes of a GeoJSON file that holds nothing but shapes of one kind.
final class ShapesOf {
    private ShapesOf() {}

    /// @throws BadInput  for every shape of another kind
    static List<GeoJson.Shape> kind(GeoJson.Kind kind, DataFile file) {
        List<GeoJson.Shape> shapes = GeoJson.read(file);
        List<Problem> others = shapes.stream()
                .filter(shape -> shape.kind() != kind)
                .map(shape -> Problem.of(
                        file,
                        shape.line(),
                        "type",
                        shape.type() + " is not " + allowed(kind) + ". Maybe use it for a target of kind: "
                                + target(shape.kind()) + "."))
                .toList();
        if (!others.isEmpty()) {
            throw new BadInput(others);
        }
        return shapes;
    }

    private static String allowed(GeoJson.Kind kind) {
        return switch (kind) {
            case PLACES -> "a Point or MultiPoint";
            case LINES -> "a LineString or MultiLineString";
            case AREAS -> "a Polygon or MultiPolygon";
        };
    }

    private static String target(GeoJson.Kind kind) {
        return switch (kind) {
            case PLACES -> "points";
            case LINES -> "line";
            case AREAS -> "region";
        };
    }
}
