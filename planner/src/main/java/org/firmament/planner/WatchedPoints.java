package org.firmament.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.firmament.coverage.access.CoverageRun;
import org.firmament.coverage.access.TargetPoint;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.optimizer.design.Selection.Need;
import org.firmament.orbits.Earth;
import org.firmament.planner.scenario.Scenario;

/// When each of the standing points of a scenario is seen by what stands already and by each candidate.
final class WatchedPoints {
    /// Gaps shorter than this are the edges' own error [s].
    private static final double EDGES = 2e-3;

    /// The number, instead of a candidate's, of what stands already.
    private static final int STANDING = -1;

    /// Times of the area covered, which nobody asks for here [s].
    private static final double SERIES_STEP = 86_400;

    private record Sight(int candidate, double start, double end) {}

    /// A stretch in which a point is seen by too few.
    record Gap(int point, TimeSpan span) {}

    private final List<TargetPoint> points;
    private final TimeSpan horizon;
    private final List<List<Sight>> sights = new ArrayList<>();

    /// @param defence  what stands in orbit, then the candidates, then what stands on the ground
    /// @param first    sensor that is a candidate's
    /// @param many     candidates
    WatchedPoints(
            Scenario scenario, Earth earth, Defence defence, int first, int many, int threads, RunListener listener) {
        points = scenario.targets().stream()
                .filter(target -> !target.moves())
                .flatMap(target -> StandingPoints.of(target).stream())
                .toList();
        horizon = new TimeSpan(0, scenario.duration());
        points.forEach(_ -> sights.add(new ArrayList<>()));
        SensorEngines engines = new SensorEngines(
                defence.sensors(),
                defence.fleets(),
                earth,
                horizon,
                scenario.propagation().step(),
                Optional.empty());
        new CoverageRun(engines.over(points), SERIES_STEP, threads)
                .points(
                        points,
                        (sensor, point, start, end) -> {
                            boolean stands = sensor < first || sensor >= first + many;
                            sights.get(point).add(new Sight(stands ? STANDING : sensor - first, start, end));
                        },
                        (now, all) -> {
                            listener.progress("accesses of candidates", now, all);
                            return true;
                        });
    }

    List<TargetPoint> points() {
        return points;
    }

    /// The needs of all points at the times of a step.
    List<Need> needs(double step, int fold) {
        List<Need> needs = new ArrayList<>();
        int times = (int) Math.floor(horizon.end() / step) + 1;
        for (int p = 0; p < points.size(); p++) {
            List<List<Integer>> seeing = new ArrayList<>();
            for (int k = 0; k < times; k++) {
                seeing.add(new ArrayList<>());
            }
            for (Sight sight : sights.get(p)) {
                int last = (int) Math.min(times - 1, Math.floor(sight.end() / step));
                for (int k = (int) Math.ceil(sight.start() / step); k <= last; k++) {
                    seeing.get(k).add(sight.candidate());
                }
            }
            seeing.forEach(all -> need(all, fold).ifPresent(needs::add));
        }
        return needs;
    }

    /// The need of a point at one time, unless what stands already meets it.
    Optional<Need> need(int point, double time, int fold) {
        return need(
                sights.get(point).stream()
                        .filter(sight -> sight.start() <= time && time <= sight.end())
                        .map(Sight::candidate)
                        .toList(),
                fold);
    }

    private static Optional<Need> need(List<Integer> seeing, int fold) {
        int standing = (int) seeing.stream().filter(c -> c == STANDING).count();
        List<Integer> candidates =
                seeing.stream().filter(c -> c != STANDING).distinct().sorted().toList();
        return standing >= fold ? Optional.empty() : Optional.of(new Need(candidates, fold - standing, 1));
    }

    /// When and where fewer than `fold` of what is bought, and of what stands, see.
    List<Gap> gaps(BitSet bought, int fold) {
        List<Gap> gaps = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            List<Timeline> seeing = sights.get(p).stream()
                    .filter(sight -> sight.candidate() == STANDING || bought.get(sight.candidate()))
                    .map(sight -> new Timeline(List.of(new TimeSpan(sight.start(), sight.end()))))
                    .toList();
            for (TimeSpan span :
                    Timeline.atLeast(fold, seeing).complement(horizon).spans()) {
                if (span.duration() > EDGES) {
                    gaps.add(new Gap(p, span));
                }
            }
        }
        return gaps;
    }

    /// The share of points and time that is not in gaps.
    double seen(List<Gap> gaps) {
        double missing = gaps.stream().mapToDouble(gap -> gap.span().duration()).sum();
        return 1 - missing / (points.size() * horizon.duration());
    }
}
