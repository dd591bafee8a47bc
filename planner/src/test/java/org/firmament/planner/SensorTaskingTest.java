package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.planner.Evaluation.TrackingTask;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.Test;

/// Which sensor follows which missile, in a theatre whose sensors run out of tracks.
class SensorTaskingTest {
    /// Percentages are quotients of whole numbers.
    private static final double ROUNDING = 1e-9;

    private static final int STEP = 20;

    /// One track a satellite, so that missiles compete for them.
    private static Evaluation evaluate(int each, int tracks) {
        return evaluate(each, tracks, "");
    }

    private static Evaluation evaluate(int each, int tracks, String slew) {
        Scenario scenario = Scenario.read(
                Path.of("../examples/theatre.yaml"),
                List.of(
                        "raid.starts=once",
                        "allocation.stop.score_calculations=100",
                        "allocation.prove=false",
                        "tasking={step_s: " + STEP + ", each: " + each + "}",
                        "ground=[]",
                        "requirements=[]",
                        "constellations=[{name: few, pattern: {kind: walker-delta, total: 24, planes: 6, phasing: 1,"
                                + " altitude_km: 1200, inclination_deg: 60}, carries: {sensor: {kind: horizon,"
                                + " min_elevation_deg: 5, tracks: " + tracks + slew + "}}}]"),
                CatalogReader.builtin());
        return Planner.standard().evaluate(scenario);
    }

    @Test
    void noSensorFollowsMoreThanItCanAndOneEachIsProvedTheMost() {
        Evaluation one = evaluate(1, 1);
        List<TrackingTask> tasks = one.tasks().orElseThrow();

        assertThat(tasks).isNotEmpty().allMatch(task -> task.start() <= task.end());
        Map<String, Integer> load = new TreeMap<>();
        for (TrackingTask task : tasks) {
            for (double time = task.start(); time < task.end(); time += STEP) {
                load.merge(task.raid() + " " + task.sensor() + " " + time, 1, Integer::sum);
            }
        }
        assertThat(load.values()).allMatch(count -> count == 1);
        assertThat(figure(one, "tracked_share")).isEqualTo(figure(one, "tracked_share_bound"));
        assertThat(figure(one, "tracked_share")).isBetween(1.0, 99.9);
    }

    @Test
    void moreTracksNeverFollowLessAndStereoNeverMore() {
        Evaluation one = evaluate(1, 1);
        Evaluation many = evaluate(1, 50);
        Evaluation stereo = evaluate(2, 1);

        assertThat(figure(many, "tracked_share")).isGreaterThanOrEqualTo(figure(one, "tracked_share") - ROUNDING);
        assertThat(figure(stereo, "tracked_share")).isLessThanOrEqualTo(figure(one, "tracked_share") + ROUNDING);
        assertThat(figure(stereo, "tracked_share"))
                .isLessThanOrEqualTo(figure(stereo, "tracked_share_bound") + ROUNDING);
        assertThat(evaluate(1, 1).tasks()).isEqualTo(one.tasks());
    }

    @Test
    void slowTurnsFollowLessAndTurnsWithinAStepAsMuchAsEver() {
        Evaluation atOnce = evaluate(1, 1);
        Evaluation within = evaluate(1, 1, ", slew_s: 2, slew_rate_deg_s: 10");
        Evaluation slow = evaluate(1, 1, ", slew_s: 2, slew_rate_deg_s: 0.25");

        assertThat(within.tasks()).isEqualTo(atOnce.tasks());
        assertThat(figure(slow, "tracked_share")).isLessThan(figure(atOnce, "tracked_share"));
        assertThat(figure(slow, "tracked_share")).isLessThanOrEqualTo(figure(slow, "tracked_share_bound") + ROUNDING);
        assertThat(figure(slow, "tracked_share_bound"))
                .isLessThanOrEqualTo(figure(atOnce, "tracked_share_bound") + ROUNDING);
        assertThat(slow.tasks().orElseThrow())
                .as("one track, one missile at a time")
                .allMatch(task -> slow.tasks().orElseThrow().stream()
                                .filter(other -> other.raid() == task.raid()
                                        && other.sensor().equals(task.sensor())
                                        && other.start() < task.end()
                                        && task.start() < other.end())
                                .count()
                        == 1);
    }

    private static double figure(Evaluation evaluation, String name) {
        return evaluation.results().custody().orElseThrow().figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
