package org.firmament.catalogs.units;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How a record component stands in a file: its unit, its limits, its default, and a sentence on what it is.
///
/// One place for all four, so that the reader, the writer, the JSON Schema and the record's own constructor
/// ([Limits#check]) can never disagree. The key is the component's name in snake case with the unit's suffix:
/// `burnoutSpeed` in [Unit#KILOMETRES_PER_SECOND] is `burnout_speed_km_s`. The component itself holds SI.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Written {
    /// The unit of the written number.
    Unit unit() default Unit.NONE;

    /// The key's words where they are not the component's name, which may not be a word of Java's own.
    String key() default "";

    /// Least written number allowed; for a list of numbers, of each.
    double min() default Double.NEGATIVE_INFINITY;

    /// Greatest written number allowed; for a list of numbers, of each.
    double max() default Double.POSITIVE_INFINITY;

    /// Whether `min` itself is excluded.
    boolean above() default false;

    /// What stands for the key when a file leaves it out, as YAML text; empty means the key is required.
    /// Components of an `Optional…` type need none: left out, they are empty.
    String fallback() default "";

    /// The component's own keys stand beside this record's keys, not below a key of their own.
    boolean flat() default false;

    /// A list may be written as its one value alone.
    boolean single() default false;

    /// One sentence for the schema and the reference.
    String says() default "";
}
