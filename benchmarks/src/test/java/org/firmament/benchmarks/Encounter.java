package org.firmament.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.hipparchus.ode.events.Action;
import org.orekit.propagation.Propagator;
import org.orekit.propagation.events.AbstractDetector;
import org.orekit.time.AbsoluteDate;

/// One question of when a satellite sees something, put to Orekit and to this program.
///
/// @param satellite  Orekit's propagator
/// @param detector   Orekit's condition, above 0 where the satellite sees
/// @param ours       this program's answers, by the name of the engine
record Encounter(
        AbsoluteDate epoch,
        Propagator satellite,
        AbstractDetector<?> detector,
        TimeSpan horizon,
        Map<String, Supplier<Timeline>> ours) {
    /// What Orekit's root finder stops at [s].
    private static final double THRESHOLD = 1e-6;

    /// Orekit's answer.
    ///
    /// @param maxCheck  longest step between its looks [s]; it can lose a pass shorter than that
    Timeline orekit(double maxCheck) {
        AbsoluteDate start = epoch.shiftedBy(horizon.start());
        List<TimeSpan> spans = new ArrayList<>();
        double[] since = {detector.g(satellite.propagate(start)) > 0 ? horizon.start() : Double.NEGATIVE_INFINITY};
        satellite.clearEventsDetectors();
        satellite.addEventDetector(detector.withMaxCheck(maxCheck)
                .withThreshold(THRESHOLD)
                .withHandler((state, _, rising) -> {
                    double time = state.getDate().durationFrom(epoch);
                    if (rising) {
                        since[0] = time;
                    } else {
                        spans.add(new TimeSpan(since[0], time));
                        since[0] = Double.NEGATIVE_INFINITY;
                    }
                    return Action.CONTINUE;
                }));
        satellite.propagate(start, epoch.shiftedBy(horizon.end()));
        if (since[0] >= horizon.start()) {
            spans.add(new TimeSpan(since[0], horizon.end()));
        }
        return new Timeline(spans);
    }
}
