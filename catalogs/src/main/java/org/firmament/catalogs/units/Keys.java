package org.firmament.catalogs.units;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words files use for record components, kinds and enum constants.
public final class Keys {
    private Keys() {}

    /// The key of a component: `burnoutSpeed` in km/s is `burnout_speed_km_s`.
    public static String key(RecordComponent component) {
        Written written = component.getAnnotation(Written.class);
        if (written == null) {
            return snake(component.getName());
        }
        String words = written.key().isEmpty() ? snake(component.getName()) : written.key();
        String suffix = written.unit().suffix();
        return words + (suffix.isEmpty() ? "" : "_" + suffix);
    }

    /// `burnoutSpeed` → `burnout_speed`.
    public static String snake(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /// The words for one of a sealed interface's records, the one to write first: `WalkerDelta` → `walker-delta`.
    public static List<String> kinds(Class<?> type) {
        Word word = type.getAnnotation(Word.class);
        return word == null ? List.of(snake(type.getSimpleName()).replace('_', '-')) : List.of(word.value());
    }

    /// The word for an enum constant: `ECKSTEIN_HECHLER` → `eckstein-hechler`; a [WrittenInCapitals] one as it is.
    public static String constant(Enum<?> constant) {
        return constant instanceof WrittenInCapitals
                ? constant.name()
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A number without a needless exponent or trailing zeros.
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal plain = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return Math.abs(plain.precision() - plain.scale()) > 15 ? plain.toString() : plain.toPlainString();
    }

    /// The allowed range as a noun phrase: `a number from 0 to 90`.
    public static String allowed(@Nullable Written written) {
        if (written == null) {
            return "a finite number";
        }
        boolean low = written.min() > Double.NEGATIVE_INFINITY;
        boolean high = written.max() < Double.POSITIVE_INFINITY;
        String from = written.above() ? "above " : high ? "from " : "of at least ";
        String least = low ? from + number(written.min()) : "";
        String most =
                high ? (low ? written.above() ? " and up to " : " to " : "of at most ") + number(written.max()) : "";
        return low || high ? "a number " + least + most : "a finite number";
    }

    /// Marks an enum whose constants files write as they are, in capitals: the names of reference frames.
    public interface WrittenInCapitals {}
}
