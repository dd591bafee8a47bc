package org.firmament.coverage.engagement;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// The last release of a carrier that hits a launch, searched for when somebody first asks: of a carrier that is too
/// late it is told beside others, but most sums need only those that are in time. May be asked from any thread.
public final class LastRelease {
    private final Supplier<OptionalDouble> search;
    private Optional<OptionalDouble> found = Optional.empty();

    private LastRelease(Supplier<OptionalDouble> search) {
        this.search = search;
    }

    /// Where it is not known.
    static LastRelease unknown() {
        return new LastRelease(OptionalDouble::empty);
    }

    /// At a known time [s after the epoch].
    static LastRelease at(double time) {
        return new LastRelease(() -> OptionalDouble.of(time));
    }

    /// @param search  gives the same whenever it is asked
    static LastRelease by(Supplier<OptionalDouble> search) {
        return new LastRelease(search);
    }

    /// When it is [s after the epoch]; empty where that is not known.
    synchronized OptionalDouble time() {
        if (found.isEmpty()) {
            found = Optional.of(search.get());
        }
        return found.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LastRelease that && time().equals(that.time());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(time());
    }

    @Override
    public String toString() {
        return time().toString();
    }
}
