package org.firmament.planner.results;

import java.util.OptionalDouble;
import org.firmament.planner.scenario.Requirement;

/// A requirement, what was found, and whether that meets it.
public record RequirementResult(Requirement requirement, OptionalDouble value, boolean met) {}
