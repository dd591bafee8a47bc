package org.firmament.optimizer.optaplanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.Loss;
import org.firmament.optimizer.Problems;
import org.junit.jupiter.api.Test;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;

class PlanConstraintsTest {
    private static final List<Long> STAKES = List.of(1_500_000L, 300_000L);
    private static final Group NORTH = new Group(0, STAKES);
    private static final Group SOUTH = new Group(1, STAKES);
    private static final Target DOMESTIC = new Target(0, leaked(1_000_000), 2, NORTH);
    private static final Target REMOTE = new Target(1, leaked(500_000), 2, NORTH);
    private static final Target SOUTHERN = new Target(2, leaked(300_000), 2, SOUTH);
    private static final Tracker WEST = new Tracker(0, 1);
    private static final Tracker EAST = new Tracker(1, 2);

    private final ConstraintVerifier<PlanConstraints, Plan> verifier =
            ConstraintVerifier.build(new PlanConstraints(), Plan.class, Round.class);

    private static Loss leaked(double value) {
        return new Loss(Loss.Kind.LEAKED, value, 1);
    }

    private static Round round(int id, Target target, double kill, Tracker... trackers) {
        return charged(id, target, kill, 0, trackers);
    }

    private static Round charged(int id, Target target, double kill, long price, Tracker... trackers) {
        Opportunity use = Opportunity.of(id, target, kill, price, List.of(trackers));
        Round round = new Round(id, new Reach(List.of(use), 3));
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

    /// 1,500,000 on the northern corridor become 700,000; what is saved on the southern one is not the worst.
    @Test
    void ofTwoCorridorsTheOneThatLosesMostCounts() {
        verifier.verifyThat(PlanConstraints::leakedValue)
                .given(round(0, DOMESTIC, 0.8), round(1, SOUTHERN, 0.5))
                .rewardsWith(800_000);
        verifier.verifyThat(PlanConstraints::leakedValue)
                .given(round(0, SOUTHERN, 0.5))
                .rewardsWith(0);
    }

    @Test
    void aShotIsChargedItsPrice() {
        verifier.verifyThat(PlanConstraints::shotsCharged)
                .given(charged(0, DOMESTIC, 0.8, 300), charged(1, REMOTE, 0.5, 200), round(2, REMOTE, 0.5))
                .penalizesBy(500);
    }

    /// `−ln(1 − 0.2)` is left of what a launch is taken to cost that nothing is fired at.
    @Test
    void whereTheChanceOfNoLeakerCountsLogarithmsAreSaved() {
        Target surely =
                new Target(0, new Loss(Loss.Kind.LOGARITHM, 1e6, 1 - 1e-9), 2, new Group(0, List.of(20_723_266L)));
        verifier.verifyThat(PlanConstraints::leakedValue)
                .given(round(0, surely, 0.8))
                .rewardsWith(20_723_266 - 223_144);
    }

    @Test
    void onlyRoundsThatAreFiredAreSpent() {
        verifier.verifyThat(PlanConstraints::shotsSpent)
                .given(round(0, DOMESTIC, 0.5), round(1, REMOTE, 0.5), new Round(2, new Reach(List.of(), 3)))
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
