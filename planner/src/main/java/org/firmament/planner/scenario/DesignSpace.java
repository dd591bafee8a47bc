package org.firmament.planner.scenario;

import java.util.List;
import java.util.OptionalDouble;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;
import org.firmament.optimizer.AllocationRules;

/// What a constellation is chosen from, and what it has to meet.
public sealed interface DesignSpace {
    /// What candidates are needed for.
    enum Purpose {
        /// Seeing every point of the scenario's targets.
        COVERAGE,
        /// Seeing every launch of the scenario's raids without a break.
        CUSTODY,
        /// Being able to engage every launch of the scenario's raids.
        ENGAGEMENT
    }

    /// What looks for a cheap choice; the bound is branch and bound's, whatever it is.
    enum Search {
        /// A local search that lets unmet needs grow heavier. Of no use where needs may be left unmet.
        WEIGHTED,
        /// OptaPlanner, instead of it.
        OPTAPLANNER,
        /// The weighted search, then OptaPlanner where a gap is left.
        BOTH
    }

    /// Any of the satellites of these constellations, one by one.
    ///
    /// @param from    constellations, each with all its slots taken
    /// @param fold    satellites that must see a point, or be able to engage a launch, at once
    /// @param losses  satellites that may be lost, whichever they are, and the rest still do
    /// @param share   of the needs that must be met
    /// @param budget  what may be spent: then as many needs as possible are met for it [USD]
    /// @param step    between the times at which coverage is needed [s]
    /// @param front   further shares, each with what it costs
    /// @param budgets further budgets, each with the most it buys [USD]
    /// @param search  what looks for a cheap choice
    /// @param stop    when OptaPlanner stops, each time it is asked
    record Slots(
            @Written(says = "constellations whose every satellite is a candidate")
            List<ConstellationDesign> from,

            @Written(says = "coverage, custody or engagement")
            Purpose need,

            @Written(min = 1, max = 100, fallback = "1", says = "satellites that must do at once")
            int fold,

            @Written(min = 0, max = 100, fallback = "0", says = "satellites that may be lost, whichever they are")
            int losses,

            @Written(unit = Unit.PERCENT, min = 0, max = 100, fallback = "100", says = "share of the needs to be met")
            double share,

            @Written(
                    unit = Unit.DOLLARS,
                    min = 0,
                    max = 1e13,
                    says = "what may be spent: as much as possible is met for it")
            OptionalDouble budget,

            @Written(
                    unit = Unit.SECONDS,
                    min = 10,
                    max = 86_400,
                    fallback = "300",
                    says = "between the times at which coverage is needed")
            double step,

            @Written(
                    unit = Unit.PERCENT,
                    min = 0,
                    max = 100,
                    fallback = "[]",
                    says = "further shares, each with its cost")
            List<Double> front,

            @Written(
                    key = "front_usd",
                    min = 0,
                    max = 1e13,
                    fallback = "[]",
                    says = "further budgets, each with the most it buys")
            List<Double> budgets,

            @Written(fallback = "both", says = "what looks for a cheap choice")
            Search search,

            @Written(fallback = "{}", says = "when OptaPlanner stops, each time it is asked")
            AllocationRules.Stop stop)
            implements DesignSpace {
        public Slots {
            from = List.copyOf(from);
            front = List.copyOf(front);
            budgets = List.copyOf(budgets);
            Limits.check(Slots.class, from, need, fold, losses, share, budget, step, front, budgets, search, stop);
            Limits.require(!from.isEmpty(), "from", "[]", "at least one constellation", "write one entry");
            Limits.require(
                    budget.isEmpty() || (share == 1 && front.isEmpty()),
                    "budget_usd",
                    "a budget beside share_pct or front_pct",
                    "one of them: a budget is met by the greatest share it buys",
                    "leave the other out");
        }
    }

    /// One Walker constellation of a family: every combination that divides evenly is a member.
    ///
    /// @param name         of the constellation
    /// @param spread       of the planes' nodes
    /// @param totals       satellites
    /// @param phasings     F of T/P/F
    /// @param altitudes    [m]
    /// @param inclinations [rad]
    record Walkers(
            @Written(says = "name of the constellation") String name,

            @Written(fallback = "delta", says = "nodes over 360° or over 180°: delta or star")
            Spread spread,

            @Written(min = 1, max = 100_000, says = "satellites")
            List<Integer> totals,

            @Written(min = 1, max = 10_000, says = "planes") List<Integer> planes,

            @Written(min = 0, max = 9_999, fallback = "[0]", says = "phasings F of T/P/F")
            List<Integer> phasings,

            @Written(unit = Unit.KILOMETRES, min = 150, max = 100_000, says = "heights over the equatorial radius")
            List<Double> altitudes,

            @Written(unit = Unit.DEGREES, min = 0, max = 180, says = "inclinations")
            List<Double> inclinations,

            @Written(says = "what each satellite carries") Payload carries)
            implements DesignSpace {
        /// Over which the nodes of a Walker constellation are spread.
        public enum Spread {
            /// 360°.
            DELTA,
            /// 180°.
            STAR
        }

        public Walkers {
            totals = List.copyOf(totals);
            planes = List.copyOf(planes);
            phasings = List.copyOf(phasings);
            altitudes = List.copyOf(altitudes);
            inclinations = List.copyOf(inclinations);
            Limits.check(Walkers.class, name, spread, totals, planes, phasings, altitudes, inclinations, carries);
        }
    }
}
