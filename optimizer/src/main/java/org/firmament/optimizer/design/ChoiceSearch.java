package org.firmament.optimizer.design;

import org.firmament.optimizer.design.Selection.Choice;

/// Looks for a cheaper choice.
@FunctionalInterface
public interface ChoiceSearch {
    /// Leaves choices as they are.
    ChoiceSearch NONE = (problem, start, enough) -> start;

    /// A choice no dearer than `start` that leaves no more unmet than may be.
    ///
    /// @param start   to begin with
    /// @param enough  a cost that need not be bettered
    Choice improve(Selection problem, Choice start, double enough);
}
