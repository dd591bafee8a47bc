package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.firmament.planner.results.AllocationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same raids fought for different ends.
class GoalsOfScenariosTest {
    @TempDir
    private Path folder;

    private final Planner planner = Planner.standard();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void eachGoalIsBestAtWhatItIsFor(long seed) {
        AllocationResult leakage = allocate(seed);
        AllocationResult noLeaker = allocate(seed, "allocation.objective=no-leaker");
        AllocationResult fewer = allocate(seed, "allocation.then=shots", "allocation.then_within_pct=20");

        assertThat(noLeaker.proof().measure()).isEqualTo("no_leaker_log");
        assertThat(noLeaker.proof().optimal()).isTrue();
        for (int raid = 0; raid < leakage.raids().size(); raid++) {
            assertThat(noLeaker.raids().get(raid).noLeaker())
                    .isGreaterThanOrEqualTo(leakage.raids().get(raid).noLeaker() - 1e-8);
            assertThat(noLeaker.raids().get(raid).leakedValue())
                    .isGreaterThanOrEqualTo(leakage.raids().get(raid).proof().lower() - 1e-9);
            assertThat(fewer.raids().get(raid).leakedValue())
                    .isLessThanOrEqualTo(1.2 * leakage.raids().get(raid).leakedValue() + 1e-9);
        }
        assertThat(shots(fewer)).isLessThanOrEqualTo(shots(leakage));
        assertThat(fewer.next()).hasSize(1);
        assertThat(fewer.next().getFirst().proof().optimal()).isTrue();
        assertThat(shots(fewer)).isCloseTo(fewer.next().getFirst().proof().upper(), within(1e-9));
    }

    /// A launch destroyed before launch with one half leaks half as often, by whatever goal.
    @Test
    void attritionBeforeLaunchCountsTowardsTheChanceThatNoneGetsThrough() {
        AllocationResult half = allocate(2, "allocation.objective=no-leaker", "doctrine.pre_launch_attrition=0.5");

        assertThat(half.raids()).allSatisfy(raid -> {
            double none = raid.launches().stream()
                    .mapToDouble(launch -> 1 - launch.survival())
                    .reduce(1, (a, b) -> a * b);
            assertThat(raid.noLeaker()).isCloseTo(none, within(1e-12));
            assertThat(raid.proof().upper()).isCloseTo(-Math.log(none), within(1e-7));
        });
    }

    private AllocationResult allocate(long seed, String... settings) {
        return planner.allocate(new SmallScenario(folder, seed).with(300, settings))
                .results()
                .allocation()
                .orElseThrow();
    }

    private static double shots(AllocationResult result) {
        return result.figures().stream()
                .filter(figure -> figure.name().equals("shots_reserved"))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
