package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.sensing.Custody;
import org.firmament.orbits.threat.Launch;
import org.firmament.planner.results.CustodyResult;

/// Who is seen when, in numbers over all launches of all raids.
final class CustodyFigures {
    private static final String ALL = "all launches";

    private CustodyFigures() {}

    static CustodyResult of(List<RaidOutcome> outcomes, Optional<SensorTasking> tasking) {
        List<Double> detected = new ArrayList<>();
        List<Double> delays = new ArrayList<>();
        List<Double> held = new ArrayList<>();
        List<Double> sensors = new ArrayList<>();
        for (RaidOutcome outcome : outcomes) {
            for (int i = 0; i < outcome.custodies().size(); i++) {
                Launch launch = outcome.raid().launches().get(i);
                Custody custody = outcome.custodies().get(i);
                detected.add(custody.detected().isPresent() ? 100.0 : 0.0);
                custody.detected().ifPresent(time -> delays.add(time - launch.time()));
                held.add(100 * heldFraction(custody, launch));
                sensors.add((double) custody.sights().size());
            }
        }
        List<FigureOfMerit> figures = new ArrayList<>();
        figures.addAll(new Sample(detected).figures("detected", "percent", ALL, "mean"));
        figures.addAll(new Sample(delays).figures("detection_time", "s", ALL, "mean", "percentile_95", "maximum"));
        figures.addAll(new Sample(held).figures("custody_of_flight", "percent", ALL, "mean", "minimum"));
        figures.addAll(new Sample(sensors).figures("sensors_on_a_launch", "count", ALL, "mean", "minimum"));
        figures.addAll(TrackFigures.of(outcomes));
        tasking.ifPresent(plan -> figures.addAll(plan.figures()));
        return new CustodyResult(figures);
    }

    /// Fraction of the flight in custody.
    private static double heldFraction(Custody custody, Launch launch) {
        TimeSpan flight = new TimeSpan(launch.time(), launch.impact());
        return 1 - custody.held().complement(flight).duration() / flight.duration();
    }
}
