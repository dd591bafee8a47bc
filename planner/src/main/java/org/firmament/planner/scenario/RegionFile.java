package org.firmament.planner.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.DataFile;
import org.firmament.catalogs.Region;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.GeoJson;
import org.firmament.catalogs.yaml.Problem;

/// A region read from the polygons of a GeoJSON file, all of them together.
public final class RegionFile {
    private final String name;
    private final Path path;
    private final Region region;

    private RegionFile(DataFile file, Region region) {
        name = file.name();
        path = file.path();
        this.region = region;
    }

    /// Reads the file.
    ///
    /// @throws BadInput  with all that is wrong with it
    public static RegionFile read(DataFile file) {
        if (!file.json()) {
            throw BadInput.of(file, 0, "", "not a .geojson or .json file. Maybe rename it.");
        }
        List<Region> polygons = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<GeoJson.Shape> shapes = ShapesOf.kind(GeoJson.Kind.AREAS, file);
        for (GeoJson.Shape shape : shapes) {
            for (GeoJson.Part part : shape.parts()) {
                try {
                    String own = shape.name().isEmpty() ? file.name() : shape.name();
                    polygons.add(new Region.Polygon(
                            own,
                            part.rings().getFirst(),
                            part.rings().subList(1, part.rings().size())));
                } catch (LimitException cannot) {
                    problems.add(Problem.of(
                            file,
                            part.line(),
                            "coordinates",
                            cannot.value() + " is not " + cannot.allowed() + ". Maybe " + cannot.maybe() + "."));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        String called = shapes.size() == 1 && !shapes.getFirst().name().isEmpty()
                ? shapes.getFirst().name()
                : file.name();
        return new RegionFile(file, polygons.size() == 1 ? polygons.getFirst() : new Region.Parts(called, polygons));
    }

    /// Where it is.
    public Path path() {
        return path;
    }

    /// What it holds.
    public Region region() {
        return region;
    }

    @Override
    public String toString() {
        return name;
    }
}
