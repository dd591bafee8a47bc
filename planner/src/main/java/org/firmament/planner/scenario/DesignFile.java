package org.firmament.planner.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;
import org.firmament.catalogs.yaml.RecordReader;

/// A question to `firmament design`: which constellation to add to a scenario.
///
/// @param firmament  version of the format
/// @param scenario   its file, seen from this one
/// @param front      what choices are held against their cost by, each evaluated whole
public record DesignFile(
        @Written(min = 1, max = 1, says = "version of the format")
        int firmament,

        @Written(says = "title") String name,
        @Written(says = "scenario file, seen from this one") String scenario,

        @Written(says = "what to choose from, and what for") DesignSpace choose,

        @Written(says = "figure of the scenario that choices are held against their cost by")
        Optional<FrontFigure> front) {
    /// Settings of this beginning are the scenario's: `scenario.duration_h=6`.
    private static final String SCENARIOS = "scenario.";

    public DesignFile {
        Limits.check(DesignFile.class, firmament, name, scenario, choose, front);
    }

    /// A design file with the scenario it names.
    ///
    /// @param path  of the scenario
    public record Question(DesignFile design, Scenario scenario, Path path) {}

    /// Reads a design file and its scenario.
    ///
    /// @param overrides  `path=value`; those of the scenario begin with `scenario.`, and `seed` is the scenario's
    /// @throws org.firmament.catalogs.yaml.BadInput  with everything that is wrong with them
    public static Question read(Path file, List<String> overrides, Catalog catalog) {
        List<String> own = new ArrayList<>();
        List<String> scenarios = new ArrayList<>();
        for (String override : overrides) {
            if (override.startsWith(SCENARIOS)) {
                scenarios.add(override.substring(SCENARIOS.length()));
            } else if (override.startsWith("seed=")) {
                scenarios.add(override);
            } else {
                own.add(override);
            }
        }
        List<Question> read = new ArrayList<>();
        RecordReader.read(file, own, DesignFile.class, catalog, (design, complaints) -> {
            Path path = file.resolveSibling(design.scenario());
            Scenario scenario = Scenario.read(path, scenarios, catalog);
            DesignRules.check(design, scenario, complaints);
            read.add(new Question(design, scenario, path));
        });
        return read.getFirst();
    }
}
