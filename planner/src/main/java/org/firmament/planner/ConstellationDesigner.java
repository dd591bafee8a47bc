package org.firmament.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Walker;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.units.Unit;
import org.firmament.optimizer.Proof;
import org.firmament.planner.cost.LifeCycleCost;
import org.firmament.planner.report.LayerText;
import org.firmament.planner.results.DesignResults;
import org.firmament.planner.results.DesignResults.FrontPoint;
import org.firmament.planner.results.DesignResults.Member;
import org.firmament.planner.results.DesignResults.Space;
import org.firmament.planner.results.RequirementResult;
import org.firmament.planner.scenario.DesignFile.Question;
import org.firmament.planner.scenario.DesignSpace;
import org.firmament.planner.scenario.Scenario;

/// Chooses the constellation to add to a scenario: the cheapest that meets what is asked, with its proof.
public final class ConstellationDesigner {
    /// Version of the results' format.
    private static final int VERSION = 1;

    private static final double MILLION = 1e6;

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
        SlotDesign.Picked picked = answer.picked();
        DesignFront front = front(question);
        DesignFront.Judged judged = front.judge(picked.chosen());
        List<FrontPoint> points = new ArrayList<>();
        if (question.design().front().isPresent() || !answer.front().isEmpty()) {
            points.add(point("as asked", picked, judged, scenario));
        }
        for (SlotDesign.Picked other : answer.front()) {
            listener.progress("other choices", points.size(), answer.front().size());
            going("other choices");
            DesignFront.Judged found = question.design().front().isPresent()
                    ? front.judge(other.chosen())
                    : new DesignFront.Judged(List.of(), OptionalDouble.empty());
            points.add(point(asked(other), other, found, scenario));
        }
        return new Designed(
                new DesignResults(
                        VERSION,
                        "design",
                        question.design().name(),
                        scenario.name(),
                        answer.space(),
                        Optional.of(picked.found().proof()),
                        picked.found().greedy(),
                        picked.chosen(),
                        picked.names().size(),
                        picked.names(),
                        cost(scenario, picked.chosen()),
                        OptionalDouble.of(picked.found().met()),
                        question.design().front(),
                        front.marked(points),
                        List.of(),
                        List.of(),
                        judged.requirements()),
                with(scenario, picked.chosen()));
    }

    private static FrontPoint point(
            String asked, SlotDesign.Picked picked, DesignFront.Judged judged, Scenario scenario) {
        return new FrontPoint(
                asked,
                picked.share(),
                picked.budget(),
                picked.names().size(),
                cost(scenario, picked.chosen()),
                OptionalDouble.of(picked.found().met()),
                Optional.of(picked.found().proof()),
                judged.value(),
                false);
    }

    private static String asked(SlotDesign.Picked picked) {
        return picked.share().isPresent()
                ? Keys.number(Unit.PERCENT.fromSi(picked.share().getAsDouble())) + " % of the needs"
                : "the most for $" + Keys.number(picked.budget().orElseThrow() / MILLION) + " million";
    }

    private DesignFront front(Question question) {
        Planner planner = new Planner(catalog, threads, RunListener.SILENT);
        return new DesignFront(planner, question.scenario(), question.design().front());
    }

    private void going(String stage) {
        if (!listener.goesOn()) {
            throw new CancellationException(stage);
        }
    }

    /// Judges the members of a family, the cheapest first, until one meets the scenario's requirements: all
    /// cheaper ones have been tried then. All of them where they are held against each other.
    private Designed family(Question question, DesignSpace.Walkers family) {
        Scenario scenario = question.scenario();
        boolean all = question.design().front().isPresent();
        DesignFront front = front(question);
        List<Candidate> members = members(family, scenario);
        List<Member> judged = new ArrayList<>();
        List<FrontPoint> points = new ArrayList<>();
        List<List<RequirementResult>> answers = new ArrayList<>();
        OptionalInt first = OptionalInt.empty();
        for (int m = 0; m < members.size() && (all || first.isEmpty()); m++) {
            Candidate member = members.get(m);
            listener.progress("members of the family", m, members.size());
            going("members of the family");
            DesignFront.Judged found = front.judge(List.of(member.design()));
            boolean met = found.requirements().stream().allMatch(RequirementResult::met);
            first = met && first.isEmpty() ? OptionalInt.of(m) : first;
            answers.add(found.requirements());
            Pattern pattern = member.design().pattern();
            String words = LayerText.pattern(pattern);
            judged.add(new Member(words, pattern.total(), member.cost(), met));
            if (all) {
                points.add(point(words, member, found.value()));
            }
        }
        List<ConstellationDesign> chosen =
                first.isPresent() ? List.of(members.get(first.getAsInt()).design()) : List.of();
        boolean priced = members.stream().anyMatch(member -> member.cost() > 0);
        int satellites = chosen.stream().mapToInt(one -> one.pattern().total()).sum();
        double value = priced ? cost(scenario, chosen) : satellites;
        Optional<Proof> proof = first.isPresent()
                ? Optional.of(Proof.minimise(priced ? "cost" : "satellites", value, value))
                : Optional.empty();
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
                        question.design().front(),
                        front.marked(points),
                        judged,
                        first.isPresent() ? List.of() : new Conflict(answers).irreducible(),
                        answers.get(first.orElse(answers.size() - 1))),
                with(scenario, chosen));
    }

    private static FrontPoint point(String words, Candidate member, OptionalDouble value) {
        return new FrontPoint(
                words,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                member.design().pattern().total(),
                member.cost(),
                OptionalDouble.empty(),
                Optional.empty(),
                value,
                false);
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
}
