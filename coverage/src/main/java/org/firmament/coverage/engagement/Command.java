package org.firmament.coverage.engagement;

import java.util.Optional;
import org.firmament.coverage.sensing.Custody;

/// How what sensors see becomes an order that a carrier has.
@FunctionalInterface
public interface Command {
    /// The orders about one launch. What is returned is for one thread.
    Orders about(Custody custody, Doctrine doctrine);

    /// Everybody knows everything at once: an order is received as it is decided.
    static Command instant() {
        return (custody, doctrine) -> {
            Optional<Order> order = custody.detected().isPresent()
                    ? Optional.of(at(custody.detected().getAsDouble(), doctrine))
                    : Optional.empty();
            return (_, _) -> order;
        };
    }

    private static Order at(double detected, Doctrine doctrine) {
        double decided = doctrine.earliestRelease(detected);
        return new Order(detected, detected, decided, decided);
    }

    /// Orders about one launch.
    @FunctionalInterface
    interface Orders {
        /// The order a carrier receives first; empty if no path is up before `last` [s after the epoch].
        ///
        /// @param carrier  by its place in the list
        Optional<Order> to(int carrier, double last);
    }
}
