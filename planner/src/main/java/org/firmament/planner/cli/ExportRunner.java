package org.firmament.planner.cli;

import java.nio.file.Path;
import java.util.List;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.units.LimitException;
import org.firmament.planner.Planner;
import org.firmament.planner.RunListener;
import org.firmament.planner.instance.AllocationDocument;
import org.firmament.planner.instance.InstanceFile;
import org.firmament.planner.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;

/// `firmament allocate FILE --export FILE`: writes a raid of a scenario as an instance, for others to solve.
final class ExportRunner {
    private ExportRunner() {}

    static int run(CommandSpec spec, RunOptions options, int raid, Path file) {
        Catalog catalog = options.scenario().catalog();
        Scenario scenario = options.scenario().read(catalog);
        List<AllocationDocument> raids =
                new Planner(catalog, options.threads(), RunListener.SILENT).instances(scenario);
        if (raid < 1 || raid > raids.size()) {
            throw new LimitException("--raid", Integer.toString(raid), "one of the raids 1 to " + raids.size(), "");
        }
        AllocationDocument instance = raids.get(raid - 1);
        InstanceFile.write(file, instance);
        spec.commandLine().getErr().println("Written: " + file + ", " + instance.name() + ".");
        return Main.DONE;
    }
}
