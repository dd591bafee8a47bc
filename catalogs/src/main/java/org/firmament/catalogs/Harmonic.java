package org.firmament.catalogs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.units.Limits;

/// The m of a rosette (N, P, m), a whole number or a fraction; files write `4` or `1/5`.
///
/// @param over   numerator, 0 or more
/// @param under  denominator, 1 for a whole number
public record Harmonic(int over, int under) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})(?:/([0-9]{1,6}))?");

    public Harmonic {
        Limits.require(
                over >= 0 && under >= 1,
                "harmonic",
                over + "/" + under,
                "a whole number or a fraction above a denominator of at least 1",
                "write 4 or 1/5");
    }

    /// Reads `4` or `1/5`.
    public static Harmonic parse(String text) {
        Matcher written = FORM.matcher(text);
        if (!written.matches()) {
            throw new LimitException("harmonic", text, "a whole number or a fraction of two", "write 4 or 1/5");
        }
        return new Harmonic(
                Integer.parseInt(written.group(1)), written.group(2) == null ? 1 : Integer.parseInt(written.group(2)));
    }

    @Override
    public String toString() {
        return under == 1 ? String.valueOf(over) : over + "/" + under;
    }
}
