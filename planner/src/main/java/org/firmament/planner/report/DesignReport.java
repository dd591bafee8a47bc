package org.firmament.planner.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.RecordReader;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.optimizer.Proof;
import org.firmament.planner.ConstellationDesigner.Designed;
import org.firmament.planner.results.DesignResults;
import org.firmament.planner.results.DesignResults.Conflicting;
import org.firmament.planner.results.DesignResults.Member;
import org.firmament.planner.results.RequirementResult;
import org.firmament.planner.scenario.Scenario;

/// What came of choosing a constellation, as text and as a folder.
public final class DesignReport {
    /// Names and members a text lists; files hold all.
    private static final int LISTED = 12;

    private static final double MILLISECOND = 1e-3;

    private DesignReport() {}

    /// The text for a terminal.
    public static String text(DesignResults results) {
        TextPage page = new TextPage();
        page.heading(results.name());
        boolean slots = results.space().kind().equals("slots");
        page.line(
                "  Beside %s; from %s %s, for %s",
                results.scenario(),
                Print.whole(results.space().candidates()),
                slots ? "candidate satellites" : "Walker constellations",
                results.space().task());
        results.proof().ifPresentOrElse(proof -> chosen(page, results, proof), () -> none(page, results));
        if (!results.front().isEmpty()) {
            DesignFrontText.write(page, results);
        }
        if (!results.members().isEmpty()) {
            page.heading("Judged, the cheapest first");
            List<Member> last = results.members()
                    .subList(
                            Math.max(0, results.members().size() - LISTED),
                            results.members().size());
            if (last.size() < results.members().size()) {
                page.line("  … %d before these", results.members().size() - last.size());
            }
            last.forEach(member -> page.line(
                    "  %-44s %16s  %s",
                    member.pattern(), Print.dollars(member.cost()), member.met() ? "meets all" : "falls short"));
        }
        if (!results.requirements().isEmpty() && results.proof().isPresent()) {
            page.heading("The scenario's requirements, with the choice in place");
            for (RequirementResult answer : results.requirements()) {
                page.line(
                        "  %-40s %s: %s",
                        Print.figure(answer.requirement().figure()),
                        Print.bound(answer.requirement()),
                        (answer.value().isPresent()
                                        ? Print.number(answer.value().getAsDouble())
                                        : "unknown")
                                + (answer.met() ? ", met" : ", not met"));
            }
        }
        return page.toString();
    }

    private static void chosen(TextPage page, DesignResults results, Proof proof) {
        String what = results.satellites() == 1 ? "1 satellite" : Print.whole(results.satellites()) + " satellites";
        String cost = results.cost() > 0 ? ", " + Print.dollars(results.cost()) + " over the life" : "";
        page.heading("The choice: " + what + cost + (proof.optimal() ? ", proved " + best(proof) + "." : "."));
        for (ConstellationDesign design : results.chosen()) {
            page.line("  %-20s %s", design.name(), LayerText.pattern(design.pattern()));
        }
        List<String> names = results.names();
        if (!names.isEmpty()) {
            page.line(
                    "  %s%s",
                    String.join(", ", names.subList(0, Math.min(LISTED, names.size()))),
                    names.size() > LISTED ? " and " + (names.size() - LISTED) + " more" : "");
        }
        results.met().ifPresent(met -> page.line("  %-26s %s", "met", Print.percent(met)));
        page.line("  %-26s %s", Print.words(proof.measure()), amount(proof, proof.upper()));
        page.line("  %-26s %s", "no choice has less than", amount(proof, proof.lower()));
        page.line("  %-26s %s", "gap", proof.optimal() ? "none" : Print.percent(proof.gap()));
        results.greedy().ifPresent(greedy -> page.line("  %-26s %s", "greedy", amount(proof, greedy)));
        page.line("  %s", results.space().basis());
    }

    private static String best(Proof proof) {
        return switch (proof.measure()) {
            case "cost" -> "the cheapest";
            case "satellites" -> "the fewest";
            default -> "the most for the budget";
        };
    }

    private static void none(TextPage page, DesignResults results) {
        page.heading("No choice: none of the " + Print.whole(results.members().size())
                + " members meets the scenario's requirements.");
        List<Conflicting> conflict = results.conflict();
        page.line(
                conflict.size() == 1
                        ? "  No member meets this one by itself:"
                        : "  These cannot hold together; without any one of them some member meets the others:");
        for (Conflicting one : conflict) {
            page.line(
                    "  %-40s %s%s",
                    Print.figure(one.requirement().figure()),
                    Print.bound(one.requirement()),
                    one.nearest().isPresent()
                            ? "; the nearest of a member is "
                                    + Print.number(one.nearest().getAsDouble())
                            : "");
        }
    }

    static String amount(Proof proof, double value) {
        return proof.measure().equals("cost") ? Print.dollars(value) : Print.number(value);
    }

    /// Writes `results.json`, `front.csv`, `chosen.yaml`, the page and `manifest.json`, all or none.
    public static void write(
            OutputFolder folder,
            RunInputs inputs,
            Designed designed,
            List<String> typed,
            int threads,
            Instant started) {
        folder.write(OutputFile.RESULTS, out -> RecordWriter.json(designed.results(), out));
        if (!designed.results().front().isEmpty()) {
            folder.write(OutputFile.FRONT, out -> DesignFrontText.csv(designed.results(), out));
        }
        folder.write(OutputFile.REPORT, out -> DesignPage.write(designed.results(), out));
        folder.write(OutputFile.CHOSEN, out -> RecordWriter.json(designed.scenario(), out));
        double wall = Duration.between(started, Instant.now()).toMillis() * MILLISECOND;
        Scenario scenario = designed.scenario();
        new Signed(typed, scenario.seed(), threads, scenario.conventions(), started, wall, 0, List.of())
                .publish(folder, inputs);
    }

    /// Opens a folder for a design.
    ///
    /// @throws org.firmament.catalogs.yaml.BadInput  if it may not be written
    public static OutputFolder open(Path folder, RunInputs inputs, OutputFolder.Existing existing) {
        return OutputFolder.open(folder, inputs.digests(), existing);
    }

    /// Whether a folder holds a design.
    public static boolean isIn(Path folder) {
        try {
            stored(folder);
            return true;
        } catch (BadInput another) {
            return false;
        }
    }

    /// Writes the page of a design again, from its results, and returns its place.
    public static Path rewriteReport(Path path) {
        try (OutputFolder folder = OutputFolder.again(path, OutputFile.RESULTS)) {
            DesignResults results = stored(path);
            folder.write(OutputFile.REPORT, out -> DesignPage.write(results, out));
            StoredManifest.publish(folder, path);
        }
        return path.resolve(OutputFile.REPORT.fileName());
    }

    private static DesignResults stored(Path folder) {
        return RecordReader.read(
                folder.resolve(OutputFile.RESULTS.fileName()), List.of(), DesignResults.class, new Catalog(List.of()));
    }
}
