package org.firmament.catalogs;

import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;

/// Where values of a catalog entry come from, and how far to trust them.
///
/// @param of      the keys it stands for; `all` for every key no other source names
/// @param cite    the work: author, title, year, place
/// @param status  how it is known
public record Source(
        @Written(says = "the entry's keys it stands for, or [all]")
        List<String> of,

        @Written(says = "author, title, year, place") String cite,
        @Written(says = "how the value is known") Status status) {
    /// How a value is known.
    public enum Status {
        /// Read in the source itself.
        READ,
        /// Read in a report about the source.
        REPORT,
        /// Computed from other values by a stated formula.
        DERIVED,
        /// Plausible, but not published: never a test's reference.
        NOTIONAL
    }

    public Source {
        of = List.copyOf(of);
        Limits.require(!of.isEmpty(), "of", "[]", "at least one key", "write [all]");
        Limits.require(!cite.isBlank(), "cite", "''", "a source", "name the work, its year and place");
    }
}
