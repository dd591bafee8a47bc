package org.firmament.planner.results;

import org.firmament.optimizer.Proof;

/// What a plan keeps down after its objective.
///
/// @param saving  leakage, shots or cost
/// @param proof   that no plan as good in all that came before has less
public record NextResult(String saving, Proof proof) {}
