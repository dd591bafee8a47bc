package org.firmament.coverage.access;

import java.util.List;

/// Each satellite of an engine as the target of all others, for a [TargetRun]. Every pair is searched for
/// both, so that only the accesses of a few satellites have to be kept at once.
///
/// @param order  the engine's numbers of the satellites in the order they are covered; observers and targets
/// of the run are numbered by their places in it
public record SatelliteSights(PairEngine engine, List<Integer> order) {
    public SatelliteSights {
        order = List.copyOf(order);
    }

    /// A search for one thread.
    public TargetRun.Sight search() {
        PairEngine.Search search = engine.search();
        return (target, found) -> {
            for (int i = 0; i < order.size(); i++) {
                if (i != target) {
                    int observer = i;
                    search.find(order.get(target), order.get(i), (start, end) -> found.access(observer, start, end));
                }
            }
        };
    }
}
