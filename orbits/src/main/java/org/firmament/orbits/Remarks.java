package org.firmament.orbits;

/// Takes what is wrong with a file of orbits.
@FunctionalInterface
public interface Remarks {
    /// @param line     from 1
    /// @param what     the satellite or key it is about; may be empty
    /// @param message  the value, what is allowed, and one way out beginning with "Maybe"
    void add(int line, String what, String message);
}
