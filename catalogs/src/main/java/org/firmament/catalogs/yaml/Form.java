package org.firmament.catalogs.yaml;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.CatalogEntry;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// How a Java type stands in a file. Reader, writer and schema all follow this one description.
sealed interface Form {
    /// A number in a unit, within limits.
    record Amount(Width width, Unit unit, Optional<Written> written) implements Form {}

    /// `true` or `false`.
    record Flag() implements Form {}

    /// A text.
    record Text() implements Form {}

    /// A UTC time, `2030-03-20T00:00:00Z`.
    record Moment() implements Form {}

    /// One of an enum's words.
    record Choice(List<? extends Enum<?>> constants) implements Form {}

    /// A type that reads its own text by `static T parse(String)` and writes it by `toString()`.
    record Parsed(Method parse) implements Form {}

    /// A file named by this one, read along with it.
    record Attached() implements Form {}
    /// A type read from a file of its own by `static T read(DataFile)`; its `toString()` is the path as written.
    record Filed(Method read) implements Form {}

    /// [Node]: whatever is written, for one who asks later what it means.
    record Tree() implements Form {}

    /// `List<T>`; where `single` holds, one value may stand alone.
    record Items(Form item, boolean single) implements Form {}

    /// `Map<String, T>`: read in the order written, written in the order of its keys.
    record Named(Form value) implements Form {}

    /// `Optional<T>`: left out or `none`.
    record Perhaps(Form value) implements Form {}

    /// `OptionalDouble`, `OptionalInt`, `OptionalLong`: left out, or a number.
    record PerhapsNumber(Amount number) implements Form {}

    /// A record, as a mapping of its [Fields]; those are looked up by its type, since records may hold each other.
    record Composite(Class<? extends Record> type) implements Form {}

    /// A sealed interface, as a mapping whose `kind` says which of its records it is.
    record Kinds(List<Kind> kinds) implements Form {}

    /// A noun of the catalog: a name, or the noun written out.
    record Noun(Class<? extends CatalogEntry> type, String section, Form inPlace) implements Form {}

    /// The Java type of a number.
    enum Width {
        INT,
        LONG,
        DOUBLE
    }

    /// One record of a sealed interface, with the words that mean it, the one to write first.
    record Kind(List<String> words, Class<? extends Record> type) {}

    /// The components of a record.
    record Fields(Class<? extends Record> type, List<Field> fields, Constructor<?> constructor) {}

    /// One component of a record.
    ///
    /// @param key       as files write it, with the unit
    /// @param stem      the key without the unit
    /// @param says      what it is, for the schema
    /// @param fallback  what stands for it when left out, as YAML
    /// @param flat      whether its own keys stand beside those of the record
    /// @param accessor  reads it from a record
    record Field(
            String key, String stem, String says, Optional<String> fallback, boolean flat, Form form, Method accessor) {
        /// Whether a file must write it.
        boolean required() {
            return !flat && fallback.isEmpty() && !(form instanceof Perhaps) && !(form instanceof PerhapsNumber);
        }
    }
}
