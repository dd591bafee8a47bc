package org.firmament.planner.results;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;
import org.firmament.optimizer.Proof;
import org.firmament.planner.scenario.FrontFigure;
import org.firmament.planner.scenario.Requirement;

/// What came of choosing a constellation, as `results.json` holds it.
///
/// @param firmament     version of the format
/// @param command       `design`
/// @param space         what was chosen from, and what for
/// @param proof         how good the choice is; of a family without a member that meets the requirements none
/// @param greedy        what the baseline costs, in the measure of the proof
/// @param chosen        constellations to add to the scenario; none if nothing meets what is asked
/// @param satellites    of them
/// @param names         of the candidates chosen
/// @param cost          over the scenario's life, operations and development not counted [USD]
/// @param met           share of the needs met by the choice
/// @param figure        choices are held against their cost by
/// @param front         choices held against each other, the one made among them; none if no other was asked for
/// @param members       of a family, in the order judged
/// @param conflict      where no member meets the requirements: those that cannot hold together
/// @param requirements  of the scenario, answered with the choice in place
public record DesignResults(
        @Written(says = "version of the format") int firmament,
        @Written(says = "design") String command,
        @Written(says = "title") String name,
        @Written(says = "the scenario's title") String scenario,

        @Written(says = "what was chosen from, and what for")
        Space space,

        @Written(says = "how good the choice is") Optional<Proof> proof,
        @Written(says = "what the baseline costs") OptionalDouble greedy,
        @Written(says = "constellations to add") List<ConstellationDesign> chosen,
        int satellites,
        List<String> names,
        @Written(unit = Unit.DOLLARS) double cost,
        @Written(unit = Unit.PERCENT) OptionalDouble met,

        @Written(says = "figure choices are held against their cost by")
        Optional<FrontFigure> figure,

        List<FrontPoint> front,
        List<Member> members,

        @Written(says = "requirements that cannot hold together")
        List<Conflicting> conflict,

        List<RequirementResult> requirements) {
    /// What was chosen from, and what for.
    ///
    /// @param kind        `slots` or `walkers`
    /// @param candidates  satellites, or members of the family
    /// @param needs       points and times, or launches; 0 for a family
    /// @param task        in words
    /// @param basis       what the bound rests on, in words
    public record Space(String kind, int candidates, int needs, String task, String basis) {}

    /// One of several choices that are held against each other.
    ///
    /// @param asked   what it was asked for, in words; of a family its pattern
    /// @param share   of the needs it was asked for
    /// @param budget  it was asked for [USD]
    /// @param cost    over the scenario's life, operations and development not counted [USD]
    /// @param met     share of the needs it meets
    /// @param proof   how good it is for what was asked; a member of a family needs none
    /// @param value   of the figure, with the choice in place
    /// @param beaten  whether another choice costs no more and is no worse, and one of both is better
    public record FrontPoint(
            String asked,
            @Written(unit = Unit.PERCENT) OptionalDouble share,
            @Written(unit = Unit.DOLLARS) OptionalDouble budget,
            int satellites,
            @Written(unit = Unit.DOLLARS) double cost,
            @Written(unit = Unit.PERCENT) OptionalDouble met,
            Optional<Proof> proof,
            OptionalDouble value,
            boolean beaten) {
        /// The same, beaten.
        public FrontPoint beatenByAnother() {
            return new FrontPoint(asked, share, budget, satellites, cost, met, proof, value, true);
        }
    }

    /// One of the requirements that cannot hold together.
    ///
    /// @param nearest  the value that comes nearest to it among all members
    public record Conflicting(Requirement requirement, OptionalDouble nearest) {}

    /// A member of a family.
    ///
    /// @param pattern  in words
    /// @param cost     [USD]
    /// @param met      whether it meets the scenario's requirements
    public record Member(
            String pattern,
            int satellites,
            @Written(unit = Unit.DOLLARS) double cost,
            boolean met) {}

    public DesignResults {
        chosen = List.copyOf(chosen);
        names = List.copyOf(names);
        front = List.copyOf(front);
        members = List.copyOf(members);
        conflict = List.copyOf(conflict);
        requirements = List.copyOf(requirements);
    }

    /// Whether something was found that meets every stated requirement.
    public boolean meetsRequirements() {
        return proof.isPresent() && requirements.stream().allMatch(RequirementResult::met);
    }
}
