package org.firmament.optimizer.bound;

import java.util.List;
import java.util.Optional;

/// A part of a search through all plans: the prices that bound what plans in it can leak, and the two parts it
/// falls into where that was not enough to end it.
///
/// @param prices  of each row: carriers, then resources [unit of value]
/// @param split   how it was divided, if it was
record Branch(List<Double> prices, Optional<Split> split) {
    /// Plans that use an option at most so many times, and those that use it more often.
    record Split(int option, int count, Branch atMost, Branch more) {}

    Branch {
        prices = List.copyOf(prices);
    }
}
