package org.firmament.catalogs.yaml;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;

/// Reads a single value: text, truth, time, a word of an enum, a type's own written form.
final class Scalars {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2199-12-31T23:59:59.999999999Z");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /// Words that some YAML readers take for true or false.
    private static final Set<String> TRUTHS = Set.of("true", "false", "yes", "no", "on", "off");

    private static final Set<String> YES = Set.of("true", "yes", "on", "1");

    private final Problems problems;

    Scalars(Problems problems) {
        this.problems = problems;
    }

    Optional<Object> flag(Node node, Trail trail) {
        if (node instanceof Node.Scalar scalar && (scalar.plain("true") || scalar.plain("false"))) {
            return Optional.of(scalar.plain("true"));
        }
        boolean yes =
                node instanceof Node.Scalar scalar && YES.contains(scalar.text().toLowerCase(Locale.ROOT));
        return reject(node, trail, "true or false", yes ? "true" : "false");
    }

    Optional<Object> text(Node node, Trail trail) {
        return words(node, trail).map(text -> text);
    }

    Optional<Object> moment(Form.Moment form, Node node, Trail trail) {
        if (!(node instanceof Node.Scalar scalar)) {
            return reject(node, trail, Phrase.allowed(form), Phrase.example(form));
        }
        String text = scalar.text();
        try {
            Instant instant = Instant.parse(text);
            if (text.endsWith("Z") && !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
                return Optional.of(instant);
            }
            boolean inRange = !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST);
            return reject(node, trail, Phrase.allowed(form), inRange ? instant.toString() : Phrase.example(form));
        } catch (DateTimeException e) {
            boolean date = DATE.matcher(text).matches();
            return reject(node, trail, Phrase.allowed(form), date ? text + "T00:00:00Z" : Phrase.example(form));
        }
    }

    Optional<Object> choice(Form.Choice form, Node node, Trail trail) {
        List<String> words = Phrase.words(form);
        if (node instanceof Node.Scalar scalar) {
            for (Enum<?> constant : form.constants()) {
                if (Keys.constant(constant).equals(scalar.text())) {
                    return Optional.of(constant);
                }
            }
            return reject(
                    node,
                    trail,
                    Phrase.oneOf(words),
                    Words.nearest(scalar.text(), words).orElse(words.getFirst()));
        }
        return reject(node, trail, Phrase.oneOf(words), words.getFirst());
    }

    Optional<Object> parsed(Form.Parsed form, Node node, Trail trail) {
        Optional<String> text = words(node, trail);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(form.parse().invoke(null, text.get()));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof LimitException limit) {
                return reject(node, trail, limit.allowed(), limit.maybe());
            }
            throw new IllegalStateException(form.parse() + " fails for " + text.get(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(form.parse() + " is out of reach", e);
        }
    }

    /// What a file says whose path is written. Where it cannot be read at all, the fault is the path's.
    Optional<Object> filed(Form.Filed form, Node node, Trail trail, Path folder) {
        Optional<String> name = words(node, trail);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        DataFile file;
        try {
            file = DataFile.of(folder, name.get());
        } catch (BadInput bad) {
            bad.problems()
                    .forEach(fault ->
                            problems.add(node.where(), trail.toString(), Words.cut(name.get()) + ": " + told(fault)));
            return Optional.empty();
        } catch (InvalidPathException no) {
            return reject(node, trail, "the path of a file", "write one without special characters");
        }
        try {
            return Optional.of(form.read().invoke(null, file));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof BadInput bad) {
                bad.problems().forEach(problems::add);
                return Optional.empty();
            }
            throw new IllegalStateException(form.read() + " fails for " + file.path(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(form.read() + " is out of reach", e);
        }
    }

    /// A fault of a file; what is wrong inside has its line.
    private static String told(Problem fault) {
        return (fault.line() > 0 ? "line " + fault.line() + " is " : "") + fault.message();
    }

    /// The text of a scalar that no reader of YAML takes for true or false.
    Optional<String> words(Node node, Trail trail) {
        if (!(node instanceof Node.Scalar scalar)) {
            reject(node, trail, "a text", "write a word, or several in quotes");
            return Optional.empty();
        }
        String text = scalar.text();
        if (scalar.style() == Node.Style.PLAIN && TRUTHS.contains(text.toLowerCase(Locale.ROOT))) {
            reject(node, trail, "a text, but true or false to some readers of YAML", "write '" + text + "' in quotes");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /// Notes a value that is not what is allowed.
    Optional<Object> reject(Node node, Trail trail, String allowed, String maybe) {
        problems.add(
                node.where(),
                trail.toString(),
                Phrase.shown(node) + " is not " + allowed + "." + (maybe.isEmpty() ? "" : " Maybe " + maybe + "."));
        return Optional.empty();
    }
}
