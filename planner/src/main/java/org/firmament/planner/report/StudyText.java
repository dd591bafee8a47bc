package org.firmament.planner.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.firmament.planner.study.Columns;
import org.firmament.planner.study.Objective;
import org.firmament.planner.study.StudyAnswers;

/// The answers of a study for a terminal.
public final class StudyText {
    /// Lines of one kind that are printed; the files hold all.
    private static final int PRINTED = 12;

    private final StudyAnswers answers;
    private final StudyWords words;
    private final TextPage page = new TextPage();

    private StudyText(StudyAnswers answers) {
        this.answers = answers;
        words = new StudyWords(answers.varied());
    }

    /// The text of a study's answers.
    public static String of(StudyAnswers answers) {
        return new StudyText(answers).text();
    }

    private String text() {
        StudyAnswers.Counts counts = answers.counts();
        page.line("%s", answers.name());
        page.line(
                "  %s evaluated, %s failed, %s skipped by conditions; %s varied, %s uncertain",
                TextPage.count(counts.evaluated(), "architecture"),
                Print.whole(counts.failed()),
                Print.whole(counts.skipped()),
                TextPage.count(answers.varied().size(), "value"),
                Print.whole(answers.drawn().size()));
        answers.interrupted().ifPresent(missing -> page.line("  %s", missing));
        if (answers.notional()) {
            page.line("  Some prices and masses are notional.");
        }
        front();
        swings();
        indices();
        marginal();
        crossings();
        salvo();
        failures();
        return page.toString();
    }

    private void front() {
        if (answers.front().isEmpty()) {
            return;
        }
        page.heading("Architectures no other one beats, "
                + answers.objectives().stream().map(StudyText::asked).collect(Collectors.joining(" and ")));
        answers.front().stream().limit(PRINTED).forEach(best -> {
            String figures = answers.objectives().stream()
                    .map(Objective::figure)
                    .map(figure -> value(figure, best.figures()))
                    .collect(Collectors.joining("  "));
            String met = answers.drawn().isEmpty() || !best.figures().containsKey(Columns.MET)
                    ? ""
                    : "  requirements met " + met(best);
            page.line("  %5d  %s  %s%s", best.row(), figures, inputs(best.inputs()), met);
        });
        more(answers.front());
    }

    private static String met(StudyAnswers.Best best) {
        return value(Columns.MET, best.figures()).strip();
    }

    /// A figure of an architecture, with its interval where there is one; a dash where it has none.
    public static String figure(String figure, Map<String, Double> figures) {
        return value(figure, figures).strip();
    }

    private static String asked(Objective objective) {
        return (objective.sense() == Objective.Sense.MINIMISE ? "small " : "large ") + objective.figure();
    }

    private static String value(String figure, Map<String, Double> figures) {
        Double value = figures.get(figure);
        Double low = figures.get(figure + ".low");
        Double high = figures.get(figure + ".high");
        if (value == null) {
            return "–";
        }
        String interval =
                low == null || high == null ? "" : " (" + number(figure, low) + " to " + number(figure, high) + ")";
        return String.format(Locale.ROOT, "%-12s", number(figure, value) + interval);
    }

    private static String number(String figure, double value) {
        return figure.endsWith("_usd") ? Print.dollars(value).replace('\u00a0', ' ') : TextPage.number(value);
    }

    /// What varies; values derived of it stand in the files.
    private String inputs(Map<String, String> inputs) {
        return words.architecture(inputs);
    }

    private String last(String path) {
        return words.value(path);
    }

    private void swings() {
        heading("One value at a time", answers.swings());
        answers.swings().stream()
                .limit(PRINTED)
                .forEach(swing -> page.line(
                        "  %-24s %-28s %s",
                        swing.figure(),
                        last(swing.path()),
                        span(
                                number(swing.figure(), swing.least()),
                                swing.levelOfLeast(),
                                number(swing.figure(), swing.greatest()),
                                swing.levelOfGreatest())));
        more(answers.swings());
    }

