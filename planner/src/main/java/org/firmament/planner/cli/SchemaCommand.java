package org.firmament.planner.cli;

import java.util.concurrent.Callable;
import org.firmament.catalogs.yaml.RecordSchema;
import org.firmament.planner.instance.AllocationDocument;
import org.firmament.planner.instance.PlanFile;
import org.firmament.planner.instance.RaidPlansFile;
import org.firmament.planner.results.DesignResults;
import org.firmament.planner.results.InstanceResults;
import org.firmament.planner.results.Results;
import org.firmament.planner.scenario.DesignFile;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.study.StudyAnswers;
import org.firmament.planner.study.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `firmament schema [scenario|results|study|design|…]`: the JSON Schema of a file.
@Command(name = "schema", description = "Print the JSON Schema of a file.", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    /// The files that have a schema.
    enum Kind {
        SCENARIO,
        RESULTS,
        STUDY,
        STUDY_RESULTS,
        INSTANCE,
        INSTANCE_RESULTS,
        PLAN,
        RAID_PLANS,
        DESIGN,
        DESIGN_RESULTS
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "KIND",
            description = "scenario (default), results, study, study_results, design, design_results, instance, "
                    + "instance_results, plan or raid_plans")
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
                            case STUDY -> RecordSchema.of(StudyFile.class, "Firmament study");
                            case STUDY_RESULTS -> RecordSchema.of(StudyAnswers.class, "Firmament study results");
                            case INSTANCE -> RecordSchema.of(AllocationDocument.class, "Firmament instance");
                            case INSTANCE_RESULTS ->
                                RecordSchema.of(InstanceResults.class, "Firmament instance results");
                            case PLAN -> RecordSchema.of(PlanFile.class, "Firmament plan of an instance");
                            case RAID_PLANS -> RecordSchema.of(RaidPlansFile.class, "Firmament plans of raids");
                            case DESIGN -> RecordSchema.of(DesignFile.class, "Firmament design");
                            case DESIGN_RESULTS -> RecordSchema.of(DesignResults.class, "Firmament design results");
                        });
        return Main.DONE;
    }
}
