package org.firmament.planner.instance;

import org.firmament.optimizer.CoverProblem;
import org.firmament.optimizer.Restricted;

/// A problem somebody else may have stated.
public sealed interface Instance {
    /// Who fires at what.
    ///
    /// @param format      of the file it came from: `json` or `weapon-target`
    /// @param restricted  under the restrictions the file states
    record Shots(String format, Restricted restricted) implements Instance {}

    /// Which columns to buy.
    record Covering(CoverProblem problem) implements Instance {}
}
