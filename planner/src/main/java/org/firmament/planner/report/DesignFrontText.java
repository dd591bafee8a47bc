package org.firmament.planner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.firmament.optimizer.Proof;
import org.firmament.planner.results.DesignResults;
import org.firmament.planner.results.DesignResults.FrontPoint;
import org.firmament.planner.scenario.FrontFigure;

/// Choices held against each other, as text and as a table.
final class DesignFrontText {
    /// Points a text lists; files hold all.
    private static final int LISTED = 40;

    private DesignFrontText() {}

    static void write(TextPage page, DesignResults results) {
        results.figure().ifPresentOrElse(figure -> figures(page, results, figure), () -> shares(page, results));
    }

    private static void shares(TextPage page, DesignResults results) {
        page.heading("What shares and budgets take");
        page.line("  %-28s %11s %16s %9s  %s", "asked", "satellites", "cost", "met", "no choice has less than");
        for (FrontPoint point : results.front()) {
            page.line(
                    "  %-28s %11s %16s %9s  %s",
                    point.asked(),
                    Print.whole(point.satellites()),
                    cost(point),
                    met(point),
                    point.proof().map(DesignFrontText::bound).orElse(""));
        }
    }

    private static void figures(TextPage page, DesignResults results, FrontFigure figure) {
        List<FrontPoint> best = results.front().stream()
                .filter(point -> !point.beaten())
                .sorted(Comparator.comparingDouble(FrontPoint::cost))
                .toList();
        page.heading("Cost against " + name(figure) + ": " + best.size() + " of "
                + results.front().size() + " choices are beaten by no other one");
        page.line("  %16s %14s %11s  %s", "cost", "figure", "satellites", "choice");
        for (FrontPoint point : best.subList(0, Math.min(LISTED, best.size()))) {
            page.line(
                    "  %16s %14s %11s  %s%s",
                    cost(point),
                    value(point),
                    Print.whole(point.satellites()),
                    point.asked(),
                    point.proof().map(proof -> ", " + bound(proof)).orElse(""));
        }
    }

    /// The figure in words.
    static String name(FrontFigure front) {
        String target = front.figure().target();
        return Print.figure(front.figure()) + (target.isEmpty() ? "" : " of " + target);
    }

    static String cost(FrontPoint point) {
        return point.cost() > 0 ? Print.dollars(point.cost()) : "–";
    }

    static String met(FrontPoint point) {
        return point.met().isPresent() ? Print.percent(point.met().getAsDouble()) : "–";
    }

    static String value(FrontPoint point) {
        return point.value().isPresent() ? Print.number(point.value().getAsDouble()) : "–";
    }

    /// What was proved of a choice.
    static String bound(Proof proof) {
        String measure = Print.words(proof.measure());
        return proof.optimal()
                ? "proved"
                : "at least " + DesignReport.amount(proof, proof.lower()) + " " + measure + ", found "
                        + DesignReport.amount(proof, proof.upper());
    }

    /// A row a choice.
    static void csv(DesignResults results, OutputStream out) throws IOException {
        Csv csv = new Csv(
                out,
                "asked",
                "share_pct",
                "budget_usd",
                "satellites",
                "cost_usd",
                "met_pct",
                "proof_measure",
                "proof_lower",
                "proof_upper",
                "figure",
                "value",
                "beaten");
        String figure = results.figure().map(DesignFrontText::name).orElse("");
        for (FrontPoint point : results.front()) {
            csv.text(point.asked())
                    .number(percent(point.share()))
                    .number(point.budget())
                    .whole(point.satellites())
                    .number(point.cost())
                    .number(percent(point.met()))
                    .text(point.proof().map(Proof::measure).orElse(""))
                    .number(point.proof()
                            .map(proof -> OptionalDouble.of(proof.lower()))
                            .orElse(OptionalDouble.empty()))
                    .number(point.proof()
                            .map(proof -> OptionalDouble.of(proof.upper()))
                            .orElse(OptionalDouble.empty()))
                    .text(figure)
                    .number(point.value())
                    .text(point.beaten() ? "yes" : "no")
                    .end();
        }
        csv.flush();
    }

    private static OptionalDouble percent(OptionalDouble fraction) {
        return fraction.isPresent() ? OptionalDouble.of(100 * fraction.getAsDouble()) : fraction;
    }
}
