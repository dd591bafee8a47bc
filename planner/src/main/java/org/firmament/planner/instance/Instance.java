package org.firmament.planner.instance;

import org.firmament.optimizer.Restricted;
import org.firmament.optimizer.design.Selection;

/// A problem somebody else may have stated.
public sealed interface Instance {
    /// Who fires at what.
    ///
    /// @param format      of the file it came from: `json` or `weapon-target`
    /// @param restricted  under the restrictions the file states
    record Shots(String format, Restricted restricted) implements Instance {}

    /// Which columns to buy: set cover.
    record Covering(Selection problem) implements Instance {}
}
