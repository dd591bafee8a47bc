package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.engagement.KillChain;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.Track;

/// How well it is known where a missile is, in numbers over all launches of all raids. Without instruments there
/// are none.
final class TrackFigures {
    private static final String ALL = "all launches";
    private static final String ENGAGEABLE = "launches that can be engaged";

    private final List<Double> tracked = new ArrayList<>();
    private final List<Double> best = new ArrayList<>();
    private final List<Double> atDetection = new ArrayList<>();
    private final List<Double> atRelease = new ArrayList<>();
    private final List<Double> atIntercept = new ArrayList<>();
    private final List<Double> foreseen = new ArrayList<>();

    private TrackFigures() {}

    static List<FigureOfMerit> of(List<RaidOutcome> outcomes) {
        TrackFigures of = new TrackFigures();
        for (RaidOutcome outcome : outcomes) {
            for (int i = 0; i < outcome.custodies().size(); i++) {
                of.add(
                        outcome.custodies().get(i),
                        outcome.engagements().launches().get(i).killChain());
            }
        }
        return of.best.isEmpty() ? List.of() : of.figures();
    }

    private void add(Custody custody, KillChain chain) {
        Track track = custody.track();
        tracked.add(track.begin().isPresent() ? 100.0 : 0.0);
        note(track.least(), best);
        custody.detected().ifPresent(time -> note(track.error(time), atDetection));
        Optional<TimeSpan> release = chain.release();
        Optional<TimeSpan> intercept = chain.intercept();
        if (release.isPresent() && intercept.isPresent()) {
            double released = release.get().start();
            double met = intercept.get().start();
            note(track.error(released), atRelease);
            note(track.error(met), atIntercept);
            note(track.foreseen(released, met), foreseen);
        }
    }

    private static void note(OptionalDouble metres, List<Double> kilometres) {
        metres.ifPresent(error -> kilometres.add(error / 1e3));
    }

    private List<FigureOfMerit> figures() {
        List<FigureOfMerit> figures = new ArrayList<>();
        figures.addAll(new Sample(tracked).figures("tracked", "percent", ALL, "mean"));
        figures.addAll(errors("least_track_error", best, ALL));
        figures.addAll(errors("track_error_at_detection", atDetection, ALL));
        figures.addAll(errors("track_error_at_release", atRelease, ENGAGEABLE));
        figures.addAll(errors("track_error_at_intercept", atIntercept, ENGAGEABLE));
        figures.addAll(errors("foreseen_error", foreseen, ENGAGEABLE));
        return figures;
    }

    private static List<FigureOfMerit> errors(String name, List<Double> errors, String target) {
        return new Sample(errors).figures(name, "km", target, "percentile_50", "percentile_90", "maximum");
    }
}
