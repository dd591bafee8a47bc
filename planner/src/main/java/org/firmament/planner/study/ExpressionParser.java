package org.firmament.planner.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firmament.planner.study.Expression.Fault;
import org.firmament.planner.study.Expression.Part;

/// Reads arithmetic of a scenario's values.
///
/// ```
/// choice  = "if" either "then" choice "else" choice | either
/// either  = both { "or" both }             both  = same { "and" same }
/// same    = sum [ ("<" | "<=" | ">" | ">=" | "==" | "!=") sum ]
/// sum     = product { ("+" | "-") product }
/// product = power { ("*" | "/" | "%") power }
/// power   = ["-" | "not"] atom [ "^" power ]
/// atom    = number | 'text' | path | function "(" choice { "," choice } ")" | "(" choice ")"
/// ```
///
/// True is 1 and false 0. Functions: abs, sqrt, floor, ceil, round, min, max. A path is that of a value or its
/// last key.
final class ExpressionParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:([0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?)"
            + "|('(?:[^']|'')*')"
            + "|([A-Za-z_]\\w*(?:\\[[^\\]]*\\]|\\.[A-Za-z_]\\w*)*)"
            + "|(<=|>=|==|!=|[-+*/%^()<>,]))");

    /// Numbers, names and signs an expression may have.
    private static final int MOST_TOKENS = 1_000;

    /// Parentheses, signs and powers within each other.
    private static final int DEEPEST = 64;

    private static final Map<String, DoubleUnaryOperator> OF_ONE =
            Map.of("abs", Math::abs, "sqrt", Math::sqrt, "floor", Math::floor, "ceil", Math::ceil, "round", Math::rint);

    private static final Map<String, DoubleBinaryOperator> OF_MANY = Map.of("min", Math::min, "max", Math::max);

    private final List<String> paths = new ArrayList<>();
    private final UnaryOperator<String> resolve;
    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    /// @param resolve  a name as written → the path it means, or a [Fault]
    /// @throws Fault  where something is no part of an expression
    ExpressionParser(String text, UnaryOperator<String> resolve) {
        this.resolve = resolve;
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.lookingAt()) {
            tokens.add(token.group().strip());
            end = token.end();
            token.region(end, text.length());
        }
        if (!text.substring(end).isBlank()) {
            throw new Fault(
                    "'" + text.substring(end).strip() + "' is no part of an expression",
                    "write numbers, paths, + - * / % ^ and parentheses");
        }
        if (tokens.size() > MOST_TOKENS) {
            throw new Fault(
                    "an expression of " + tokens.size() + " parts is longer than " + MOST_TOKENS,
                    "derive some of it first");
        }
    }

    /// The whole.
    ///
    /// @throws Fault  saying what is wrong
    Expression expression() {
        Part whole = choice();
        if (at < tokens.size()) {
            throw new Fault("'" + tokens.get(at) + "' stands where an expression should end", "add an operator");
        }
        return new Expression(paths, whole);
    }

    private Part choice() {
        if (!take("if")) {
            return either();
        }
        Part condition = either();
        expect("then");
        Part yes = choice();
        expect("else");
        Part no = choice();
        return values -> Expression.truth(condition.value(values)) ? yes.value(values) : no.value(values);
    }

    private Part either() {
        Part left = both();
        while (take("or")) {
            Part one = left;
            Part other = both();
            left = values ->
                    Expression.flag(Expression.truth(one.value(values)) || Expression.truth(other.value(values)));
        }
        return left;
    }

    private Part both() {
        Part left = same();
        while (take("and")) {
            Part one = left;
            Part other = same();
            left = values ->
                    Expression.flag(Expression.truth(one.value(values)) && Expression.truth(other.value(values)));
        }
        return left;
    }

    private Part same() {
        Part left = sum();
        for (String operator : List.of("<=", ">=", "==", "!=", "<", ">")) {
            if (take(operator)) {
                Part right = sum();
                return values -> Expression.compare(operator, left.value(values), right.value(values));
            }
        }
        return left;
    }

    private Part sum() {
        Part left = product();
        while (true) {
            if (take("+")) {
                left = Expression.binary(left, product(), Double::sum);
            } else if (take("-")) {
                left = Expression.binary(left, product(), (a, b) -> a - b);
            } else {
                return left;
            }
        }
    }

    private Part product() {
        Part left = power();
        while (true) {
            if (take("*")) {
                left = Expression.binary(left, power(), (a, b) -> a * b);
            } else if (take("/")) {
                left = Expression.binary(left, power(), (a, b) -> a / b);
            } else if (take("%")) {
                left = Expression.binary(left, power(), (a, b) -> a - b * Math.floor(a / b));
            } else {
                return left;
            }
        }
    }

    private Part power() {
        depth++;
        if (depth > DEEPEST) {
            throw new Fault("more than " + DEEPEST + " parts stand within each other", "derive some of it first");
        }
        Part power = signed();
        depth--;
        return power;
    }

    private Part signed() {
        if (take("-")) {
            Part of = power();
            return values -> Value.of(-Expression.number(of.value(values)));
        }
        if (take("not")) {
            Part of = power();
            return values -> Expression.flag(!Expression.truth(of.value(values)));
        }
        Part base = atom();
        return take("^") ? Expression.binary(base, power(), Math::pow) : base;
    }

    private Part atom() {
        if (at >= tokens.size()) {
            throw new Fault("the expression ends where a value should stand", "add one");
        }
        String token = tokens.get(at++);
        if (token.equals("(")) {
            Part inner = choice();
            expect(")");
            return inner;
        }
        OptionalDouble number = Value.number(token);
        if (number.isPresent()) {
            Value value = Value.of(number.getAsDouble());
            return _ -> value;
        }
        if (token.startsWith("'")) {
            Value value = Value.ofText(token.substring(1, token.length() - 1).replace("''", "'"));
            return _ -> value;
        }
        if (!Character.isLetter(token.charAt(0)) && token.charAt(0) != '_') {
            throw new Fault("'" + token + "' stands where a value should", "delete it");
        }
        return take("(") ? function(token) : path(token);
    }

    private Part function(String name) {
        List<Part> operands = new ArrayList<>(List.of(choice()));
        while (take(",")) {
            operands.add(choice());
        }
        expect(")");
        DoubleUnaryOperator one = OF_ONE.get(name);
        if (one != null && operands.size() == 1) {
            return values -> Value.of(
                    one.applyAsDouble(Expression.number(operands.getFirst().value(values))));
        }
        DoubleBinaryOperator many = OF_MANY.get(name);
        if (many == null) {
            throw new Fault(
                    name + " of " + operands.size() + " values is no function",
                    "use abs, sqrt, floor, ceil, round, min or max");
        }
        return operands.stream().reduce((a, b) -> Expression.binary(a, b, many)).orElseThrow();
    }

    private Part path(String name) {
        String path = resolve.apply(name);
        paths.add(path);
        return values -> values.apply(path);
    }

    private boolean take(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!take(token)) {
            String found = at < tokens.size() ? "'" + tokens.get(at) + "'" : "the end";
            throw new Fault(found + " stands where '" + token + "' should", "add " + token);
        }
    }
}
