package org.firmament.planner.cli;

import java.util.concurrent.Callable;
import org.firmament.catalogs.yaml.RecordSchema;
import org.firmament.planner.instance.AllocationDocument;
import org.firmament.planner.results.DesignResults;
import org.firmament.planner.results.InstanceResults;
import org.firmament.planner.results.Results;
import org.firmament.planner.scenario.DesignFile;
import org.firmament.planner.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `firmament schema [scenario|results|instance|instance_results|design|design_results]`: the JSON Schema of a
/// file.
@Command(name = "schema", description = "Print the JSON Schema of a file.", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    /// The files that have a schema.
    enum Kind {
        SCENARIO,
        RESULTS,
        INSTANCE,
        INSTANCE_RESULTS,
        DESIGN,
        DESIGN_RESULTS
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "KIND",
            description = "scenario (default), results, instance, instance_results, design or design_results")
    private Kind kind = Kind.SCENARIO;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println(
                        switch (kind) {
                            case SCENARIO -> RecordSchema.of(Scenario.class, "Firmament scenario");
                            case RESULTS -> RecordSchema.of(Results.class, "Firmament results");
                            case INSTANCE -> RecordSchema.of(AllocationDocument.class, "Firmament instance");
                            case INSTANCE_RESULTS ->
                                RecordSchema.of(InstanceResults.class, "Firmament instance results");
                            case DESIGN -> RecordSchema.of(DesignFile.class, "Firmament design");
                            case DESIGN_RESULTS -> RecordSchema.of(DesignResults.class, "Firmament design results");
                        });
        return Main.DONE;
    }
}
