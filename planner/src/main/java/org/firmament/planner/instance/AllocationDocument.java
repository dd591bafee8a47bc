package org.firmament.planner.instance;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Restrictions;

/// An allocation problem as this program writes it, and reads it again.
///
/// @param firmament     version of the format
/// @param name          for people
/// @param problem       its keys stand beside the name
/// @param restrictions  their keys too
public record AllocationDocument(
        @Written(min = 1, max = 1, says = "version of the format")
        int firmament,

        @Written(fallback = "instance", says = "for people") String name,
        @Written(flat = true) AllocationProblem problem,
        @Written(flat = true) Restrictions restrictions) {
    /// Version of the format.
    public static final int VERSION = 1;

    public AllocationDocument {
        Limits.check(AllocationDocument.class, firmament, name, problem, restrictions);
    }
}
