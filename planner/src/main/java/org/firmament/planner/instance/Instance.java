package org.firmament.planner.instance;

import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.CoverProblem;

/// A problem somebody else may have stated.
public sealed interface Instance {
    /// Who fires at what.
    ///
    /// @param format  of the file it came from: `json` or `weapon-target`
    record Shots(String format, AllocationProblem problem) implements Instance {}

    /// Which columns to buy.
    record Covering(CoverProblem problem) implements Instance {}
}
