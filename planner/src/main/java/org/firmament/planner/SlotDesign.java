package org.firmament.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.units.LimitException;
import org.firmament.optimizer.bound.SelectionProver;
import org.firmament.optimizer.bound.SelectionProver.Effort;
import org.firmament.optimizer.design.ChoiceSearch;
import org.firmament.optimizer.design.Selection.Need;
import org.firmament.optimizer.design.WeightedSearch;
import org.firmament.optimizer.optaplanner.OptaPlannerChooser;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Satellite;
import org.firmament.orbits.threat.Trajectories;
import org.firmament.planner.SlotChooser.Found;
import org.firmament.planner.results.DesignResults.Space;
import org.firmament.planner.scenario.DesignSpace;
import org.firmament.planner.scenario.Scenario;

/// Chooses satellites one by one from the slots of constellations.
final class SlotDesign {
    /// Most candidates times points: each pair has some ten accesses a day.
    private static final long MOST_PAIRS = 3_000_000;

    private final DesignSpace.Slots slots;
    private final Scenario scenario;
    private final int threads;
    private final RunListener listener;
    private final Earth earth;
    private final List<List<Satellite>> laidOut = new ArrayList<>();
    private final List<Satellite> candidates = new ArrayList<>();
    private final SlotChooser chooser;

    /// What came of it.
    ///
    /// @param front  other choices
    record Answer(Space space, Picked picked, List<Picked> front) {}

    /// A choice.
    ///
    /// @param share   of the needs it was asked for
    /// @param budget  it was asked for [USD]
    /// @param chosen  constellations to add
    /// @param names   of the candidates chosen
    record Picked(
            OptionalDouble share,
            OptionalDouble budget,
            Found found,
            List<ConstellationDesign> chosen,
            List<String> names) {}

    SlotDesign(DesignSpace.Slots slots, Scenario scenario, int threads, RunListener listener) {
        this.slots = slots;
        this.scenario = scenario;
        this.threads = threads;
        this.listener = listener;
        earth = new Earth(scenario.conventions().earth());
        Almanac almanac = almanac();
        for (ConstellationDesign from : slots.from()) {
            List<Satellite> all = Constellation.of(from, almanac).satellites();
            laidOut.add(all);
            candidates.addAll(all);
        }
        chooser = new SlotChooser(SlotCosts.of(scenario.cost(), slots.from(), laidOut), prover(), listener);
    }

    private Almanac almanac() {
        return new Almanac(scenario.conventions(), scenario.epoch(), threads);
    }

    private SelectionProver prover() {
        ChoiceSearch weighted = WeightedSearch.searching(Effort.STANDARD.looks());
        ChoiceSearch optaplanner = new OptaPlannerChooser(slots.stop(), scenario.seed(), listener::goesOn);
        return switch (slots.search()) {
            case WEIGHTED -> new SelectionProver(Effort.STANDARD);
            case OPTAPLANNER -> new SelectionProver(Effort.STANDARD, optaplanner, ChoiceSearch.NONE);
            case BOTH -> new SelectionProver(Effort.STANDARD, weighted, optaplanner);
        };
    }

    /// @throws LimitException  if all candidates together do not meet what is asked
    Answer choose() {
        return switch (slots.need()) {
            case COVERAGE -> coverage();
            case CUSTODY -> custody();
            case ENGAGEMENT -> engagement();
        };
    }

    private int fold() {
        return slots.fold() + slots.losses();
    }

    private Answer coverage() {
        List<ConstellationDesign> all = Stream.concat(scenario.constellations().stream(), slots.from().stream())
                .toList();
        Defence defence = Defence.of(
                scenario.with(all), earth, almanac(), scenario.duration(), Defence.Following.POINTS, SharedWork.none());
        int first = (int) defence.sensors().stream()
                .takeWhile(
                        sensor -> !sensor.group().equals(slots.from().getFirst().name()))
                .count();
        long pairs = (long) candidates.size()
                * scenario.targets().stream()
                        .mapToLong(target -> StandingPoints.of(target).size())
                        .sum();
        if (pairs > MOST_PAIRS) {
            throw new LimitException(
                    "choose.from",
                    String.format(Locale.ROOT, "%,d pairs of a candidate and a point", pairs),
                    String.format(Locale.ROOT, "at most %,d pairs", MOST_PAIRS),
                    "use fewer slots, or a wider grid");
        }
        WatchedPoints points = new WatchedPoints(scenario, earth, defence, first, candidates.size(), threads, listener);
        List<Need> needs = points.needs(slots.step(), fold());
        boolean always = slots.share() == 1 && slots.budget().isEmpty();
        if (always) {
            requireSeen(points);
        }
        Found found =
                always ? chooser.withoutGaps(points, slots.step(), fold()) : chosen(needs, "points and times", "");
        double met = points.seen(points.gaps(found.chosen(), fold()));
        String basis = always
                ? "The bound and the choice hold at every moment: accesses are exact, and gaps were closed one by one."
                : String.format(
                        Locale.ROOT,
                        "The bound is of needs at points every %.0f s; the share met is of exact accesses.",
                        slots.step());
        String task = String.format(Locale.ROOT, "every point seen by %d at once%s", slots.fold(), losses());
        return answer(new Found(found.chosen(), found.proof(), found.greedy(), met), needs, task, basis);
    }

    /// @param what   needs are, in words
    /// @param first  of those that all candidates together do not meet, in words
    private Found chosen(List<Need> needs, String what, String first) {
        if (slots.budget().isPresent()) {
            return chooser.most(needs, slots.budget().getAsDouble());
        }
        requirePossible(needs, what, first);
        return chooser.least(needs, slots.share());
    }

