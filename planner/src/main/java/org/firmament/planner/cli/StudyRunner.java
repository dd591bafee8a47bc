package org.firmament.planner.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.planner.Planner;
import org.firmament.planner.RunListener;
import org.firmament.planner.report.RunInputs;
import org.firmament.planner.report.StudyFolder;
import org.firmament.planner.report.StudyText;
import org.firmament.planner.study.Answers;
import org.firmament.planner.study.FiguresAsked;
import org.firmament.planner.study.RowPlace;
import org.firmament.planner.study.Study;
import org.firmament.planner.study.StudyAnswers;
import org.firmament.planner.study.StudyOrder;
import org.firmament.planner.study.StudyRow;
import org.firmament.planner.study.StudyRun;
import picocli.CommandLine.Model.CommandSpec;

/// Runs a study: read, check the first architecture, evaluate all, write, print, answer.
final class StudyRunner {
    private final CommandSpec spec;
    private final StudyCommand options;
    private final StudyOrder order;
    private final Study study;
    private final boolean notional;
    private final Instant started = Instant.now();

    StudyRunner(CommandSpec spec, StudyCommand options) {
        this.spec = spec;
        this.options = options;
        order = options.order();
        study = order.study();
        notional = new Planner(order.catalog(), 1, RunListener.SILENT).notional(study.base());
    }

    int run() {
        PrintWriter err = spec.commandLine().getErr();
        try (Interruption user = new Interruption(() -> err.println("Ending with the rows that are done…"));
                Console console = new Console(err, options.quiet(), () -> !user.asked())) {
            StudyAnswers answers =
                    options.out().isPresent() ? into(options.out().get(), console) : inMemory(console);
            boolean done = answers.interrupted().isEmpty() && answers.counts().evaluated() > 0;
            return done ? Main.DONE : Main.NOT_MET;
        }
    }

    private StudyAnswers inMemory(Console console) {
        List<StudyRow> rows = new ArrayList<>();
        evaluate(List.of(), rows::add, console);
        StudyAnswers answers = Answers.of(study, rows, notional);
        print(answers, console);
        return answers;
    }

    private void print(StudyAnswers answers, Console console) {
        console.clear();
        PrintWriter out = spec.commandLine().getOut();
        switch (options.format()) {
            case TEXT -> out.print(StudyText.of(answers));
            case JSON -> out.println(new String(RecordWriter.json(answers), StandardCharsets.UTF_8));
        }
        // Before the process may end.
        out.flush();
    }

    private StudyAnswers into(Path path, Console console) {
        SortedMap<String, Path> files = new TreeMap<>();
        order.files().forEach(file -> files.put(file.toString(), file));
        RunInputs inputs = RunInputs.of(files, order.settings());
        try (StudyFolder folder = options.resume()
                ? StudyFolder.resume(path, inputs)
                : StudyFolder.begin(path, inputs, options.existing())) {
            evaluate(List.copyOf(folder.rows()), folder::add, console);
            StudyAnswers answers = Answers.of(study, folder.rows(), notional);
            // First, so that a full disk does not take the answers along.
            print(answers, console);
            if (answers.interrupted().isEmpty()) {
                folder.write(study, answers, Typed.words(spec), options.threads(), started);
                spec.commandLine()
                        .getErr()
                        .println("Written to " + path + ": report.html, study.csv, study.parquet and the answers.");
            } else {
                spec.commandLine()
                        .getErr()
                        .println("Kept in " + path + ": " + folder.rows().size() + " rows. Go on with --resume.");
            }
            return answers;
        }
    }

    /// @param before  rows that stand already
    private void evaluate(List<StudyRow> before, Consumer<StudyRow> sink, Console console) {
        FiguresAsked asked = new FiguresAsked(study, order.file().toString());
        before.forEach(asked::look);
        try (RowPlace.Crew crew = options.place().ready(order)) {
            Optional<StudyRow> first = before.isEmpty() ? Optional.of(first(crew, asked)) : Optional.empty();
            var _ = new StudyRun(options.threads(), console)
                    .run(
                            before.size(),
                            study.size(),
                            number -> number == 0 && first.isPresent() ? first.get() : crew.row(number),
                            row -> {
                                asked.look(row);
                                sink.accept(row);
                            });
        }
    }

    /// The first row is looked at by itself, before others are begun: an objective it has no figure for is a
    /// mistake in the file.
    private static StudyRow first(RowPlace.Crew crew, FiguresAsked asked) {
        StudyRow row = crew.row(0);
        asked.look(row);
        return row;
    }
}
