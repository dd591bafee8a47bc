package org.firmament.planner.report;

import java.util.Optional;
import org.firmament.catalogs.units.Keys;
import org.firmament.planner.scenario.CoverageRules;

/// What the method of a coverage means for its figures.
public final class MethodText {
    private MethodText() {}

    /// A sentence for sensors that count only while they are linked.
    public static Optional<String> condition(CoverageRules rules) {
        return rules.linkedWithin().isPresent()
                ? Optional.of("Sensors count only while a path of at most "
                        + Keys.number(rules.linkedWithin().getAsDouble()) + " s leads from them to a command node")
                : Optional.empty();
    }

    /// A sentence for methods that are not exact.
    public static Optional<String> sentence(CoverageRules rules) {
        return switch (rules.method()) {
            case EXACT -> Optional.empty();
            case SAMPLED ->
                Optional.of("Grids and regions are sampled every " + Keys.number(rules.sampling())
                        + " s: gaps are multiples of that, shorter ones are met by chance, accesses are not counted");
            case SCREENED ->
                Optional.of("Grids and regions are screened: shares of unending time, the same for all points of a"
                        + " latitude; least and greatest are over latitudes, there are no gaps");
        };
    }

    /// The method in a few words.
    public static String name(CoverageRules rules) {
        return switch (rules.method()) {
            case EXACT -> "exact accesses";
            case SAMPLED, SCREENED -> sentence(rules).orElseThrow();
        };
    }
}