    private void requireSeen(WatchedPoints points) {
        BitSet all = new BitSet();
        all.set(0, candidates.size());
        List<WatchedPoints.Gap> gaps = points.gaps(all, fold());
        if (!gaps.isEmpty()) {
            WatchedPoints.Gap gap = gaps.getFirst();
            throw new LimitException(
                    "choose.need",
                    String.format(
                            Locale.ROOT,
                            "coverage of %s by %d at once at all times",
                            points.points().get(gap.point()).name(),
                            fold()),
                    String.format(
                            Locale.ROOT,
                            "possible: all %,d candidates together leave %,d gaps, this one from %.0f to %.0f s",
                            candidates.size(),
                            gaps.size(),
                            gap.span().start(),
                            gap.span().end()),
                    "use more slots, a lower fold or losses, or share_pct below 100");
        }
    }

    private void requirePossible(List<Need> needs, String what, String first) {
        List<Need> impossible = needs.stream().filter(need -> !need.possible()).toList();
        long never = SlotChooser.weight(impossible);
        if (never > SlotChooser.spare(needs, slots.share())) {
            throw new LimitException(
                    "choose.need",
                    String.format(Locale.ROOT, "a need of %d satellites at once%s", fold(), first),
                    String.format(
                            Locale.ROOT,
                            "possible: all %,d candidates together do not meet it at %,d of %,d %s, the first of them by"
                                    + " %d of %d",
                            candidates.size(),
                            never,
                            SlotChooser.weight(needs),
                            what,
                            impossible.getFirst().candidates().size(),
                            impossible.getFirst().fold()),
                    "use more slots, a lower fold or losses, or a lower share_pct");
        }
    }

    private List<FlownRaid> raids() {
        return FlownRaid.of(scenario, new Trajectories(scenario.conventions()));
    }

    /// The scenario with other constellations, in motion until the last impact.
    private Defence inMotion(Scenario with, List<FlownRaid> raids) {
        double end = Math.max(scenario.duration(), FlownRaid.end(raids));
        return Defence.of(with, earth, almanac(), end, Defence.Following.MOTIONS, SharedWork.none());
    }

    private Answer custody() {
        List<FlownRaid> raids = raids();
        WatchedFlights flights = WatchedFlights.of(
                raids,
                inMotion(scenario.with(slots.from()), raids).sensors().subList(0, candidates.size()),
                inMotion(scenario, raids).sensors(),
                scenario.doctrine().detection(),
                fold(),
                listener);
        String first =
                flights.never().isEmpty() ? "" : " for " + flights.never().getFirst();
        String task = String.format(
                Locale.ROOT,
                "every launch in sight of %d at once from %.0f s after it to its end%s",
                slots.fold(),
                scenario.doctrine().detection(),
                losses());
        return answer(
                chosen(flights.needs(), "seconds of flight", first),
                flights.needs(),
                task,
                "A need is a stretch of a flight in which the same sensors see it, as heavy as it is long: nothing is sampled.");
    }

    private Answer engagement() {
        List<FlownRaid> raids = raids();
        ReachedLaunches reached = ReachedLaunches.of(
                raids,
                scenario.doctrine(),
                inMotion(scenario.with(slots.from()), raids).carriers().subList(0, candidates.size()),
                inMotion(scenario, raids),
                fold(),
                listener);
        String first =
                reached.never().isEmpty() ? "" : " for " + reached.never().getFirst();
        Found found = chosen(reached.needs(), "launches", first);
        String task = String.format(Locale.ROOT, "every launch within reach of %d at once%s", slots.fold(), losses());
        return answer(
                found,
                reached.needs(),
                task,
                "Each launch is taken by itself, with custody by what stands already; who then engages whom in a raid is for"
                        + " evaluate to say.");
    }

    private String losses() {
        return slots.losses() == 0
                ? ""
                : ", after the loss of any " + slots.losses()
                        + (slots.share() < 1 ? " as well, for which one fold more each is sufficient" : "");
    }

    private Answer answer(Found found, List<Need> needs, String task, String basis) {
        boolean timed = slots.stop().seconds().isPresent() && slots.search() != DesignSpace.Search.WEIGHTED;
        String limits = timed ? basis + " OptaPlanner was stopped by the clock: not reproducible." : basis;
        Space space = new Space("slots", candidates.size(), needs.size(), task, limits);
        OptionalDouble share = slots.budget().isPresent() ? OptionalDouble.empty() : OptionalDouble.of(slots.share());
        List<Picked> front = Stream.concat(
                        slots.front().stream()
                                .map(each -> picked(
                                        OptionalDouble.of(each), OptionalDouble.empty(), chooser.least(needs, each))),
                        slots.budgets().stream()
                                .map(each -> picked(
                                        OptionalDouble.empty(), OptionalDouble.of(each), chooser.most(needs, each))))
                .toList();
        return new Answer(space, picked(share, slots.budget(), found), front);
    }

    private Picked picked(OptionalDouble share, OptionalDouble budget, Found found) {
        List<ConstellationDesign> chosen = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int candidate = 0;
        for (int d = 0; d < laidOut.size(); d++) {
            List<Satellite> taken = new ArrayList<>();
            for (Satellite satellite : laidOut.get(d)) {
                if (found.chosen().get(candidate++)) {
                    taken.add(satellite);
                    names.add(satellite.name());
                }
            }
            if (!taken.isEmpty()) {
                ConstellationDesign from = slots.from().get(d);
                Pattern pattern = new Pattern.Explicit(
                        taken.stream().map(Satellite::elements).toList());
                chosen.add(new ConstellationDesign(from.name(), pattern, from.carries()));
            }
        }
        return new Picked(share, budget, found, chosen, names);
    }
}
