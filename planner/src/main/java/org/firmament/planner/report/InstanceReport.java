package org.firmament.planner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.optimizer.Proof;
import org.firmament.orbits.Conventions;
import org.firmament.planner.InstanceSolver.Answer;
import org.firmament.planner.results.InstanceResults;
import org.firmament.planner.results.InstanceResults.Judged;
import org.firmament.planner.results.InstanceResults.Plan;
import org.firmament.planner.results.InstanceResults.Shots;
import org.firmament.planner.results.InstanceResults.Summary;
import org.firmament.planner.results.Manifest;

/// What came of solving an instance, as text and as a folder.
public final class InstanceReport {
    /// Shots or columns a text lists; files hold all.
    private static final int LISTED = 20;

    private InstanceReport() {}

    /// The text for a terminal.
    public static String text(InstanceResults results) {
        TextPage page = new TextPage();
        Summary instance = results.instance();
        Plan plan = results.allocation();
        boolean cover = instance.format().equals("set-cover");
        page.heading(instance.file());
        page.line(
                cover
                        ? "  Set cover: %s columns, %s rows, %s entries"
                        : "  %s carriers, %s launches, %s options, seed %d",
                Print.whole(instance.carriers()),
                Print.whole(instance.launches()),
                Print.whole(instance.options()),
                instance.seed());
        Proof proof = plan.proof();
        page.heading("The plan: " + plan.method());
        boolean plain = plan.goal().map(GoalText::plain).orElse(true);
        plan.goal().filter(goal -> !plain).ifPresent(goal -> page.line("  %s", GoalText.sentence(goal)));
        page.line("  %-26s %s", cover ? "cost" : GoalText.measure(proof.measure()), exact(proof.upper()));
        String least = plain ? "no plan leaks less than" : "no plan has less than";
        page.line("  %-26s %s", cover ? "no cover costs less than" : least, exact(proof.lower()));
        page.line("  %-26s %.2g %%%s", "gap", 100 * proof.gap(), proof.optimal() ? ", proved optimal" : "");
        page.line("  %-26s %s", "greedy", exact(plan.greedy()));
        plan.next().forEach(next -> page.line("  %-26s %s", next.saving(), GoalText.next(next)));
        plan.judged().filter(_ -> !plain).ifPresent(judged -> judged(page, judged));
        if (!plan.reproducible()) {
            page.line("  Stopped by wall time: another run may differ.");
        }
        if (cover) {
            page.heading("Columns bought, counted from 1");
            List<String> bought = plan.columns().stream().map(String::valueOf).toList();
            for (int from = 0; from < bought.size(); from += LISTED) {
                page.line("  %s", String.join(" ", bought.subList(from, Math.min(bought.size(), from + LISTED))));
            }
            return page.toString();
        }
        page.heading("Shots: carrier and launch counted from 0");
        page.line("  %8s %8s %6s %17s %10s", "carrier", "launch", "shots", "kill probability", "survives");
        for (Shots shots : plan.shots().subList(0, Math.min(LISTED, plan.shots().size()))) {
            page.line(
                    "  %8d %8d %6d %17.6f %10.6f",
                    shots.carrier(), shots.launch(), shots.shots(), shots.killProbability(), shots.survival());
        }
        if (plan.shots().size() > LISTED) {
            page.line("  and %d more; --format json prints all.", plan.shots().size() - LISTED);
        }
        results.why().ifPresent(why -> new WhyText(page).print(why));
        return page.toString();
    }

    private static void judged(TextPage page, Judged judged) {
        page.line("  %-26s %s", "leaked value", exact(judged.leakedValue()));
        page.line("  %-26s %s", "worst corridor leaks", exact(judged.worstCorridor()));
        page.line("  %-26s %s", "chance of no leaker", exact(judged.noLeaker()));
        page.line("  %-26s %d, %s", "shots", judged.shots(), Print.dollars(judged.cost()));
        if (judged.uncounted() > 0) {
            page.line("  %d launches nothing can be fired at are left out of the objective.", judged.uncounted());
        }
    }

    private static String exact(double value) {
        return String.format(java.util.Locale.ROOT, "%.6f", value);
    }

    /// Writes `results.json`, `allocation.csv` and `manifest.json`, all or none.
    public static void write(
            OutputFolder folder, RunInputs inputs, Answer answer, List<String> typed, int threads, Instant started) {
        folder.write(OutputFile.RESULTS, out -> RecordWriter.json(answer.results(), out));
        folder.write(OutputFile.ALLOCATION, out -> table(answer.results().allocation(), out));
        List<Manifest.Stage> stages = answer.stages();
        double wall = stages.stream().mapToDouble(Manifest.Stage::wall).sum();
        long seed = answer.results().instance().seed();
        double cpu = stages.stream().mapToDouble(Manifest.Stage::cpu).sum();
        new Signed(typed, seed, threads, Conventions.standard(), started, wall, cpu, stages).publish(folder, inputs);
    }

    /// Opens a folder for an instance's results.
    ///
    /// @throws org.firmament.catalogs.yaml.BadInput  if it may not be written
    public static OutputFolder open(Path folder, RunInputs inputs, OutputFolder.Existing existing) {
        return OutputFolder.open(folder, inputs.digests(), existing);
    }

    private static void table(Plan plan, OutputStream out) throws IOException {
        if (plan.columns().isEmpty()) {
            Csv csv = new Csv(out, "option", "carrier", "launch", "shots", "kill_probability", "survival");
            for (Shots shots : plan.shots()) {
                csv.whole(shots.option()).whole(shots.carrier()).whole(shots.launch());
                csv.whole(shots.shots()).number(shots.killProbability()).number(shots.survival());
                csv.end();
            }
            csv.flush();
            return;
        }
        Csv csv = new Csv(out, "column");
        for (int column : plan.columns()) {
            csv.whole(column).end();
        }
        csv.flush();
    }
}
