package org.firmament.planner.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.planner.study.RowPlace;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program `firmament`.
@Command(
        name = "firmament",
        description = "Plans space-based sensor and interceptor constellations: who is seen when, who can be engaged, "
                + "what leaks and why, what it costs, and how sure that is.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, but a stated requirement, proof or published result is not met",
            "2:bad input",
            "3:a fault of ours"
        },
        subcommands = {
            CheckCommand.class,
            CoverageCommand.class,
            EvaluateCommand.class,
            AllocateCommand.class,
            StudyCommand.class,
            DesignCommand.class,
            ExportCommand.class,
            CatalogCommand.class,
            ReproduceCommand.class,
            ReportCommand.class,
            SchemaCommand.class,
            AutoComplete.GenerateCompletion.class,
            CommandLine.HelpCommand.class
        })
public final class Main {
    static final int DONE = 0;
    static final int NOT_MET = 1;
    static final int BAD_INPUT = 2;
    static final int FAULT = 3;

    private Main() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(run(out, err, arguments));
    }

    /// Runs one command, printing to `out` and complaining to `err`, and returns its exit code.
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(new CommandLine(new Main()), out, err, arguments);
    }

    /// Runs the command `study` by itself, its rows evaluated where the caller says, and returns its exit code.
    public static int study(PrintWriter out, PrintWriter err, RowPlace place, String... arguments) {
        return run(new CommandLine(new StudyCommand(place)), out, err, arguments);
    }

    private static int run(CommandLine command, PrintWriter out, PrintWriter err, String... arguments) {
        command.setOut(out);
        command.setErr(err);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setExecutionExceptionHandler((exception, line, parsed) -> complain(exception, err));
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError tooLarge) {
            err.println("firmament: out of memory (" + tooLarge.getMessage()
                    + "). Maybe use fewer satellites, a longer step_s or a wider grid.");
            return FAULT;
        } finally {
            out.flush();
        }
    }

    private static int complain(Exception exception, PrintWriter err) {
        return switch (exception) {
            case BadInput bad -> {
                err.println(bad.getMessage());
                yield BAD_INPUT;
            }
            case LimitException limit -> {
                err.println(limit.getMessage());
                yield BAD_INPUT;
            }
            default -> {
                err.println("firmament: a fault of ours: " + exception);
                exception.printStackTrace(err);
                yield FAULT;
            }
        };
    }
}
