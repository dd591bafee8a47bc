package org.firmament.planner.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.DataFile;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.CsvTable;
import org.firmament.catalogs.yaml.GeoJson;

/// Lines read from a GeoJSON file, or one line whose corners are the rows of a table in their order.
public final class LinesFile {
    private final String name;
    private final Path path;
    private final List<List<Place>> lines;

    private LinesFile(DataFile file, List<List<Place>> lines) {
        name = file.name();
        path = file.path();
        this.lines = List.copyOf(lines);
    }

    /// Reads the file.
    ///
    /// @throws BadInput  with all that is wrong with it
    public static LinesFile read(DataFile file) {
        if (!file.json()) {
            List<Place> corners = CsvTable.read(file, NamedPlace.class).stream()
                    .map(row -> row.value().place())
                    .toList();
            return new LinesFile(file, List.of(corners));
        }
        List<List<Place>> lines = new ArrayList<>();
        for (GeoJson.Shape shape : ShapesOf.kind(GeoJson.Kind.LINES, file)) {
            shape.parts().forEach(part -> lines.addAll(part.rings()));
        }
        return new LinesFile(file, lines);
    }

    /// Where it is.
    public Path path() {
        return path;
    }

    /// Its lines, each as its corners.
    public List<List<Place>> lines() {
        return lines;
    }

    @Override
    public String toString() {
        return name;
    }
}
