package org.firmament.coverage.access;

/// Each satellite of an engine as the target of all others, for a [TargetRun]. Every pair is searched for
/// both, so that only the accesses of a few satellites have to be kept at once.
///
/// @param order  the engine's numbers of the satellites in the order they are covered; observers and targets
/// of the run are numbered by their places in it
public record SatelliteSights(PairEngine engine, int[] order) {
    public SatelliteSights {
        order = order.clone();
    }

    /// A search for one thread.
    public TargetRun.Sight search() {
        PairEngine.Search search = engine.search();
        return (target, found) -> {
            for (int i = 0; i < order.length; i++) {
                if (i != target) {
                    int observer = i;
                    search.find(order[target], order[i], (start, end) -> found.access(observer, start, end));
                }
            }
        };
    }
}
