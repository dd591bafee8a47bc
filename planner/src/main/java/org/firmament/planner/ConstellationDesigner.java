package org.firmament.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Walker;
import org.firmament.catalogs.units.LimitException;
import org.firmament.optimizer.Proof;
import org.firmament.planner.cost.LifeCycleCost;
import org.firmament.planner.report.LayerText;
import org.firmament.planner.results.DesignResults;
import org.firmament.planner.results.DesignResults.Member;
import org.firmament.planner.results.DesignResults.Space;
import org.firmament.planner.results.RequirementResult;
import org.firmament.planner.results.Results;
import org.firmament.planner.scenario.DesignFile.Question;
import org.firmament.planner.scenario.DesignSpace;
import org.firmament.planner.scenario.Scenario;

/// Chooses the constellation to add to a scenario: the cheapest that meets what is asked, with its proof.
public final class ConstellationDesigner {
    /// Version of the results' format.
    private static final int VERSION = 1;

    private final Catalog catalog;
    private final int threads;
    private final RunListener listener;

    /// The choice, and the scenario with it in place.
    public record Designed(DesignResults results, Scenario scenario) {}

    private record Candidate(ConstellationDesign design, double cost) {}

    /// @param catalog   for the sources of what a scenario uses
    /// @param threads   to work with; results are the same for any number
    /// @param listener  told how far a run is
    public ConstellationDesigner(Catalog catalog, int threads, RunListener listener) {
        this.catalog = catalog;
        this.threads = threads;
        this.listener = listener;
    }

    /// Chooses.
    ///
    /// @throws LimitException         if all candidates together do not meet what is asked
    /// @throws CancellationException  if the listener no longer goes on
    public Designed design(Question question) {
        return switch (question.design().choose()) {
            case DesignSpace.Slots slots -> slots(question, slots);
            case DesignSpace.Walkers family -> family(question, family);
        };
    }

    private Designed slots(Question question, DesignSpace.Slots slots) {
        Scenario scenario = question.scenario();
        SlotDesign.Answer answer = new SlotDesign(slots, scenario, threads, listener).choose();
        Scenario with = with(scenario, answer.chosen());
        return new Designed(
                new DesignResults(
                        VERSION,
                        "design",
                        question.design().name(),
                        scenario.name(),
                        answer.space(),
                        Optional.of(answer.found().proof()),
                        answer.found().greedy(),
                        answer.chosen(),
                        answer.names().size(),
                        answer.names(),
                        cost(scenario, answer.chosen()),
                        OptionalDouble.of(answer.found().met()),
                        answer.front(),
                        List.of(),
                        requirements(with)),
                with);
    }

    /// Judges the members of a family, the cheapest first, until one meets the scenario's requirements: all
    /// cheaper ones have been tried then.
    private Designed family(Question question, DesignSpace.Walkers family) {
        Scenario scenario = question.scenario();
        List<Candidate> members = members(family, scenario);
        List<Member> judged = new ArrayList<>();
        Optional<Candidate> first = Optional.empty();
        List<RequirementResult> answers = List.of();
        for (Candidate member : members) {
            listener.progress("members of the family", judged.size(), members.size());
            if (!listener.goesOn()) {
                throw new CancellationException("members of the family");
            }
            answers = requirements(with(scenario, List.of(member.design())));
            boolean met = answers.stream().allMatch(RequirementResult::met);
            Pattern pattern = member.design().pattern();
            judged.add(new Member(LayerText.pattern(pattern), pattern.total(), member.cost(), met));
            if (met) {
                first = Optional.of(member);
                break;
            }
        }
        List<ConstellationDesign> chosen = first.map(Candidate::design).stream().toList();
        boolean priced = members.stream().anyMatch(member -> member.cost() > 0);
        int satellites = chosen.stream().mapToInt(one -> one.pattern().total()).sum();
        double value = priced ? first.map(Candidate::cost).orElse(0.0) : satellites;
        Optional<Proof> proof = first.map(_ -> Proof.minimise(priced ? "cost" : "satellites", value, value));
        Space space = new Space(
                "walkers",
                members.size(),
                0,
                "the scenario's requirements",
                "Members were judged by evaluate, the cheapest first: no cheaper member of the family meets them all.");
        return new Designed(
                new DesignResults(
                        VERSION,
                        "design",
                        question.design().name(),
                        scenario.name(),
                        space,
                        proof,
                        OptionalDouble.empty(),
                        chosen,
                        satellites,
                        List.of(),
                        cost(scenario, chosen),
                        OptionalDouble.empty(),
                        List.of(),
                        judged,
                        answers),
                with(scenario, chosen));
    }

    /// All combinations that divide evenly, the cheapest first; of equal ones the one with fewest satellites,
    /// then in the order of the lists.
    private List<Candidate> members(DesignSpace.Walkers family, Scenario scenario) {
        List<Candidate> members = new ArrayList<>();
        for (double inclination : family.inclinations()) {
            for (double altitude : family.altitudes()) {
                for (int total : family.totals()) {
                    for (int planes : family.planes()) {
                        for (int phasing : family.phasings()) {
                            if (total % planes == 0 && phasing < planes) {
                                Walker walker = new Walker(total, planes, phasing, altitude, inclination, 0, 0);
                                members.add(member(family, walker, scenario));
                            }
                        }
                    }
                }
            }
        }
        members.sort(Comparator.comparingDouble(Candidate::cost)
                .thenComparingInt(member -> member.design().pattern().total()));
        return members;
    }

    private static Candidate member(DesignSpace.Walkers family, Walker walker, Scenario scenario) {
        Pattern pattern = switch (family.spread()) {
            case DELTA -> new Pattern.WalkerDelta(walker);
            case STAR -> new Pattern.WalkerStar(walker);
        };
        ConstellationDesign design = new ConstellationDesign(family.name(), pattern, family.carries());
        return new Candidate(design, cost(scenario, List.of(design)));
    }

    private static double cost(Scenario scenario, List<ConstellationDesign> designs) {
        return new LifeCycleCost(SlotCosts.alone(scenario.cost()))
                .of(designs, false)
                .total();
    }

    private static Scenario with(Scenario scenario, List<ConstellationDesign> chosen) {
        return scenario.with(Stream.concat(scenario.constellations().stream(), chosen.stream())
                .toList());
    }

    private List<RequirementResult> requirements(Scenario scenario) {
        if (scenario.requirements().isEmpty()) {
            return List.of();
        }
        Results results = new Planner(catalog, threads, RunListener.SILENT)
                .evaluate(scenario)
                .results();
        return results.requirements();
    }
}
