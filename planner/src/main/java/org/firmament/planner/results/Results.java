package org.firmament.planner.results;

import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.units.Written;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.orbits.Conventions;

/// Everything one run found out, as `results.json` holds it. Parts a command does not compute are left out.
///
/// @param firmament    version of the format
/// @param command      what was run: coverage, evaluate or allocate
/// @param interrupted  what is missing, if the user ended the run before it was done
/// @param conventions  repeated from the scenario, defaults included
/// @param coverage     figures of merit of the sensors over the targets
/// @param sources      of every catalog value used
/// @param guarantees   what constellations promise at any time
/// @param atlas        what maps and profiles are drawn from
public record Results(
        @Written(says = "version of the format") int firmament,
        @Written(says = "coverage, evaluate or allocate") String command,

        @Written(says = "what is missing because the run was ended before it was done")
        Optional<String> interrupted,

        @Written(says = "what was asked") ScenarioSummary scenario,
        @Written(says = "frames, Earth, constants") Conventions conventions,

        @Written(says = "figures of merit of the sensors over the targets")
        List<FigureOfMerit> coverage,

        @Written(says = "what constellations promise every place at any time")
        List<GuaranteeResult> guarantees,

        @Written(says = "how the network serves sensors, carriers and command nodes")
        Optional<NetworkResult> network,

        @Written(says = "who is seen when") Optional<CustodyResult> custody,
        @Written(says = "who can be engaged, by whom") Optional<EngagementResult> engagement,

        @Written(says = "who engages whom, what leaks and why")
        Optional<AllocationResult> allocation,

        @Written(says = "what it costs") Optional<CostResult> cost,

        @Written(says = "what was required, and whether it is met")
        List<RequirementResult> requirements,

        @Written(says = "where the catalog values used come from")
        List<SourceUsed> sources,

        @Written(says = "what maps and profiles are drawn from")
        Atlas atlas) {
    public Results {
        coverage = List.copyOf(coverage);
        guarantees = List.copyOf(guarantees);
        requirements = List.copyOf(requirements);
        sources = List.copyOf(sources);
    }

    /// Whether every stated requirement is met.
    public boolean meetsRequirements() {
        return requirements.stream().allMatch(RequirementResult::met);
    }
}
