package org.firmament.planner.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firmament.catalogs.DataFile;
import org.firmament.catalogs.Site;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.CsvTable;
import org.firmament.catalogs.yaml.GeoJson;
import org.firmament.catalogs.yaml.Problem;

/// Named places read from a table of comma-separated values, or from the points of a GeoJSON file. A point
/// without a name is called `point 1`, by its number in the file.
public final class PlacesFile {
    /// Most places of a file.
    private static final int MOST_PLACES = 2_000_000;

    private final String name;
    private final Path path;
    private final List<Site> places;

    private PlacesFile(DataFile file, List<Site> places) {
        name = file.name();
        path = file.path();
        this.places = List.copyOf(places);
    }

    /// Reads the file.
    ///
    /// @throws BadInput  with all that is wrong with it
    public static PlacesFile read(DataFile file) {
        List<CsvTable.Row<Site>> rows = file.json() ? points(file) : table(file);
        if (rows.size() > MOST_PLACES) {
            throw BadInput.of(
                    file, 0, "", rows.size() + " points are more than " + MOST_PLACES + ". Maybe use a grid.");
        }
        requireNamesOfTheirOwn(file, rows);
        return new PlacesFile(file, rows.stream().map(CsvTable.Row::value).toList());
    }

    /// Where it is.
    public Path path() {
        return path;
    }

    /// Its places, in their order.
    public List<Site> places() {
        return places;
    }

    private static List<CsvTable.Row<Site>> table(DataFile file) {
        return CsvTable.read(file, NamedPlace.class).stream()
                .map(row -> new CsvTable.Row<>(
                        row.line(), new Site(row.value().name(), row.value().place())))
                .toList();
    }

    private static List<CsvTable.Row<Site>> points(DataFile file) {
        List<CsvTable.Row<Site>> rows = new ArrayList<>();
        for (GeoJson.Shape shape : ShapesOf.kind(GeoJson.Kind.PLACES, file)) {
            boolean numbered = shape.parts().size() > 1;
            for (int i = 0; i < shape.parts().size(); i++) {
                GeoJson.Part part = shape.parts().get(i);
                String called = shape.name().isEmpty()
                        ? "point " + (rows.size() + 1)
                        : shape.name() + (numbered ? " " + (i + 1) : "");
                rows.add(new CsvTable.Row<>(
                        part.line(), new Site(called, part.rings().getFirst().getFirst())));
            }
        }
        return rows;
    }

    private static void requireNamesOfTheirOwn(DataFile file, List<CsvTable.Row<Site>> rows) {
        Map<String, Integer> lines = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (CsvTable.Row<Site> row : rows) {
            Integer before = lines.putIfAbsent(row.value().name(), row.line());
            if (before != null) {
                problems.add(Problem.of(
                        file,
                        row.line(),
                        "name",
                        row.value().name() + " is not a name of its own: line " + before
                                + " has it too. Maybe add a number to one of them."));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
