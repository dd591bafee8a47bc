package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.List;
import org.firmament.orbits.Motion;

/// Finds when two of many satellites see each other, pair by pair. May be shared between threads; each asks for a
/// search of its own.
///
/// **Two satellites of one shell** keep their difference in argument of latitude and in node, and their
/// orbits go round alike: half a turn later both stand opposite to where they stood, so that what depends on
/// the two positions and on the Earth's figure alone repeats with the period π/u̇. One half turn is searched,
/// and what is found there repeated to the end: exact whatever the length of the run. **All other pairs** are
/// searched over the whole run, in leaps while they are too far apart ([PairSearch]).
public final class PairEngine {
    /// Ends of repeated spans that differ by less are one [s].
    private static final double JOINT = 1e-6;

    private final List<Motion> motions = new ArrayList<>();
    private final List<Integer> fleetOf = new ArrayList<>();
    private final double[] periods;
    private final AccessConstraint sight;
    private final TimeSpan horizon;
    private final AccessFinder finder;
    private final List<Roaming> roaming;

    /// @param fleets  numbered on from fleet to fleet
    /// @param sight   the same seen from either end
    public PairEngine(List<Fleet> fleets, AccessConstraint sight, TimeSpan horizon, AccessFinder finder) {
        this.sight = sight;
        this.horizon = horizon;
        this.finder = finder;
        boolean repeats = sight.parts().stream().allMatch(AccessConstraint::axial);
        periods = new double[fleets.size()];
        for (int f = 0; f < fleets.size(); f++) {
            Fleet fleet = fleets.get(f);
            motions.addAll(fleet.motions());
            fleetOf.addAll(java.util.Collections.nCopies(fleet.motions().size(), f));
            double halfTurn = fleet.shell()
                    .map(shell -> Math.PI / Math.abs(shell.argumentRate()))
                    .orElse(Double.POSITIVE_INFINITY);
            periods[f] = repeats && halfTurn < horizon.duration() ? halfTurn : Double.POSITIVE_INFINITY;
        }
        SpanSearch grid = new SpanSearch(horizon, finder.step(), finder.tolerance());
        roaming = motions.stream().map(motion -> Roaming.of(motion, grid)).toList();
    }

    /// Number of satellites.
    public int size() {
        return motions.size();
    }

    /// A search with its own scratch, for one thread.
    public Search search() {
        return new Search();
    }

    /// Takes one span.
    @FunctionalInterface
    interface Found {
        void sight(double start, double end);
    }

    /// One thread's search.
    public final class Search {
        private final PairSearch whole = new PairSearch(horizon, finder);
        private final PairSearch[] halfTurns = new PairSearch[periods.length];
        private final Spans once = new Spans();
        private final Spans spans = new Spans();

        Search() {
            for (int f = 0; f < periods.length; f++) {
                halfTurns[f] = Double.isFinite(periods[f])
                        ? new PairSearch(new TimeSpan(horizon.start(), horizon.start() + periods[f]), finder)
                        : whole;
            }
        }

        /// When two satellites see each other; the same for either order.
        public Timeline find(int a, int b) {
            look(a, b);
            return spans.timeline();
        }

        /// Hands on every span in which two satellites see each other.
        void find(int a, int b, Found found) {
            look(a, b);
            for (int k = 0; k < spans.size(); k++) {
                found.sight(spans.start(k), spans.end(k));
            }
        }

        private void look(int a, int b) {
            int first = Math.min(a, b);
            int last = Math.max(a, b);
            int fleet = fleetOf.get(first);
            boolean repeats = fleet == fleetOf.get(last) && Double.isFinite(periods[fleet]);
            once.clear();
            spans.clear();
            (repeats ? halfTurns[fleet] : whole)
                    .find(
                            motions.get(first),
                            roaming.get(first),
                            motions.get(last),
                            roaming.get(last),
                            sight,
                            repeats ? once : spans);
            if (repeats) {
                repeat(periods[fleet]);
            }
        }

        private void repeat(double period) {
            for (int turn = 0; once.size() > 0 && horizon.start() + turn * period < horizon.end(); turn++) {
                for (int k = 0; k < once.size(); k++) {
                    double start = once.start(k) + turn * period;
                    double end = Math.min(horizon.end(), once.end(k) + turn * period);
                    boolean goesOn = spans.size() > 0 && start - spans.end(spans.size() - 1) < JOINT;
                    spans.add(goesOn ? spans.end(spans.size() - 1) : start, end);
                }
            }
        }
    }
}
