package org.firmament.planner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.planner.Evaluation;
import org.firmament.planner.Planner;
import org.firmament.planner.results.AllocationResult.LaunchResult;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.Test;

/// What a viewer is given of a run.
class SceneTest {
    private static final Pattern ID = Pattern.compile("\"id\": \"([^\"]*)\"");
    private static final Pattern REFERENCE = Pattern.compile("\"([^\"]*)#position\"");
    private static final Pattern AVAILABILITY = Pattern.compile("\"availability\": \"([^/]*)/([^\"]*)\"");

    @Test
    void everyShotJoinsACarrierAndAMissileOfTheScene() {
        Evaluation run = evaluation();
        String scene = scene(run);

        List<String> ids = groups(scene, ID);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(groups(scene, REFERENCE)).isNotEmpty().isSubsetOf(ids);
        long shots = run.results().allocation().orElseThrow().raids().getFirst().launches().stream()
                .mapToLong(launch -> launch.shots().size())
                .sum();
        assertThat(groups(scene, REFERENCE)).hasSize((int) (2 * shots));
    }

    @Test
    void missilesFlyFromLaunchToImpactAndSatellitesAllTheWhile() {
        Evaluation run = evaluation();
        String scene = scene(run);

        List<LaunchResult> launches =
                run.results().allocation().orElseThrow().raids().getFirst().launches();
        Instant epoch = run.results().scenario().epoch();
        double last = launches.stream().mapToDouble(LaunchResult::impact).max().orElseThrow();
        for (LaunchResult launch : launches) {
            List<Double> flown = positions(scene, "missile/" + launch.launch());
            assertThat(flown.getFirst()).isCloseTo(launch.launched(), within(1e-3));
            assertThat(flown.get(flown.size() - 4)).isCloseTo(launch.impact(), within(2e-3));
            assertThat(radius(flown, 0)).isBetween(6.35e6, 6.385e6);
            assertThat(radius(flown, flown.size() / 4 - 1)).isBetween(6.35e6, 6.385e6);
            assertThat(radius(flown, flown.size() / 8)).isGreaterThan(radius(flown, 0) + 10e3);
        }
        List<MatchResult> times = AVAILABILITY.matcher(scene).results().toList();
        assertThat(times)
                .allSatisfy(match -> assertThat(Instant.parse(match.group(2)))
                        .isBetween(Instant.parse(match.group(1)), epoch.plusMillis(Math.round(1e3 * last) + 1)));
    }

    private static Evaluation evaluation() {
        Scenario scenario = Scenario.read(
                Path.of("../examples/theatre.yaml"),
                List.of("raid.starts=once", "allocation.stop.score_calculations=500"),
                CatalogReader.builtin());
        return Planner.standard().allocate(scenario);
    }

    private static String scene(Evaluation run) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Scene.write(
                run.scenery(),
                run.results().scenario().name(),
                run.results().scenario().epoch(),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> groups(String text, Pattern pattern) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /// Time, x, y, z, again and again.
    private static List<Double> positions(String scene, String id) {
        int from = scene.indexOf("[", scene.indexOf("\"cartesian\"", scene.indexOf("\"" + id + "\"")));
        return Stream.of(scene.substring(from + 1, scene.indexOf("]", from)).split(",", -1))
                .map(String::strip)
                .map(Double::valueOf)
                .toList();
    }

    private static double radius(List<Double> positions, int sample) {
        return Math.hypot(
                Math.hypot(positions.get(4 * sample + 1), positions.get(4 * sample + 2)),
                positions.get(4 * sample + 3));
    }
}
