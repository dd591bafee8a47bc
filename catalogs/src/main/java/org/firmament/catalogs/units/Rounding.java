package org.firmament.catalogs.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Rounding for print.
public final class Rounding {
    private Rounding() {}

    /// `value` with `digits` significant digits, half away from zero; zero and non-finite values as they are.
    public static double significant(double value, int digits) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        return new BigDecimal(value)
                .round(new MathContext(digits, RoundingMode.HALF_UP))
                .doubleValue();
    }

    /// `value` with `places` decimal places, half away from zero; non-finite values as they are.
    public static double places(double value, int places) {
        return Double.isFinite(value)
                ? new BigDecimal(value).setScale(places, RoundingMode.HALF_UP).doubleValue()
                : value;
    }
}
