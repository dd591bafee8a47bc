package org.firmament.orbits.threat;

import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.units.Rounding;

/// Finds the loft with which a ballistic flight lasts as long as wanted. Flights grow longer with loft; halving
/// the interval finds the one, or the longest or shortest there is.
final class TimedFlight {
    private static final double LOWEST = 0.1;
    private static final double HIGHEST = 2.5;

    /// A time counts as met within this [s].
    private static final double MET = 1e-3;

    private static final int HALVINGS = 50;

    private TimedFlight() {}

    /// Flies with a loft.
    @FunctionalInterface
    interface Flown {
        /// @throws LimitException  where no such flight comes down on the aim point
        List<Segment> with(double loft);
    }

    /// @param name   of the missile
    /// @param range  over the ground [m]
    static List<Segment> lasting(double wanted, Flown flown, String name, double range) {
        List<Segment> best = flown.with(1);
        double good = 1;
        double bad = wanted > duration(best) ? HIGHEST : LOWEST;
        for (int i = 0; i < HALVINGS && Math.abs(duration(best) - wanted) > MET; i++) {
            double middle = (good + bad) / 2;
            Optional<List<Segment>> found = flight(flown, middle);
            boolean tooFar =
                    found.isEmpty() || (bad > good ? duration(found.get()) > wanted : duration(found.get()) < wanted);
            if (found.isPresent() && Math.abs(duration(found.get()) - wanted) <= MET) {
                return found.get();
            }
            if (tooFar) {
                bad = middle;
            } else {
                good = middle;
                best = found.get();
            }
        }
        if (Math.abs(duration(best) - wanted) > MET) {
            String limit = Keys.number(Rounding.significant(duration(best), 4)) + " s";
            throw new LimitException(
                    name + " flight_time_s",
                    Keys.number(wanted) + " over " + Distances.kilometres(range) + " km",
                    wanted > duration(best) ? "at most " + limit : "at least " + limit,
                    "use " + limit.replace(" s", "") + " or another aim point");
        }
        return best;
    }

    private static Optional<List<Segment>> flight(Flown flown, double loft) {
        try {
            return Optional.of(flown.with(loft));
        } catch (LimitException cannot) {
            return Optional.empty();
        }
    }

    private static double duration(List<Segment> segments) {
        return segments.getLast().end();
    }
}
