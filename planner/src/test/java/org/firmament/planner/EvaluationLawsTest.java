package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.optimizer.Proof;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.threat.ThreatTrajectory;
import org.firmament.orbits.threat.Trajectories;
import org.firmament.planner.results.AllocationResult.LaunchResult;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold of any evaluation: change a number of the scenario and the answer changes as physics says.
class EvaluationLawsTest {
    /// Relative rounding of a proved bound, sums of tens of products.
    private static final double ROUNDING = 1e-9;

    @TempDir
    private Path folder;

    private final Planner planner = Planner.standard();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aSatelliteAddedNeverLosesAnOpportunityNorWorsensTheBound(long seed) {
        SmallScenario small = new SmallScenario(folder, seed);
        Evaluation fewer = planner.allocate(small.with(300));
        Evaluation more = planner.allocate(small.with(310));

        assertThat(opportunities(more)).containsAll(opportunities(fewer)).isNotEmpty();
        assertThat(proof(more).lower()).isLessThanOrEqualTo(proof(fewer).lower() * (1 + ROUNDING));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aLongerDecisionNeverGainsAnOpportunity(long seed) {
        SmallScenario small = new SmallScenario(folder, seed);
        Evaluation quick = planner.allocate(small.with(300));
        Evaluation slow = planner.allocate(small.with(300, "doctrine.decision_s=40"));

        assertThat(opportunities(quick)).containsAll(opportunities(slow)).isNotEmpty();
        assertThat(proof(quick).lower()).isLessThanOrEqualTo(proof(slow).lower() * (1 + ROUNDING));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anEarlierDetectionNeverLosesAnOpportunity(long seed) {
        SmallScenario small = new SmallScenario(folder, seed);
        Evaluation early = planner.allocate(small.with(300, "doctrine.detection_s=15"));
        Evaluation late = planner.allocate(small.with(300, "doctrine.detection_s=60"));

        assertThat(opportunities(early))
                .containsAll(opportunities(late))
                .hasSizeGreaterThan(opportunities(late).size());
        assertThat(proof(early).lower()).isLessThanOrEqualTo(proof(late).lower() * (1 + ROUNDING));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aFasterInterceptorNeverLosesAnOpportunity(long seed) {
        SmallScenario small = new SmallScenario(folder, seed);
        String speed = "constellations[interceptors].carries.interceptor.burnout_speed_km_s=";
        Evaluation slow = planner.allocate(small.with(300, speed + "5"));
        Evaluation fast = planner.allocate(small.with(300, speed + "6.5"));

        assertThat(opportunities(fast))
                .containsAll(opportunities(slow))
                .hasSizeGreaterThan(opportunities(slow).size());
        assertThat(proof(fast).lower()).isLessThanOrEqualTo(proof(slow).lower() * (1 + ROUNDING));
    }

    /// One flight, as a table, that burns out sooner or later on it.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aLaterBurnoutOnTheSamePathNeverLosesABoostOpportunity(long seed) throws IOException {
        SmallScenario small = new SmallScenario(folder, seed);
        Files.writeString(folder.resolve("flight.csv"), flight(seed));
        Evaluation soon = planner.allocate(small.with(400, burning(180)));
        Evaluation late = planner.allocate(small.with(400, burning(260)));

        assertThat(opportunities(late)).containsAll(opportunities(soon)).isNotEmpty();
        assertThat(proof(late).lower()).isLessThanOrEqualTo(proof(soon).lower() * (1 + ROUNDING));
    }

    private static Place place(double lat, double lon) {
        return new Place(Math.toRadians(lat), Math.toRadians(lon), 0);
    }

    private static String burning(int seconds) {
        return "threats=[{missile: {kind: tabulated, file: flight.csv, burn_time_s: " + seconds + "}}]";
    }

    /// The first ten minutes of a random flight, a row every five seconds.
    private static String flight(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Earth earth = new Earth(Conventions.standard().earth());
        ThreatTrajectory flown = new Trajectories(Conventions.standard())
                .fly(
                        new Missile.Ballistic("flown", 180, 220e3, 100e3, 13_000e3),
                        place(random.nextDouble(36, 44), random.nextDouble(120, 130)),
                        place(random.nextDouble(35, 45), random.nextDouble(-120, -80)),
                        random.nextDouble(0.9, 1.1));
        StringBuilder rows = new StringBuilder("time_s,lat_deg,lon_deg,alt_km\n");
        double[] xyz = new double[3];
        for (int time = 0; time <= 600; time += 5) {
            flown.position(time, xyz);
            Place place = earth.place(xyz[0], xyz[1], xyz[2]);
            rows.append(String.format(
                    Locale.ROOT,
                    "%d,%.9f,%.9f,%.6f%n",
                    time,
                    Math.toDegrees(place.lat()),
                    Math.toDegrees(place.lon()),
                    place.alt() / 1e3));
        }
        return rows.toString();
    }

    @Test
    void withoutInterceptorsEverythingLeaks() {
        Scenario scenario = new SmallScenario(folder, 1).with(300, "constellations[interceptors].carries.each=0");

        var allocation = planner.evaluate(scenario).results().allocation().orElseThrow();

        assertThat(allocation.raids())
                .isNotEmpty()
                .allSatisfy(raid -> assertThat(raid.launches()).allSatisfy(launch -> {
                    assertThat(launch.outcome()).isEqualTo("leaked");
                    assertThat(launch.reason()).contains("no-inventory");
                    assertThat(launch.survival()).isEqualTo(1);
                }));
        assertThat(allocation.proof()).satisfies(proof -> {
            assertThat(proof.upper()).isEqualTo(3);
            assertThat(proof.lower()).isCloseTo(3, within(3 * ROUNDING));
            assertThat(proof.optimal()).isTrue();
        });
    }

    @Test
    void withoutSensorsEverythingLeaksUnseen() {
        Scenario scenario = new SmallScenario(folder, 1)
                .with(
                        300,
                        "constellations[1]={name: blind, pattern: {kind: walker-delta, total: 1, planes: 1, "
                                + "altitude_km: 500, inclination_deg: 0}}");

        var allocation = planner.evaluate(scenario).results().allocation().orElseThrow();

        assertThat(allocation.leaksByReason()).containsOnlyKeys("not-seen");
    }

    @Test
    void everyLaunchIsEngagedOrLeakedWithAReason() {
        var allocation = planner.evaluate(new SmallScenario(folder, 3).with(300))
                .results()
                .allocation()
                .orElseThrow();

        assertThat(allocation.raids())
                .flatExtracting(raid -> raid.launches())
                .hasSize(6)
                .allSatisfy(launch -> assertThat(launch.reason().isPresent())
                        .isEqualTo(launch.shots().isEmpty()))
                .allSatisfy(launch ->
                        assertThat(launch.outcome()).isEqualTo(launch.shots().isEmpty() ? "leaked" : "engaged"))
                .extracting(LaunchResult::outcome)
                .contains("engaged");
    }

    @Test
    void attritionBeforeLaunchTakesItsShareOffTheLeakage() {
        SmallScenario small = new SmallScenario(folder, 2);
        double all = proof(planner.allocate(small.with(300))).upper();
        double half = proof(planner.allocate(small.with(300, "doctrine.pre_launch_attrition=0.5")))
                .upper();

        assertThat(half).isEqualTo(all / 2);
    }

    @Test
    void equalInputsGiveEqualBytesOnAnyNumberOfThreads() {
        Scenario scenario = new SmallScenario(folder, 5).with(300);
        byte[] once = json(1, scenario);

        assertThat(json(1, scenario)).isEqualTo(once);
        assertThat(json(3, scenario)).isEqualTo(once);
    }

    private static byte[] json(int threads, Scenario scenario) {
        Planner planner = new Planner(CatalogReader.builtin(), threads, RunListener.SILENT);
        return RecordWriter.json(planner.evaluate(scenario).results());
    }

    private static Proof proof(Evaluation evaluation) {
        return evaluation.results().allocation().orElseThrow().proof();
    }

    /// Raid, launch and carrier of every opportunity. Satellites are numbered in the order written, padded by how
    /// many there are; 300 and 310 are padded alike.
    private static Set<String> opportunities(Evaluation evaluation) {
        Set<String> found = new TreeSet<>();
        evaluation
                .raids()
                .forEach(raid -> raid.opportunities()
                        .forEach(opportunity -> found.add(raid.raid() + " " + opportunity.launch() + " "
                                + raid.carriers().get(opportunity.carrier()))));
        return found;
    }
}
