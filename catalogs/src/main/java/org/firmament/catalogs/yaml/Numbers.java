package org.firmament.catalogs.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Reads a written number into SI, and guesses what was meant by one out of its limits.
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");
    private static final Pattern WITH_UNIT = Pattern.compile("([-+0-9.,_eE]*[0-9.]) ?([a-zA-Z°%/]+)");
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?[0-9]{1,3}([,_][0-9]{3})+(\\.[0-9]+)?");
    private static final Set<String> NOT_FINITE = Set.of(".nan", "nan", ".inf", "inf", "infinity");

    /// Whole numbers up to here are exact as a double; no larger ones are read.
    private static final double EXACT = 9_007_199_254_740_992.0;

    private final Problems problems;

    Numbers(Problems problems) {
        this.problems = problems;
    }

    /// The SI value as the form's Java type: a `Double`, `Integer` or `Long`.
    Optional<Number> read(Form.Amount form, Node node, Trail trail) {
        if (!(node instanceof Node.Scalar scalar)) {
            return reject(node, trail, Phrase.allowed(form), example(form));
        }
        String text = scalar.text();
        if (scalar.style() == Node.Style.QUOTED || !number(text)) {
            String bare = text.replaceFirst("^[-+]", "").toLowerCase(Locale.ROOT);
            boolean finite = scalar.style() == Node.Style.QUOTED || !NOT_FINITE.contains(bare);
            String maybe = guess(form, text) + (number(text) ? " without quotes" : "");
            return reject(node, trail, finite ? Phrase.allowed(form) : "a finite number", maybe);
        }
        double number = Double.parseDouble(text);
        if (!allows(form, number)) {
            return reject(node, trail, Phrase.allowed(form), near(form, number, text));
        }
        if (form.width() != Form.Width.DOUBLE && number != Math.rint(number)) {
            String whole = Phrase.allowed(form).replaceFirst("a (finite )?number", "a whole number");
            return reject(node, trail, whole, wholes(form, number));
        }
        return Optional.of(value(form, number));
    }

    /// Whether a text is a number as YAML and JSON write it.
    static boolean number(String text) {
        return NUMBER.matcher(text).matches();
    }

    /// A number within the limits: 1 if that is.
    static String example(Form.Amount form) {
        double low = low(form);
        return Keys.number(allows(form, 1) ? 1 : allows(form, low) ? low : high(form));
    }

    private static Number value(Form.Amount form, double number) {
        return switch (form.width()) {
            case DOUBLE -> form.unit().toSi(number);
            case INT -> (int) form.unit().toSi(number);
            case LONG -> (long) form.unit().toSi(number);
        };
    }

    private static boolean allows(Form.Amount form, double number) {
        Written written = form.written().orElse(null);
        return Limits.allows(written, number) && number >= low(form) && number <= high(form);
    }

    private static double low(Form.Amount form) {
        double least = switch (form.width()) {
            case INT -> Integer.MIN_VALUE;
            case LONG -> -EXACT;
            case DOUBLE -> Double.NEGATIVE_INFINITY;
        };
        return Math.max(least, form.written().map(Written::min).orElse(least));
    }

    private static double high(Form.Amount form) {
        double most = switch (form.width()) {
            case INT -> Integer.MAX_VALUE;
            case LONG -> EXACT;
            case DOUBLE -> Double.POSITIVE_INFINITY;
        };
        return Math.min(most, form.written().map(Written::max).orElse(most));
    }

    /// What a text that is no number may have meant: `500 km`, `1,000`, `'5'`.
    private static String guess(Form.Amount form, String text) {
        Matcher unit = WITH_UNIT.matcher(text);
        String bare = unit.matches() ? unit.group(1) : text;
        bare = THOUSANDS.matcher(bare).matches() ? bare.replaceAll("[,_]", "") : bare.replace(',', '.');
        boolean fits = number(bare) && allows(form, Double.parseDouble(bare));
        return fits ? bare : example(form);
    }

    /// What a number out of its limits may have meant: its positive self, another unit, else the nearest limit.
    private static String near(Form.Amount form, double number, String text) {
        if (allows(form, -number)) {
            return Keys.number(-number);
        }
        for (Slip slip : slips(form)) {
            double meant = number * slip.factor();
            if (number < slip.from()) {
                continue;
            }
            boolean whole = form.width() == Form.Width.DOUBLE || meant == Math.rint(meant);
            if (allows(form, meant) && whole) {
                return Keys.number(meant) + ", if " + Words.cut(text) + " is " + slip.unit();
            }
        }
        double limit = number > high(form) ? high(form) : low(form);
        return allows(form, limit) ? Keys.number(limit) : example(form);
    }

    private static String wholes(Form.Amount form, double number) {
        List<String> near = new ArrayList<>();
        for (double whole : new double[] {Math.floor(number), Math.ceil(number)}) {
            if (allows(form, whole)) {
                near.add(Keys.number(whole));
            }
        }
        return near.isEmpty() ? example(form) : Words.either(near);
    }

    /// A unit people write by mistake, the factor to the right one, and the least number that looks like it.
    private record Slip(double factor, String unit, double from) {
        Slip(double factor, String unit) {
            this(factor, unit, Double.NEGATIVE_INFINITY);
        }
    }

    private static List<Slip> slips(Form.Amount form) {
        boolean fraction = form.width() == Form.Width.DOUBLE && high(form) == 1;
        return switch (form.unit()) {
            case KILOMETRES -> List.of(new Slip(1e-3, "in m"));
            case METRES -> List.of(new Slip(1e3, "in km"));
            case KILOMETRES_PER_SECOND -> List.of(new Slip(1e-3, "in m/s"));
            case METRES_PER_SECOND -> List.of(new Slip(1e3, "in km/s"));
            case STANDARD_GRAVITY -> List.of(new Slip(1 / Unit.STANDARD_GRAVITY.toSi(1), "in m/s²"));
            case MINUTES -> List.of(new Slip(1 / 60.0, "in s"));
            case HOURS -> List.of(new Slip(1 / 3600.0, "in s"), new Slip(1 / 60.0, "in min"));
            case PERCENT -> List.of(new Slip(100, "a fraction"));
            case NONE -> fraction ? List.of(new Slip(0.01, "percent", 2)) : List.of();
            case SECONDS,
                    DAYS,
                    YEARS,
                    DEGREES,
                    DEGREES_PER_SECOND,
                    MICRORADIANS,
                    KILOGRAMS,
                    KILOGRAMS_PER_SQUARE_METRE,
                    SQUARE_METRES,
                    WATTS_PER_STERADIAN,
                    WATTS_PER_SQUARE_METRE,
                    SQUARE_METRES_PER_CUBIC_SECOND,
                    DOLLARS,
                    DOLLARS_PER_KILOGRAM,
                    GRAVITATIONAL_PARAMETER -> List.of();
        };
    }

    private Optional<Number> reject(Node node, Trail trail, String allowed, String maybe) {
        problems.add(
                node.where(), trail.toString(), Phrase.shown(node) + " is not " + allowed + ". Maybe " + maybe + ".");
        return Optional.empty();
    }
}
