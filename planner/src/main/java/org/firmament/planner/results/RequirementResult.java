package org.firmament.planner.results;

import java.util.OptionalDouble;
import org.firmament.planner.scenario.Requirement;

/// A requirement, what was found, and whether that meets it.
///
/// @param value  of the figure, in its own unit; none where the run was ended before it was known
public record RequirementResult(Requirement requirement, OptionalDouble value, boolean met) {}