    private void indices() {
        heading("Shares of the variance: by itself, and with all it acts together with", answers.indices());
        answers.indices().stream()
                .limit(PRINTED)
                .forEach(index -> page.line(
                        "  %-24s %-28s %s  %s",
                        index.figure(), last(index.path()), estimate(index.first()), estimate(index.total())));
        more(answers.indices());
    }

    private static String estimate(StudyAnswers.Estimate estimate) {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", estimate.value(), estimate.low(), estimate.high());
    }

    /// How far apart the means at a value's levels lie.
    private void marginal() {
        heading("Means over all architectures with a value at one level, least to greatest", answers.marginal());
        List<List<StudyAnswers.Marginal>> values = List.copyOf(answers.marginal().stream()
                .collect(Collectors.groupingBy(
                        marginal -> List.of(marginal.figure(), marginal.path()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values());
        values.stream().limit(PRINTED).forEach(levels -> {
            StudyAnswers.Marginal least = levels.stream()
                    .min(Comparator.comparingDouble(StudyAnswers.Marginal::mean))
                    .orElseThrow();
            StudyAnswers.Marginal greatest = levels.stream()
                    .max(Comparator.comparingDouble(StudyAnswers.Marginal::mean))
                    .orElseThrow();
            page.line(
                    "  %-24s %-28s %s",
                    least.figure(),
                    last(least.path()),
                    levels.size() == 1
                            ? number(least.figure(), least.mean()) + " at " + Print.level(least.level())
                            : span(
                                    number(least.figure(), least.mean()),
                                    least.level(),
                                    number(least.figure(), greatest.mean()),
                                    greatest.level()));
        });
        more(values);
    }

    /// From the least of a figure to the greatest, with the levels where it is so.
    private static String span(String least, String levelOfLeast, String greatest, String levelOfGreatest) {
        return least.equals(greatest)
                ? least + " at every level"
                : least + " at " + Print.level(levelOfLeast) + " to " + greatest + " at "
                        + Print.level(levelOfGreatest);
    }

    private void crossings() {
        heading("Where two architectures swap", answers.crossings());
        answers.crossings().stream()
                .limit(PRINTED)
                .forEach(crossing -> page.line(
                        "  %s: %s %s has less below %s %s, %s above%s",
                        crossing.figure(),
                        last(crossing.between()),
                        Print.level(crossing.before()),
                        last(crossing.along()),
                        TextPage.number(crossing.at()),
                        Print.level(crossing.after()),
                        crossing.others().isEmpty() ? "" : " (" + inputs(crossing.others()) + ")"));
        more(answers.crossings());
    }

    private void salvo() {
        heading("What engaging a salvo costs: the cheapest architecture that does", answers.salvo());
        answers.salvo()
                .forEach(point -> page.line(
                        "  %3d launches  %s, %s a missile engaged%s  row %d",
                        point.launches(),
                        number("_usd", point.cost()),
                        number("_usd", point.costPerEngaged()),
                        added(point.costPerAddedLaunch()),
                        point.row()));
    }

    private static String added(OptionalDouble cost) {
        return cost.isPresent() ? ", " + number("_usd", cost.getAsDouble()) + " for each launch more" : "";
    }

    private void failures() {
        heading("Could not be evaluated", answers.failures());
        answers.failures().stream()
                .limit(PRINTED)
                .forEach(failure -> page.line(
                        "  %s, first row %d: %s",
                        TextPage.count(failure.architectures(), "architecture"), failure.row(), failure.reason()));
        more(answers.failures());
    }

    private void heading(String title, List<?> lines) {
        if (!lines.isEmpty()) {
            page.heading(title);
        }
    }

    private void more(List<?> lines) {
        if (lines.size() > PRINTED) {
            page.line("  and %s more", Print.whole(lines.size() - PRINTED));
        }
    }
}
