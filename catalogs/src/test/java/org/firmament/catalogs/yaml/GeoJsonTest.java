package org.firmament.catalogs.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.firmament.catalogs.DataFile;
import org.firmament.catalogs.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonTest {
    @Test
    void shapesKeepTheirNamesAndLines() {
        List<GeoJson.Shape> shapes = read("""
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"name": "harbour"},
                   "geometry": {"type": "Point", "coordinates": [12.5, 41.9, 250]}},
                  {"type": "Feature", "properties": null,
                   "geometry": {"type": "GeometryCollection", "geometries": [
                     {"type": "MultiLineString", "coordinates": [[[0, 0], [1, 1]], [[2, 2], [3, 3], [4, 4]]]}]}}
                ]}
                """);

        assertThat(shapes).extracting(GeoJson.Shape::name).containsExactly("harbour", "");
        assertThat(shapes).extracting(GeoJson.Shape::line).containsExactly(3, 6);
        assertThat(shapes.getFirst().parts().getFirst().rings().getFirst())
                .containsExactly(new Place(Math.toRadians(41.9), Math.toRadians(12.5), 250));
        assertThat(shapes.getLast().parts()).hasSize(2);
    }

    /// Antarctica as maps draw it: down to the pole at the date line, along the map's lower edge, and up again.
    @Test
    void aPoleWrittenAsAnEdgeOfAMapIsOneCorner() {
        List<GeoJson.Shape> shapes = read("""
                {"type": "Polygon", "coordinates": [[[-180, -90], [180, -90], [180, -70], [60, -65], [-60, -65],
                 [-180, -70], [-180, -90]]]}
                """);

        assertThat(shapes.getFirst().parts().getFirst().rings().getFirst()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                     | area.geojson:1: [] is not an object with a type.
            {"type": "Polygone", "coordinates": []}                | area.geojson:1 type: Polygone is not a type of GeoJSON.
            {"type": "Point"}                                      | area.geojson:1 coordinates: missing.
            {"type": "Point", "coordinates": [1]}                  | area.geojson:1 coordinates: 1 numbers are not a position.
            {"type": "Point", "coordinates": [1, 100]}             | area.geojson:1 coordinates: [1, 100] is not a longitude from -360 to 360 and a latitude from -90 to 90. Maybe the two are swapped.
            {"type": "Point", "coordinates": [1, "2x"]}            | area.geojson:1 coordinates: '2x' is not a number.
            {"type": "Point", "coordinates": [1, 2, 1e12]}         | area.geojson:1 coordinates: 1e12 is not a height
            {"type": "Polygon", "coordinates": []}                 | area.geojson:1 coordinates: [] is not the coordinates of a Polygon.
            {"type": "Polygon", "coordinates": [[[0,0],[1,1]]]}    | area.geojson:1 coordinates: a ring of 2 positions
            {"type": "LineString", "coordinates": [[0,0]]}         | area.geojson:1 coordinates: [] is not the coordinates of a LineString.
            {"type": "FeatureCollection"}                          | area.geojson:1 features: missing.
            {"type": "FeatureCollection", "features": []}          | area.geojson: a GeoJSON file without a geometry is empty.
            {"type": "Feature", "geometry": null}                  | area.geojson:1 geometry: missing.
            {"type": "Point", "coordinates": [1, 2]                | area.geojson:1: the text ends in the middle
            <html>                                                 | area.geojson:1: < cannot stand here.
            """)
    void whatIsNoGeoJsonGetsOneLine(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadInput.class)
                .message()
                .startsWith(message)
                .contains("Maybe");
    }

    private static List<GeoJson.Shape> read(String text) {
        return GeoJson.read(new DataFile("area.geojson", Path.of("area.geojson"), text));
    }
}
