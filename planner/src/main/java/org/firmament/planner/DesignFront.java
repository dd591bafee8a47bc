package org.firmament.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.units.LimitException;
import org.firmament.planner.results.DesignResults.FrontPoint;
import org.firmament.planner.results.RequirementResult;
import org.firmament.planner.scenario.FrontFigure;
import org.firmament.planner.scenario.Requirement;
import org.firmament.planner.scenario.Scenario;

/// Holds choices against each other: what each costs, and what becomes of the scenario with it in place.
final class DesignFront {
    private final Planner planner;
    private final Scenario scenario;
    private final Optional<FrontFigure> figure;
    private final SharedWork shared = SharedWork.empty();

    /// What becomes of the scenario.
    ///
    /// @param requirements  the scenario's own
    /// @param value         of the figure; none if none is asked for
    record Judged(List<RequirementResult> requirements, OptionalDouble value) {
        Judged {
            requirements = List.copyOf(requirements);
        }
    }

    /// @param figure  choices are held against each other by, beside their cost
    DesignFront(Planner planner, Scenario scenario, Optional<FrontFigure> figure) {
        this.planner = planner;
        this.scenario = scenario;
        this.figure = figure;
    }

    Judged judge(List<ConstellationDesign> chosen) {
        List<Requirement> asked = Stream.concat(
                        scenario.requirements().stream(), figure.stream().map(FrontFigure::asked))
                .toList();
        if (asked.isEmpty()) {
            return new Judged(List.of(), OptionalDouble.empty());
        }
        List<ConstellationDesign> all = Stream.concat(scenario.constellations().stream(), chosen.stream())
                .toList();
        List<RequirementResult> answers = answers(scenario.with(all).requiring(asked));
        int own = scenario.requirements().size();
        return new Judged(
                answers.subList(0, own), figure.isPresent() ? answers.get(own).value() : OptionalDouble.empty());
    }

    /// @throws LimitException  if no figure has the measure, statistic and target asked for
    private List<RequirementResult> answers(Scenario with) {
        try {
            return planner.outcome(with, shared).requirements();
        } catch (LimitException unknown) {
            boolean asked = figure.isPresent()
                    && unknown.value().startsWith(figure.get().figure().measure());
            throw asked ? new LimitException("front", unknown.value(), unknown.allowed(), unknown.maybe()) : unknown;
        }
    }

    /// The same points, in their order; those that another one beats say so: it costs no more, is no worse, and one
    /// of the two is better. What is worse is told by the figure, or where none is asked for by the share met.
    List<FrontPoint> marked(List<FrontPoint> points) {
        List<Integer> order = IntStream.range(0, points.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer p) -> points.get(p).cost())
                        .thenComparingDouble(p -> badness(points.get(p))))
                .toList();
        List<FrontPoint> marked = new ArrayList<>(points);
        double best = Double.POSITIVE_INFINITY;
        double bestCost = Double.POSITIVE_INFINITY;
        for (int p : order) {
            FrontPoint point = points.get(p);
            boolean equal = point.cost() == bestCost && badness(point) == best;
            if (badness(point) < best) {
                best = badness(point);
                bestCost = point.cost();
            } else if (!equal) {
                marked.set(p, point.beatenByAnother());
            }
        }
        return marked;
    }

    private double badness(FrontPoint point) {
        return figure.isPresent()
                ? figure.get().badness(point.value().orElseThrow())
                : -point.met().orElse(1);
    }
}
