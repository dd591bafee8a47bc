package org.firmament.planner.study;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Arithmetic of a scenario's values, ready to be computed: see [ExpressionParser] for what may be written.
///
/// @param paths  whose values it needs
record Expression(List<String> paths, Part whole) {
    Expression {
        paths = List.copyOf(paths);
    }

    /// A part that can be computed from the values of paths.
    @FunctionalInterface
    interface Part {
        Value value(Function<String, Value> values);
    }

    /// An expression that cannot be read or computed, with why and a way out.
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String maybe;

        Fault(String why, String maybe) {
            super(why);
            this.maybe = maybe;
        }

        /// A way out, without its "Maybe".
        String maybe() {
            return maybe;
        }
    }

    /// @param resolve  a name as written → the path it means, or a [Fault]
    /// @throws Fault  saying what is wrong
    static Expression of(String text, UnaryOperator<String> resolve) {
        return new ExpressionParser(text, resolve).expression();
    }

    /// @throws Fault  where an operand is no number or the result is not finite
    Value value(Function<String, Value> values) {
        Value value = whole.value(values);
        if (value.words().equals("NaN") || value.words().endsWith("Infinity")) {
            throw new Fault("the result is " + value.words(), "keep it from dividing by 0");
        }
        return value;
    }

    /// Whether it is other than 0.
    boolean holds(Function<String, Value> values) {
        return truth(value(values));
    }

    static Value compare(String operator, Value left, Value right) {
        if (left.number().isEmpty() || right.number().isEmpty()) {
            return switch (operator) {
                case "==" -> flag(left.words().equals(right.words()));
                case "!=" -> flag(!left.words().equals(right.words()));
                default ->
                    throw new Fault(
                            left.words() + " " + operator + " " + right.words() + " compares texts", "use == or !=");
            };
        }
        double a = left.number().getAsDouble();
        double b = right.number().getAsDouble();
        return flag(
                switch (operator) {
                    case "<=" -> a <= b;
                    case ">=" -> a >= b;
                    case "==" -> a == b;
                    case "!=" -> a != b;
                    case "<" -> a < b;
                    default -> a > b;
                });
    }

    static Part binary(Part left, Part right, DoubleBinaryOperator operator) {
        return values -> {
            double result = operator.applyAsDouble(number(left.value(values)), number(right.value(values)));
            if (!Double.isFinite(result)) {
                throw new Fault("the result is " + result, "keep it from dividing by 0");
            }
            return Value.of(result);
        };
    }

    static double number(Value value) {
        return value.number().orElseThrow(() -> new Fault("'" + value.words() + "' is no number", "compare it by =="));
    }

    static boolean truth(Value value) {
        return number(value) != 0;
    }

    static Value flag(boolean flag) {
        return Value.of(flag ? 1 : 0);
    }
}
