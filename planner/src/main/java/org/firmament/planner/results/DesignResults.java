package org.firmament.planner.results;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;
import org.firmament.optimizer.Proof;

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
/// @param front         what other shares cost
/// @param members       of a family, in the order judged
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
        List<FrontPoint> front,
        List<Member> members,
        List<RequirementResult> requirements) {
    /// What was chosen from, and what for.
    ///
    /// @param kind        `slots` or `walkers`
    /// @param candidates  satellites, or members of the family
    /// @param needs       points and times, or launches; 0 for a family
    /// @param task        in words
    /// @param basis       what the bound rests on, in words
    public record Space(String kind, int candidates, int needs, String task, String basis) {}

    /// What meeting a share of the needs costs.
    public record FrontPoint(@Written(unit = Unit.PERCENT) double share, int satellites, Proof proof) {}

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
        requirements = List.copyOf(requirements);
    }

    /// Whether something was found that meets every stated requirement.
    public boolean meetsRequirements() {
        return proof.isPresent() && requirements.stream().allMatch(RequirementResult::met);
    }
}
