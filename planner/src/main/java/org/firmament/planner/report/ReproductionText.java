package org.firmament.planner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firmament.catalogs.units.Rounding;
import org.firmament.planner.reproduce.Case;
import org.firmament.planner.reproduce.Comparison;
import org.firmament.planner.reproduce.Ours;
import org.firmament.planner.reproduce.Reproduction;
import org.firmament.planner.reproduce.Section;
import org.firmament.planner.results.ReproductionResults;
import org.firmament.planner.results.ReproductionResults.Row;

/// Published results beside ours, to be read: as text, as the page `VALIDATION.md`, and as records.
public final class ReproductionText {
    private static final int WIDTH = 116;
    private static final String INDENT = "      ";

    /// Of the ends of a range.
    private static final int RANGE_DIGITS = 3;

    private ReproductionText() {}

    /// What there is, a line a case.
    public static String list(Reproduction reproduction) {
        TextPage page = new TextPage();
        for (Section section : reproduction.sections()) {
            page.heading(section.title() + " (about " + section.seconds() + " s of one core)");
            section.cases().forEach(each -> page.line("  %-36s %s", each.id(), each.quantity()));
        }
        return page.toString();
    }

    /// A table a section, sources above and notes below their rows, and how it all came out.
    public static String text(Reproduction reproduction, List<Comparison> comparisons) {
        TextPage page = new TextPage();
        for (Section section : reproduction.sections()) {
            List<Comparison> of = comparisons.stream()
                    .filter(each -> section.cases().contains(each.published()))
                    .toList();
            if (!of.isEmpty()) {
                page.heading(section.title());
                page.line("  %-32s %12s %18s %9s  %-8s %s", "case", "theirs", "ours", "tolerance", "", "quantity");
                rows(page, of);
            }
        }
        page.heading(summary(comparisons));
        Comparison.outside(comparisons)
                .forEach(each -> page.line(
                        "  %s: %s, ours %s, off by %s.",
                        each.published().id(),
                        each.published().quantity(),
                        ours(each.ours()),
                        number(each.difference())));
        return page.toString();
    }

    private static void rows(TextPage page, List<Comparison> comparisons) {
        String source = "";
        for (Comparison each : comparisons) {
            Case published = each.published();
            if (!published.source().equals(source)) {
                source = published.source();
                wrapped(page, "    ", source);
            }
            page.line(
                    "  %-32s %12s %18s %9s  %-8s %s",
                    published.id(),
                    number(published.expected()),
                    ours(each.ours()),
                    number(published.tolerance()),
                    answer(each),
                    published.quantity());
            wrapped(page, INDENT, each.note());
        }
    }

    /// The table of one section for `VALIDATION.md`.
    public static String markdown(Reproduction reproduction, List<Comparison> comparisons) {
        StringBuilder text = new StringBuilder();
        for (Section section : reproduction.sections()) {
            text.append("\n## ").append(section.title()).append("\n\n");
            text.append("| Case | Quantity | Reference | Theirs | Ours | Difference | Tolerance | Why that tolerance |"
                    + " Note |\n");
            text.append("|---|---|---|---|---|---|---|---|---|\n");
            for (Comparison each : comparisons) {
                if (section.cases().contains(each.published())) {
                    text.append(markdown(each));
                }
            }
        }
        return text.toString();
    }

    private static String markdown(Comparison each) {
        Case published = each.published();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
                published.id(),
                published.quantity(),
                published.source(),
                number(published.expected()),
                ours(each.ours()),
                number(each.difference()),
                number(published.tolerance()),
                published.why(),
                each.note());
    }

    /// As one document.
    public static ReproductionResults results(List<Comparison> comparisons) {
        return new ReproductionResults(
                comparisons.stream()
                        .filter(Comparison::tested)
                        .map(ReproductionText::row)
                        .toList(),
                comparisons.stream()
                        .filter(each -> !each.tested())
                        .map(ReproductionText::row)
                        .toList());
    }

    private static Row row(Comparison each) {
        Case published = each.published();
        Ours ours = each.ours();
        List<String> note = new ArrayList<>(List.of("Tolerance: " + published.why() + "."));
        if (ours.low() < ours.high()) {
            note.add("Ours is a range over open assumptions, " + ours(ours) + ".");
        }
        if (!each.note().isEmpty()) {
            note.add(each.note());
        }
        return new Row(
                published.id(),
                published.quantity(),
                published.source(),
                published.expected(),
                0.5 * (ours.low() + ours.high()),
                published.tolerance() + 0.5 * (ours.high() - ours.low()),
                each.within(),
                String.join(" ", note));
    }

    private static String summary(List<Comparison> comparisons) {
        long tested = comparisons.stream().filter(Comparison::tested).count();
        int outside = Comparison.outside(comparisons).size();
        long shown = comparisons.size() - tested;
        return (outside == 0
                        ? tested + " of " + tested + " tested cases are within their tolerance"
                        : outside + " of " + tested + " tested cases " + (outside == 1 ? "is" : "are")
                                + " outside the tolerance")
                + (shown > 0 ? "; " + shown + " more " + (shown == 1 ? "is" : "are") + " shown, not tested." : ".");
    }

    private static String answer(Comparison each) {
        if (!each.tested()) {
            return "shown";
        }
        return each.within() ? "within" : "OUTSIDE";
    }

    private static String ours(Ours ours) {
        return ours.low() < ours.high()
                ? Print.number(Rounding.significant(ours.low(), RANGE_DIGITS)) + " to "
                        + Print.number(Rounding.significant(ours.high(), RANGE_DIGITS))
                : number(ours.low());
    }

    /// Rounded so that it does not change with the last bits of a sum.
    private static String number(double value) {
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        String format = value == Math.rint(value) ? "%,.0f" : size >= 1_000 ? "%,.1f" : size >= 0.1 ? "%.3f" : "%.2g";
        return String.format(Locale.ROOT, format, value);
    }

    private static void wrapped(TextPage page, String indent, String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && indent.length() + line.length() + 1 + word.length() > WIDTH) {
                page.line("%s%s", indent, line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            page.line("%s%s", indent, line);
        }
    }
}
