package org.firmament.planner.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.planner.report.ReproductionText;
import org.firmament.planner.reproduce.Comparison;
import org.firmament.planner.reproduce.Reproduction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `firmament reproduce [CASE …]`: published results, ours beside theirs.
@Command(
        name = "reproduce",
        description = "Published results, ours beside theirs; exit 1 if one is outside its tolerance.",
        mixinStandardHelpOptions = true)
final class ReproduceCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "CASE",
            description = "cases, or what cases begin with: engagement, engagement.aei; all if none is named")
    private List<String> names = new ArrayList<>();

    @Option(names = "--list", description = "list the cases instead")
    private boolean list;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "what is printed: text, or json as one document")
    private RunOptions.Format format = RunOptions.Format.TEXT;

    @Option(names = "--quiet", description = "print the results only, no progress")
    private boolean quiet;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Reproduction reproduction = Reproduction.all().select(names);
        if (list) {
            out.print(ReproductionText.list(reproduction));
            return Main.DONE;
        }
        try (Interruption user = new Interruption(() -> err.println("Ending with what is done…"));
                Console console = new Console(err, quiet, () -> !user.asked())) {
            List<Comparison> comparisons = reproduction.compare(console);
            console.clear();
            long cases = reproduction.cases().count();
            if (comparisons.size() < cases) {
                err.println("Interrupted: " + comparisons.size() + " of " + cases + " cases were worked out.");
            }
            switch (format) {
                case TEXT -> out.print(ReproductionText.text(reproduction, comparisons));
                case JSON ->
                    out.println(new String(
                            RecordWriter.json(ReproductionText.results(comparisons)), StandardCharsets.UTF_8));
            }
            // Before the process may end.
            out.flush();
            return Comparison.outside(comparisons).isEmpty() ? Main.DONE : Main.NOT_MET;
        }
    }
}
