package org.firmament.coverage.engagement;

import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.Engagement.Reason;

/// What has to happen, and when, for one carrier to engage one launch: of a carrier that reaches the missile if
/// released at launch, so that nothing but time and data stands in its way.
///
/// All times are seconds after the epoch. A chain breaks at [Reason#NO_LINK] or later.
///
/// @param carrier      by its place in the list
/// @param seen         first sight of the missile by any sensor
/// @param confirmed    detection confirmed
/// @param order        tracked, routed to command, decided, received; empty without a path
/// @param opportunity  release, flight and intercept; empty where the chain breaks
/// @param last         last release that hits, whatever sensors, command and custody do
/// @param broken       the obstacle; empty if the chain holds
public record CarrierChain(
        int carrier,
        double seen,
        double confirmed,
        Optional<Order> order,
        Optional<Opportunity> opportunity,
        LastRelease last,
        Optional<Reason> broken) {
    /// Last release that hits, whatever sensors, command and custody do [s after the epoch]; empty where that is not
    /// known.
    public OptionalDouble lastRelease() {
        return last.time();
    }

    /// Seconds by which sight, detection, track, routes and decision together may still slip, and below 0 those by
    /// which they are too slow: from the order to the last release that hits. Empty where there is no order, or the
    /// chain breaks for another cause than time.
    public OptionalDouble slack() {
        if (order.isEmpty()) {
            return OptionalDouble.empty();
        }
        double received = order.get().received();
        if (opportunity.isPresent()) {
            return OptionalDouble.of(opportunity.get().release().end() - received);
        }
        OptionalDouble release = lastRelease();
        return release.isPresent() ? OptionalDouble.of(release.getAsDouble() - received) : OptionalDouble.empty();
    }
}
