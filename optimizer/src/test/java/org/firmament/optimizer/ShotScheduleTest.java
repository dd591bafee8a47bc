package org.firmament.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.engagement.Doctrine;
import org.firmament.coverage.engagement.Doctrine.Policy;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.junit.jupiter.api.Test;

class ShotScheduleTest {
    private static final double EXACT = 1e-12;

    @Test
    void aShotThatCanWaitLooks() {
        ShotSchedule schedule = ShotSchedule.of(
                List.of(shot(0, 10, 50, 100, 140), shot(1, 20, 200, 120, 300)), doctrine(Policy.SHOOT_LOOK_SHOOT));

        // The first hits at 100 s, is assessed at 130 s; the second may wait until then.
        assertThat(schedule.shots()).extracting(ShotSchedule.Shot::looks).containsExactly(false, true);
        assertThat(schedule.shots()).extracting(ShotSchedule.Shot::release).containsExactly(10.0, 130.0);
        // It is fired only if the first misses, one time in two.
        assertThat(schedule.expectedShots()).isCloseTo(1.5, within(EXACT));
    }

    @Test
    void aShotThatCannotWaitIsFiredBlind() {
        ShotSchedule schedule = ShotSchedule.of(
                List.of(shot(0, 10, 50, 100, 140), shot(1, 20, 60, 120, 160)), doctrine(Policy.SHOOT_LOOK_SHOOT));

        assertThat(schedule.shots()).extracting(ShotSchedule.Shot::looks).containsExactly(false, false);
        assertThat(schedule.expectedShots()).isCloseTo(2, within(EXACT));
    }

    @Test
    void aSalvoNeverLooks() {
        ShotSchedule schedule =
                ShotSchedule.of(List.of(shot(0, 10, 50, 100, 140), shot(1, 20, 200, 120, 300)), doctrine(Policy.SALVO));

        assertThat(schedule.shots()).extracting(ShotSchedule.Shot::release).containsExactly(10.0, 20.0);
        assertThat(schedule.expectedShots()).isCloseTo(2, within(EXACT));
    }

    @Test
    void fourLooksAtOneHalfSpendOneAndSevenEighths() {
        // Shoot-look-shoot, p 0.5, at most four: 1 + 1/2 + 1/4 + 1/8 shots expected.
        List<Opportunity> patient = List.of(
                shot(0, 0, 10, 20, 30), shot(1, 0, 100, 25, 130), shot(2, 0, 200, 28, 230), shot(3, 0, 300, 29, 330));

        ShotSchedule schedule = ShotSchedule.of(patient, doctrine(Policy.SHOOT_LOOK_SHOOT));

        assertThat(schedule.expectedShots()).isCloseTo(1.875, within(EXACT));
    }

    private static Opportunity shot(int carrier, double first, double last, double intercept, double latest) {
        return new Opportunity(
                carrier, 0, new TimeSpan(first, last), intercept, latest, Phase.MIDCOURSE, 0.5, 1, List.of());
    }

    private static Doctrine doctrine(Policy policy) {
        return new Doctrine(policy, 4, 45, 30, 0, 30, 1, 60, 0);
    }
}
