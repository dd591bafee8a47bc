package org.firmament.planner.results;

import java.util.List;
import org.firmament.catalogs.units.Written;

/// Published results beside ours, as `firmament reproduce --format json` prints them.
///
/// @param cases  that the exit code answers for
/// @param shown  beside them: numbers that are only recalled, or compared with what was chosen here
public record ReproductionResults(List<Row> cases, List<Row> shown) {
    /// A published number beside ours.
    ///
    /// @param id         of the case
    /// @param quantity   with its unit
    /// @param source     of the published number
    /// @param expected   the published number
    /// @param ours       our number; the middle of a range over open assumptions
    /// @param tolerance  in the quantity's unit; of a range half its width is added
    /// @param within     whether |ours − expected| is at most the tolerance
    /// @param note       why that tolerance, what explains the difference, and what the range is
    public record Row(
            @Written(key = "case") String id,
            String quantity,
            String source,
            double expected,
            double ours,
            double tolerance,
            boolean within,
            String note) {}

    public ReproductionResults {
        cases = List.copyOf(cases);
        shown = List.copyOf(shown);
    }
}
