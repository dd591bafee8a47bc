package org.firmament.planner.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;
import org.firmament.catalogs.yaml.Node;

/// How likely the values of a quantity are, in the unit of its key. Exactly one of the components is there.
///
/// @param uniform     least and greatest value
/// @param triangular  least, most likely and greatest value
/// @param normal      bell curve, cut at `min` and `max` where given
/// @param lognormal   its logarithm is normal
/// @param discrete    values with weights
public record Distribution(
        @Written(says = "[least, greatest]") Optional<List<Double>> uniform,

        @Written(says = "[least, most likely, greatest]") Optional<List<Double>> triangular,

        @Written(says = "bell curve, cut where min and max say")
        Optional<Normal> normal,

        @Written(says = "its logarithm is normal") Optional<Lognormal> lognormal,
        @Written(says = "values with weights") Optional<Discrete> discrete) {
    /// A normal distribution, cut and rescaled.
    public record Normal(
            @Written(says = "mean before cutting") double mean,

            @Written(min = 0, above = true, says = "standard deviation before cutting")
            double sd,

            @Written(says = "least value") OptionalDouble min,
            @Written(says = "greatest value") OptionalDouble max) {
        public Normal {
            Limits.check(Normal.class, mean, sd, min, max);
            requireOrder(min, max);
        }

        double at(double share) {
            double low = min.isPresent() ? Quantiles.normalShare((min.getAsDouble() - mean) / sd) : 0;
            double high = max.isPresent() ? Quantiles.normalShare((max.getAsDouble() - mean) / sd) : 1;
            double value = mean + sd * Quantiles.normal(low + share * (high - low));
            return Math.clamp(value, min.orElse(Double.NEGATIVE_INFINITY), max.orElse(Double.POSITIVE_INFINITY));
        }
    }

    /// A lognormal distribution, cut and rescaled.
    ///
    /// @param sigma  standard deviation of the natural logarithm
    public record Lognormal(
            @Written(min = 0, above = true, says = "median before cutting")
            double median,

            @Written(min = 0, above = true, max = 10, says = "standard deviation of the natural logarithm")
            double sigma,

            @Written(min = 0, above = true, says = "least value")
            OptionalDouble min,

            @Written(min = 0, above = true, says = "greatest value")
            OptionalDouble max) {
        public Lognormal {
            Limits.check(Lognormal.class, median, sigma, min, max);
            requireOrder(min, max);
        }

        double at(double share) {
            return Math.exp(new Normal(Math.log(median), sigma, logarithm(min), logarithm(max)).at(share));
        }

        private static OptionalDouble logarithm(OptionalDouble value) {
            return value.isPresent() ? OptionalDouble.of(Math.log(value.getAsDouble())) : value;
        }
    }

    /// Values, each as likely as its weight.
    ///
    /// @param weights  as many as values; all alike if left out
    public record Discrete(
            @Written(says = "the values") List<Node> values,

            @Written(min = 0, says = "as many as values; all alike if left out")
            Optional<List<Double>> weights) {
        public Discrete {
            values = List.copyOf(values);
            Limits.check(Discrete.class, values, weights);
            Limits.require(!values.isEmpty(), "values", "[]", "at least one value", "write [a, b]");
            int count = values.size();
            weights.ifPresent(all -> Limits.require(
                    all.size() == count
                            && all.stream().mapToDouble(Double::doubleValue).sum() > 0,
                    "weights",
                    all,
                    "a weight for each of the " + count + " values, not all 0",
                    "leave weights out"));
        }

        Value at(double share) {
            List<Double> all =
                    weights.orElseGet(() -> values.stream().map(_ -> 1.0).toList());
            double left = share * all.stream().mapToDouble(Double::doubleValue).sum();
            for (int i = 0; i < values.size(); i++) {
                left -= all.get(i);
                if (left < 0) {
                    return Value.of(values.get(i));
                }
            }
            return Value.of(values.getLast());
        }
    }

    public Distribution {
        Limits.check(Distribution.class, uniform, triangular, normal, lognormal, discrete);
        long written = Stream.of(uniform, triangular, normal, lognormal, discrete)
                .filter(Optional::isPresent)
                .count();
        Limits.require(
                written == 1,
                "uniform",
                written == 0 ? "nothing" : written + " distributions",
                "one distribution",
                "write {uniform: [0, 1]}");
        uniform.ifPresent(ends -> requireRising("uniform", ends, 2, "write [least, greatest]"));
        triangular.ifPresent(ends -> requireRising("triangular", ends, 3, "write [least, most likely, greatest]"));
    }

    /// The value below which a share of all draws fall.
    ///
    /// @param share  from 0 to 1, both excluded
    Value at(double share) {
        if (uniform.isPresent()) {
            List<Double> ends = uniform.get();
            return Value.of(ends.getFirst() + share * (ends.getLast() - ends.getFirst()));
        }
        if (triangular.isPresent()) {
            return Value.of(triangle(triangular.get(), share));
        }
        if (normal.isPresent()) {
            return Value.of(normal.get().at(share));
        }
        if (lognormal.isPresent()) {
            return Value.of(lognormal.get().at(share));
        }
        return discrete.orElseThrow().at(share);
    }

    private static double triangle(List<Double> corners, double share) {
        double low = corners.get(0);
        double mode = corners.get(1);
        double high = corners.get(2);
        double width = high - low;
        double rising = (mode - low) / width;
        return share < rising
                ? low + Math.sqrt(share * width * (mode - low))
                : high - Math.sqrt((1 - share) * width * (high - mode));
    }

    private static void requireRising(String key, List<Double> ends, int count, String maybe) {
        boolean rising = ends.size() == count && ends.getFirst() < ends.getLast();
        for (int i = 1; i < ends.size(); i++) {
            rising &= ends.get(i - 1) <= ends.get(i);
        }
        Limits.require(rising, key, ends, count + " numbers that rise", maybe);
    }

    private static void requireOrder(OptionalDouble min, OptionalDouble max) {
        if (min.isPresent() && max.isPresent() && min.getAsDouble() >= max.getAsDouble()) {
            throw new LimitException("min", Double.toString(min.getAsDouble()), "less than max", "swap the two");
        }
    }
}
