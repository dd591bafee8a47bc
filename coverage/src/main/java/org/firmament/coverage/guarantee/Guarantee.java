package org.firmament.coverage.guarantee;

/// The answer to a claim that every place always has enough sub-satellite points within an angle.
public sealed interface Guarantee {
    /// The claim holds: no place ever has its n-th nearest farther than `worst.upper()`.
    ///
    /// @param worst  the bracket the proof ended with; its lower end need not be close
    record Proved(Worst worst) implements Guarantee {}

    /// The claim is refuted by a place and a time.
    ///
    /// @param where     where too few are within the angle
    /// @param distance  to the n-th nearest there [rad]
    record Hole(Moment where, double distance) implements Guarantee {}

    /// The worst is so close to the claimed angle that the search ended between the two.
    ///
    /// @param worst  a bracket with the claimed angle in it
    record Open(Worst worst) implements Guarantee {}
}
