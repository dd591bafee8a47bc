package org.firmament.planner.scenario;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;

/// What a list of numbers stands for where a threat is drawn: one number itself, two anything between them,
/// more any of them.
final class Spread {
    private static final int ENDS = 2;

    private Spread() {}

    /// One number; random numbers are used up only where there is a choice.
    static double draw(List<Double> values, SplittableRandom random) {
        return switch (values.size()) {
            case 1 -> values.getFirst();
            case ENDS -> values.getFirst() + random.nextDouble() * (values.getLast() - values.getFirst());
            default -> values.get(random.nextInt(values.size()));
        };
    }

    static void check(String key, Unit unit, List<Double> values) {
        Limits.require(!values.isEmpty(), key, "[]", "a number, two ends or several numbers", "leave the key out");
        Limits.require(
                values.size() != ENDS || values.getFirst() <= values.getLast(),
                key,
                Keys.number(unit.fromSi(values.getFirst())) + " to " + Keys.number(unit.fromSi(values.getLast())),
                "rising from the lower end to the upper",
                "swap the two");
    }
}
