package org.firmament.planner.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Rounding;
import org.firmament.catalogs.units.Written;
import org.firmament.catalogs.yaml.Node;
import org.firmament.catalogs.yaml.Problems;
import org.firmament.catalogs.yaml.RecordReader;

/// The values a study lets one quantity take.
sealed interface Levels {
    /// These, in this order.
    record Listed(List<Value> values) implements Levels {
        public Listed {
            values = List.copyOf(values);
        }
    }

    /// Any number between two.
    record Between(double from, double to) implements Levels {}

    /// As likely as a distribution says.
    record Drawn(Distribution distribution) implements Levels {}

    /// `{from, to, step}` as a file writes it.
    ///
    /// @param step  from one level to the next; without it any number between is a level
    record Range(
            @Written(says = "least level") double from,
            @Written(says = "greatest level") double to,

            @Written(min = 0, above = true, says = "from one level to the next")
            OptionalDouble step) {
        /// Most levels of one range; more is a typing error.
        private static final double MOST = 1_000_000;

        /// A last step this much short is the rounding of decimals.
        private static final double ROUNDING = 1e-9;

        public Range {
            Limits.check(Range.class, from, to, step);
            Limits.require(
                    from < to,
                    "to",
                    Value.of(to).words(),
                    "above from " + Value.of(from).words(),
                    "swap them");
            double levels = step.isEmpty() ? 1 : Math.floor((to - from) / step.getAsDouble() + ROUNDING) + 1;
            Limits.require(
                    levels <= MOST,
                    "step",
                    step.orElse(0),
                    String.format(
                            Locale.ROOT,
                            levels < 1e15
                                    ? "long enough: it makes %,.0f levels of at most 1,000,000"
                                    : "long enough: it makes %.3g levels of at most 1,000,000",
                            levels),
                    "use a longer step");
        }

        Levels levels() {
            if (step.isEmpty()) {
                return new Between(from, to);
            }
            List<Value> values = new ArrayList<>();
            double steps = Math.floor((to - from) / step.getAsDouble() + ROUNDING);
            for (int i = 0; i <= steps; i++) {
                // Fifteen digits: 0.1 three times is 0.3.
                values.add(Value.of(Rounding.significant(from + i * step.getAsDouble(), 15)));
            }
            return new Listed(values);
        }
    }

    /// What a file says of them; what is wrong is noted.
    static Optional<Levels> read(Node node, String path, Catalog catalog, Problems problems) {
        return switch (node) {
            case Node.Sequence list -> {
                if (list.items().isEmpty()) {
                    problems.add(node.where(), path, "[] is not a list of at least one level. Maybe write [a, b].");
                    yield Optional.empty();
                }
                yield Optional.of(
                        new Listed(list.items().stream().map(Value::of).toList()));
            }
            case Node.Mapping mapping
            when mapping.get("from").isPresent() || mapping.get("to").isPresent() ->
                RecordReader.part(node, path, Range.class, catalog, problems).map(Range::levels);
            case Node.Mapping _ ->
                RecordReader.part(node, path, Distribution.class, catalog, problems)
                        .map(Drawn::new);
            case Node.Scalar scalar -> {
                problems.add(
                        node.where(),
                        path,
                        scalar.text() + " is not a list, {from, to, step} or a distribution. Maybe write ["
                                + scalar.text() + "].");
                yield Optional.empty();
            }
        };
    }

    /// The level at a share of them all, from 0 to below 1.
    default Value at(double share) {
        return switch (this) {
            case Listed(List<Value> values) ->
                values.get(Math.clamp((long) (share * values.size()), 0, values.size() - 1));
            case Between(double from, double to) -> Value.of(from + share * (to - from));
            case Drawn(Distribution distribution) -> distribution.at(Math.clamp(share, 1e-12, 1 - 1e-12));
        };
    }

    /// The levels one would try one at a time: all of a list, the ends of a range, of a distribution the values
    /// that a tenth and nine tenths of all draws stay below.
    default List<Value> oneByOne() {
        return switch (this) {
            case Listed(List<Value> values) -> values;
            case Between(double from, double to) -> List.of(Value.of(from), Value.of(to));
            case Drawn(Distribution distribution) ->
                distribution
                        .discrete()
                        .map(some -> some.values().stream().map(Value::of).toList())
                        .orElseGet(() -> List.of(distribution.at(0.1), distribution.at(0.9)));
        };
    }
}
