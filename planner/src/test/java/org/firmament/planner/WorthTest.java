package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.firmament.optimizer.Proof;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Earth;
import org.firmament.orbits.threat.Trajectories;
import org.firmament.planner.results.AllocationResult;
import org.firmament.planner.results.WorthResult;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What something more is worth.
class WorthTest {
    /// Relative rounding of a proved bound, sums of tens of products.
    private static final double ROUNDING = 1e-9;

    @TempDir
    private Path folder;

    private final Planner planner = Planner.standard();

    /// No bound with more is above a plan without it, raid by raid: nothing was taken away.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void moreIsNeverWorthLessThanNothingBeyondTheGap(long seed) {
        Scenario scenario = new SmallScenario(folder, seed).with(300);
        List<AllocationResult.RaidResult> before = raids(scenario);
        List<More> all = More.of(scenario, defence(scenario));
        assertThat(all)
                .extracting(More::what)
                .containsExactly(
                        "one more carrier of interceptors",
                        "one more sensor satellite of sbirs-like",
                        "a second less to decide",
                        "a second less to detect");
        for (More more : all) {
            List<AllocationResult.RaidResult> after = raids(more.scenario());
            for (int i = 0; i < before.size(); i++) {
                Proof without = before.get(i).proof();
                Proof with = after.get(i).proof();
                assertThat(with.lower()).as(more.what()).isLessThanOrEqualTo(without.upper() * (1 + ROUNDING));
            }
        }
    }

    /// A plane between the first two of a Walker shell carries as many satellites, at the same height.
    @Test
    void aPlaneIsSetBetweenTheFirstTwo() {
        Scenario scenario = new SmallScenario(folder, 1)
                .with(
                        3,
                        "constellations[0]={name: shell, carries: {interceptor: notional-sbi-6}, pattern: "
                                + "{kind: walker-delta, total: 20, planes: 4, phasing: 1, altitude_km: 500, "
                                + "inclination_deg: 50}}");
        More plane = More.of(scenario, defence(scenario)).get(1);
        assertThat(plane.what()).isEqualTo("one more plane of shell, 5 satellites");
        var added = defence(plane.scenario()).fleets().getLast();
        assertThat(added.design().name()).isEqualTo("shell-more");
        assertThat(added.satellites())
                .hasSize(5)
                .allSatisfy(satellite ->
                        assertThat(Math.toDegrees(satellite.elements().raan())).isCloseTo(45, within()));
    }

    /// It decides in 10 s; what is saved by 9 s is what another evaluation says.
    @Test
    void whatASecondIsWorthIsTheDifferenceOfTwoEvaluations() {
        SmallScenario small = new SmallScenario(folder, 4);
        AllocationResult told = planner.with(new Extras(Extras.Worth.TOLD, Optional.empty(), Optional.empty()))
                .allocate(small.with(300))
                .results()
                .allocation()
                .orElseThrow();
        WorthResult second = told.worth().stream()
                .filter(worth -> worth.more().equals("a second less to decide"))
                .findFirst()
                .orElseThrow();
        double quicker = raids(small.with(300, "doctrine.decision_s=9")).stream()
                .mapToDouble(raid -> raid.proof().upper())
                .average()
                .orElseThrow();
        assertThat(second.saves()).isCloseTo(told.proof().upper() - quicker, within());
        assertThat(told.worth()).allSatisfy(worth -> assertThat(worth.saves()).isBetween(0.0, worth.atMost() + 1e-9));
        assertThat(planner.allocate(small.with(300))
                        .results()
                        .allocation()
                        .orElseThrow()
                        .worth())
                .as("only if asked")
                .isEmpty();
    }

    private static Offset<Double> within() {
        return Assertions.within(ROUNDING);
    }

    private List<AllocationResult.RaidResult> raids(Scenario scenario) {
        return planner.allocate(scenario).results().allocation().orElseThrow().raids();
    }

    private static Defence defence(Scenario scenario) {
        Earth earth = new Earth(scenario.conventions().earth());
        Trajectories trajectories =
                new Trajectories(earth, scenario.conventions().mu());
        double end = Math.max(scenario.duration(), FlownRaid.end(FlownRaid.of(scenario, trajectories)));
        Almanac almanac = new Almanac(scenario.conventions(), scenario.epoch(), 1);
        return Defence.of(scenario, earth, almanac, end, Defence.Following.MOTIONS, SharedWork.none());
    }
}
