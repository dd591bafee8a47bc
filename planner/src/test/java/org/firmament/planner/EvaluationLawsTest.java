package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.optimizer.Proof;
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

    /// Raid, launch and carrier of every opportunity. Satellites are numbered in the order written, padded by how many
    /// there are; 300 and 310 are padded alike.
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
