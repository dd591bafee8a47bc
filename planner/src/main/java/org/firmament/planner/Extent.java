package org.firmament.planner;

import java.util.Collection;
import java.util.stream.Stream;
import org.firmament.planner.scenario.Scenario;

/// What one command computes.
enum Extent {
    COVERAGE(true, false),
    EVALUATE(true, true),
    ALLOCATE(false, true),
    /// One row of a study, of whose network nothing is asked: it is not followed over the whole scenario.
    ROW(true, true),
    /// One row of a study, of whose network something is asked.
    NETWORK_ROW(true, true);

    /// How figures of the network begin.
    private static final String NETWORK = "network.";

    private final boolean covers;
    private final boolean fights;

    Extent(boolean covers, boolean fights) {
        this.covers = covers;
        this.fights = fights;
    }

    /// Whether targets are covered.
    boolean covers() {
        return covers;
    }

    /// Whether raids are fought.
    boolean fights() {
        return fights;
    }

    /// Whether cost is counted.
    boolean counts() {
        return this == EVALUATE || this == ROW || this == NETWORK_ROW;
    }

    /// Whether the network is followed from the epoch to the end.
    boolean followsNetwork() {
        return this == COVERAGE || this == EVALUATE || this == NETWORK_ROW;
    }

    /// That of a row of a study.
    ///
    /// @param figures  asked for besides what the scenario requires
    static Extent row(Scenario scenario, Collection<String> figures) {
        return Stream.concat(
                                scenario.requirements().stream()
                                        .map(requirement -> requirement.figure().measure()),
                                figures.stream())
                        .anyMatch(figure -> figure.startsWith(NETWORK))
                ? NETWORK_ROW
                : ROW;
    }
}
