package org.firmament.planner.reproduce;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/// A published number, and how ours comes about.
///
/// @param id         words with dots, unique: `engagement.aei.reach`
/// @param quantity   with its unit
/// @param source     of the number
/// @param standing   how far the comparison can be trusted
/// @param expected   the number
/// @param tolerance  in the quantity's unit; beside a range, what is allowed outside of it
/// @param why        the reason of the tolerance
/// @param note       the assumption that explains the difference, a sentence; empty where there is none to explain
/// @param ours       worked out when asked
public record Case(
        String id,
        String quantity,
        String source,
        Standing standing,
        double expected,
        double tolerance,
        String why,
        String note,
        Supplier<Ours> ours) {
    /// How far a comparison can be trusted.
    public enum Standing {
        /// The number was read in its source or in a report about it, and its assumptions are known or spanned.
        PUBLISHED,
        /// The number is only recalled, or what is compared with it was chosen here: shown, and never tested.
        SHOWN
    }

    /// A published number that ours meets without anything to explain.
    static Case of(
            String id,
            String quantity,
            String source,
            double expected,
            double tolerance,
            String why,
            DoubleSupplier ours) {
        return new Case(
                id,
                quantity,
                source,
                Standing.PUBLISHED,
                expected,
                tolerance,
                why,
                "",
                () -> Ours.of(ours.getAsDouble()));
    }

    /// A number of things.
    static Case count(String id, String quantity, String source, int expected, DoubleSupplier ours) {
        return of(id, quantity, source, expected, 0, "a count", ours);
    }

    /// The same with the assumption that explains the difference.
    Case noting(String sentence) {
        return new Case(id, quantity, source, standing, expected, tolerance, why, sentence, ours);
    }

    /// The same, shown only.
    Case shown() {
        return new Case(id, quantity, source, Standing.SHOWN, expected, tolerance, why, note, ours);
    }

    Comparison compare() {
        return new Comparison(this, ours.get());
    }
}
