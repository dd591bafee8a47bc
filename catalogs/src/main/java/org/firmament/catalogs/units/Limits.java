package org.firmament.catalogs.units;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Holds a record's values to the limits its components state with [Written].
public final class Limits {
    /// Components with their annotations as the JDK reads them once: a grid makes millions of places, and
    /// reflection would cost more than the place.
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    /// More than a number of 15 digits is off, as a part of it.
    private static final double CLEARLY = 1e-14;

    private Limits() {}

    /// Called by a compact constructor with its components in order: `Limits.check(Shell.class, altitude, planes)`.
    /// Numbers are checked, alone, in lists and in optionals; NaN and infinities are never allowed.
    ///
    /// @throws LimitException  for the first value outside its limits
    public static void check(Class<? extends Record> type, Object... values) {
        RecordComponent[] components = COMPONENTS.get(type);
        if (components.length != values.length) {
            throw new IllegalStateException(
                    type.getSimpleName() + " checks " + values.length + " of its " + components.length + " components");
        }
        for (int i = 0; i < values.length; i++) {
            checkValue(components[i], values[i]);
        }
    }

    /// A rule between several values.
    ///
    /// @throws LimitException  unless `holds`
    public static void require(boolean holds, String key, Object value, String allowed, String maybe) {
        if (!holds) {
            throw new LimitException(key, String.valueOf(value), allowed, maybe);
        }
    }

    private static void checkValue(RecordComponent component, Object value) {
        switch (value) {
            case Number number -> checkNumber(component, number.doubleValue());
            case OptionalDouble number -> number.ifPresent(n -> checkNumber(component, n));
            case OptionalLong number -> number.ifPresent(n -> checkNumber(component, (double) n));
            case Optional<?> optional -> optional.ifPresent(v -> checkValue(component, v));
            case Iterable<?> list -> list.forEach(v -> checkValue(component, v));
            default -> {
                // Not a number: its own constructor has checked it.
            }
        }
    }

    private static void checkNumber(RecordComponent component, double si) {
        Written written = component.getAnnotation(Written.class);
        if (written != null && clearlyAllows(written, si)) {
            return;
        }
        Unit unit = written == null ? Unit.NONE : written.unit();
        double number = unit.fromSi(si);
        if (!allows(written, number)) {
            throw new LimitException(Keys.key(component), Keys.number(number), Keys.allowed(written), "");
        }
    }

    /// Whether a value is so far from its limits that rounding cannot carry it there: ten times as soon told as the
    /// number one would write.
    private static boolean clearlyAllows(Written written, double si) {
        double number = written.unit().unrounded(si);
        double noise = CLEARLY * Math.abs(number);
        return number - noise > written.min() && number + noise < written.max() && Double.isFinite(number);
    }

    /// Whether a written number is finite and within the limits; no annotation means any finite number.
    public static boolean allows(@Nullable Written written, double number) {
        if (!Double.isFinite(number)) {
            return false;
        }
        return written == null
                || (number <= written.max() && (written.above() ? number > written.min() : number >= written.min()));
    }
}
