package org.firmament.optimizer.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.Problems;
import org.junit.jupiter.api.Test;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;

class PlanConstraintsTest {
    private static final Target DOMESTIC = new Target(0, 1_000_000, 2);
    private static final Target REMOTE = new Target(1, 500_000, 2);
    private static final Tracker WEST = new Tracker(0, 1);
    private static final Tracker EAST = new Tracker(1, 2);

    private final ConstraintVerifier<PlanConstraints, Plan> verifier =
            ConstraintVerifier.build(new PlanConstraints(), Plan.class, Round.class);

    private static Round round(int id, Target target, double kill, Tracker... trackers) {
        Opportunity use = Opportunity.of(id, target, kill, List.of(trackers));
        Round round = new Round(id, new Reach(List.of(use), 2));
        round.use(use);
        return round;
    }

    @Test
    void aTrackerWithOneTrackIsOverdrawnByTheSecondShot() {
        verifier.verifyThat(PlanConstraints::resourceCapacity)
                .given(round(0, DOMESTIC, 0.5, WEST), round(1, REMOTE, 0.5, WEST, EAST), round(2, REMOTE, 0.5, EAST))
                .penalizesBy(1);
    }

    @Test
    void theThirdShotAtALaunchIsOneTooMany() {
        verifier.verifyThat(PlanConstraints::shotsPerLaunch)
                .given(round(0, DOMESTIC, 0.5), round(1, DOMESTIC, 0.5), round(2, DOMESTIC, 0.5), round(3, REMOTE, 0.5))
                .penalizesBy(1);
    }

    @Test
    void twoShotsOfOneHalfSaveThreeQuartersOfTheValue() {
        verifier.verifyThat(PlanConstraints::leakedValue)
                .given(round(0, DOMESTIC, 0.5), round(1, DOMESTIC, 0.5), round(2, REMOTE, 0.8))
                .rewardsWith(750_000 + 400_000);
    }

    @Test
    void onlyRoundsThatAreFiredAreSpent() {
        verifier.verifyThat(PlanConstraints::shotsSpent)
                .given(round(0, DOMESTIC, 0.5), round(1, REMOTE, 0.5), new Round(2, new Reach(List.of(), 2)))
                .penalizesBy(2);
    }

    @Test
    void aCarrierBringsNoMoreRoundsThanAllLaunchesInReachMayDraw() {
        Plan plan = Plan.of(Problems.uniform(3, 1, 0.5), Allocation.none(Problems.uniform(3, 1, 0.5)));
        assertThat(plan.rounds()).hasSize(3);
        assertThat(DOMESTIC.defended(Opportunity.log(1))).isEqualTo(1_000_000);
        assertThat(Opportunity.log(0.6) / Opportunity.LOG_STEPS).isCloseTo(-Math.log(0.4), within(1e-9));
    }
}
