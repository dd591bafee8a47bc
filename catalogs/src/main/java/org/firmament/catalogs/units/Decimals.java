package org.firmament.catalogs.units;

/// Numbers with a fixed count of decimals, for files of millions of them.
public final class Decimals {
    private static final int MOST = 12;
    private static final long[] POWERS = powers();

    private Decimals() {}

    /// Appends `value`, rounded to `places` decimals, half up. Exact to the last place up to 2⁵³ of it: 9,000 km/s to
    /// the nanometre, 9 million km to the micrometre.
    ///
    /// @param places  from 1 to 12
    /// @throws IllegalArgumentException  for a number that is not finite or beyond 2⁶³ of the last place
    public static void append(StringBuilder out, double value, int places) {
        if (places < 1 || places > MOST || !(Math.abs(value) * POWERS[places] < Long.MAX_VALUE)) {
            throw new IllegalArgumentException(value + " has no " + places + " decimals here");
        }
        long power = POWERS[places];
        long scaled = Math.round(value * power);
        if (scaled < 0) {
            out.append('-');
            scaled = -scaled;
        }
        out.append(scaled / power).append('.');
        long fraction = scaled % power;
        for (long digit = power / 10; digit > 0; digit /= 10) {
            out.append((char) ('0' + fraction / digit % 10));
        }
    }

    private static long[] powers() {
        long[] powers = new long[MOST + 1];
        powers[0] = 1;
        for (int k = 1; k <= MOST; k++) {
            powers[k] = 10 * powers[k - 1];
        }
        return powers;
    }
}
