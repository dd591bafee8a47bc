package org.firmament.planner.validation;

import java.util.Locale;

/// A published or independently computed number beside ours.
///
/// @param quantity   with its unit
/// @param source     of the reference
/// @param tolerance  in the quantity's unit
/// @param why        the reason of the tolerance
record Comparison(String quantity, String source, double reference, double ours, double tolerance, String why) {
    /// `reference` to within a fraction of itself.
    static Comparison relative(
            String quantity, String source, double reference, double ours, double fraction, String why) {
        return new Comparison(quantity, source, reference, ours, fraction * Math.abs(reference), why);
    }

    boolean within() {
        return Math.abs(ours - reference) <= tolerance;
    }

    /// A row of the table, rounded so that it does not change with the last bits of a sum.
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %s |%n",
                quantity,
                source,
                number(reference),
                number(ours),
                number(difference()),
                number(tolerance),
                why);
    }

    /// Ours less theirs; what is a thousandth of the tolerance is nothing.
    private double difference() {
        double difference = ours - reference;
        return Math.abs(difference) > tolerance / 1_000 ? difference : 0;
    }

    private static String number(double value) {
        double size = Math.abs(value);
        String format = value == Math.rint(value) ? "%,.0f" : size >= 1_000 ? "%,.1f" : size >= 0.1 ? "%.3f" : "%.2g";
        return String.format(Locale.ROOT, format, value);
    }
}
