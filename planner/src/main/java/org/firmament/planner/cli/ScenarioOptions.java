package org.firmament.planner.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.planner.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What every command that reads a scenario takes.
final class ScenarioOptions {
    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", hideParamSyntax = true, description = "scenario file")
    private @Nullable Path file;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "override one value of the file; repeatable")
    private List<String> overrides = new ArrayList<>();

    @Mixin
    private CatalogOption known = new CatalogOption();

    @Option(names = "--seed", paramLabel = "N", description = "seed of everything drawn; overrides the file's")
    private @Nullable Long seed;

    /// The catalog, with the overlay if one is given.
    Catalog catalog() {
        return known.catalog();
    }

    /// Reads the scenario, or throws all that is wrong with it.
    Scenario read(Catalog catalog) {
        return Scenario.read(file(), settings(), catalog);
    }

    /// What the command line sets over the file, `path=value`.
    List<String> settings() {
        List<String> all = new ArrayList<>(overrides);
        if (seed != null) {
            all.add("seed=" + seed);
        }
        return List.copyOf(all);
    }

    /// The file named.
    Path file() {
        return Optional.ofNullable(file)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "Missing required parameter: 'FILE'. Maybe name a scenario file."));
    }

    /// Whether a file is named.
    boolean named() {
        return file != null;
    }

    /// The files a run is made from, by the names the user gave them.
    ///
    /// @param scenario  as read, for the files it names
    SortedMap<String, Path> inputs(Scenario scenario) {
        SortedMap<String, Path> inputs = new TreeMap<>();
        inputs.put(file().toString(), file());
        scenario.files().forEach(each -> inputs.put(each.toString(), each));
        known.overlay().map(CatalogReader::files).orElse(List.of()).forEach(each -> inputs.put(each.toString(), each));
        return inputs;
    }
}
