package org.firmament.planner.scenario;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.firmament.catalogs.Attaching;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.yaml.Complaints;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Constellation;

/// What must hold between a design and its scenario.
final class DesignRules {
    /// Most candidates, and most members of a family: more is a typing error more often than a wish.
    private static final int MOST_CANDIDATES = 20_000;

    private static final int MOST_MEMBERS = 5_000;

    private final Scenario scenario;
    private final Complaints complaints;
    private final Almanac almanac;

    private DesignRules(Scenario scenario, Complaints complaints) {
        this.scenario = scenario;
        this.complaints = complaints;
        almanac = new Almanac(scenario.conventions(), scenario.epoch());
    }

    /// Adds every broken rule to `complaints`.
    static void check(DesignFile design, Scenario scenario, Complaints complaints) {
        DesignRules rules = new DesignRules(scenario, complaints);
        switch (design.choose()) {
            case DesignSpace.Slots slots -> rules.slots(slots);
            case DesignSpace.Walkers family -> rules.family(family);
        }
    }

    private void slots(DesignSpace.Slots slots) {
        Set<String> names = names();
        int candidates = 0;
        for (int i = 0; i < slots.from().size(); i++) {
            ConstellationDesign from = slots.from().get(i);
            String path = "choose.from[" + i + "]";
            name(names, from.name(), path + ".name");
            candidates += from.pattern().total();
            pattern(from, path);
            boolean sees = slots.need() != DesignSpace.Purpose.ENGAGEMENT;
            boolean able =
                    sees ? from.carries().sensor().isPresent() : from.carries().inventory() > 0;
            if (!able) {
                complaints.add(
                        path + ".carries",
                        sees ? "no sensor" : "no interceptor",
                        "what its satellites are chosen for: " + Keys.constant(slots.need()),
                        sees ? "write sensor: notional-opir-leo" : "write interceptor: notional-sbi-6");
            }
        }
        if (candidates > MOST_CANDIDATES) {
            complaints.add(
                    "choose.from",
                    String.format(Locale.ROOT, "%,d satellites", candidates),
                    String.format(Locale.ROOT, "at most %,d candidates", MOST_CANDIDATES),
                    "use fewer slots");
        }
        if (scenario.cost().learning() != 1) {
            complaints.add(
                    "scenario",
                    "a scenario with cost.learning_pct "
                            + Keys.number(Unit.PERCENT.fromSi(scenario.cost().learning())),
                    "one whose satellites cost the same each, as choosing them one by one takes for granted",
                    "run with --set scenario.cost.learning_pct=100, or choose from kind: walkers");
        }
        purpose(slots);
    }

    private void purpose(DesignSpace.Slots slots) {
        switch (slots.need()) {
            case COVERAGE -> {
                if (scenario.coverage().linkedWithin().isPresent()) {
                    complaints.add(
                            "choose.need",
                            "coverage",
                            "possible where sensors count only while linked: links depend on all that is chosen",
                            "leave coverage.linked_within_s out of its scenario");
                }
                if (scenario.targets().stream().allMatch(Target::moves)) {
                    complaints.add(
                            "choose.need",
                            "coverage",
                            "what this scenario gives a meaning to: it has no targets that stand still",
                            "add targets: [{kind: points, points: [honolulu]}] to it");
                }
            }
            case CUSTODY, ENGAGEMENT -> {
                if (scenario.threats().isEmpty()) {
                    complaints.add(
                            "choose.need",
                            Keys.constant(slots.need()),
                            "what this scenario gives a meaning to: it has no threats",
                            "add threats to it");
                }
            }
        }
    }

    /// Orbits that hit the ground, escape or do not exist show when they are laid out.
    private void pattern(ConstellationDesign from, String path) {
        if (from.pattern() instanceof Attaching || from.pattern().spares() > 0) {
            complaints.add(
                    path + ".pattern",
                    from.pattern().spares() > 0 ? "a pattern with spares" : "a pattern from a file",
                    "one of slots to be taken or left",
                    "use kind: walker-delta without spares_per_plane");
            return;
        }
        try {
            almanac.requireMovable(
                    Constellation.of(from, almanac).satellites(), scenario.propagation(), scenario.duration());
        } catch (LimitException cannot) {
            complaints.add(path + ".pattern." + cannot.key(), cannot.value(), cannot.allowed(), cannot.maybe());
        }
    }

    private void family(DesignSpace.Walkers family) {
        name(names(), family.name(), "choose.name");
        if (scenario.requirements().isEmpty()) {
            complaints.add(
                    "scenario",
                    "a scenario without requirements",
                    "one that says what the constellation has to meet",
                    "add requirements: [{measure: percent_coverage, statistic: minimum, at_least: 95}] to it");
        }
        long all = 1L
                * family.totals().size()
                * family.planes().size()
                * family.phasings().size()
                * family.altitudes().size()
                * family.inclinations().size();
        if (all > MOST_MEMBERS) {
            complaints.add(
                    "choose.totals",
                    String.format(Locale.ROOT, "one of lists with %,d combinations", all),
                    String.format(Locale.ROOT, "short enough for %,d", MOST_MEMBERS),
                    "use shorter lists");
            return;
        }
        boolean any = family.totals().stream()
                .anyMatch(total -> family.planes().stream()
                        .filter(planes -> total % planes == 0)
                        .anyMatch(planes -> family.phasings().stream().anyMatch(phasing -> phasing < planes)));
        if (!any || all == 0) {
            complaints.add(
                    "choose.totals",
                    family.totals().toString(),
                    "a list with a member: none of planes " + family.planes()
                            + " divides one of them with a phasing of " + family.phasings() + " below it",
                    "write totals: [24], planes: [4], phasings: [1]");
        }
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        scenario.constellations().forEach(design -> names.add(design.name()));
        scenario.ground().forEach(asset -> names.add(asset.name()));
        return names;
    }

    private void name(Set<String> taken, String name, String path) {
        if (!taken.add(name)) {
            complaints.add(path, name, "a name of its own: the scenario, or a candidate, has it too", "add a number");
        }
    }
}
