package org.firmament.orbits.threat;

import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/// Where something changes between two ends.
final class Roots {
    /// Rounds of false position after which it is given up. One halves what is left or does better: 26 were the most
    /// of 100,000 falls through a height within a step, 43 of cubics to twelve digits.
    private static final int ROUNDS = 60;

    private Roots() {}

    /// The two sides of a change, next to each other.
    ///
    /// @param holds   still
    /// @param ceased  to hold
    record Change(double holds, double ceased) {}

    /// Halves an interval: what is left of it is its length times 2 to the power of −`times`.
    ///
    /// @param from   where the condition holds
    /// @param to     where it does not; it may be less than `from`
    /// @param holds  asked once a halving, in the middle of what is left
    static Change halved(double from, double to, int times, DoublePredicate holds) {
        double inside = from;
        double outside = to;
        for (int i = 0; i < times; i++) {
            double middle = (inside + outside) / 2;
            if (holds.test(middle)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return new Change(inside, outside);
    }

    /// Where a value of opposite signs at `a` and `b` is 0, by false position with the value at the end that stays
    /// halved: each time, where Illinois waits for its second stay (Dowell and Jarratt, 1971). The value there is
    /// within `met` of 0 unless 60 rounds do not bring it there. It is the last one asked for; if `a` serves, that
    /// is taken and nothing asked.
    static double falsePosition(DoubleUnaryOperator value, double a, double atA, double b, double atB, double met) {
        double one = a;
        double atOne = atA;
        double other = b;
        double atOther = atB;
        double x = a;
        double atX = atA;
        for (int i = 0; i < ROUNDS && Math.abs(atX) > met; i++) {
            x = (one * atOther - other * atOne) / (atOther - atOne);
            atX = value.applyAsDouble(x);
            if (atX > 0 == atA > 0) {
                one = x;
                atOne = atX;
                atOther /= 2;
            } else {
                other = x;
                atOther = atX;
                atOne /= 2;
            }
        }
        return x;
    }
}
