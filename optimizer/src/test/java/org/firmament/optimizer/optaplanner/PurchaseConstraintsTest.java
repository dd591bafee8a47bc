package org.firmament.optimizer.optaplanner;

import java.util.List;
import java.util.Optional;
import org.firmament.optimizer.optaplanner.Demand.Asked;
import org.junit.jupiter.api.Test;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;

class PurchaseConstraintsTest {
    private static final Asked ASKED = new Asked(5);
    private static final Demand ONCE = new Demand(0, 1, 2, ASKED);
    private static final Demand TWICE = new Demand(1, 2, 4, ASKED);
    private static final Batch PLANE = new Batch(0, 2, 100);

    private final ConstraintVerifier<PurchaseConstraints, Purchase> verifier =
            ConstraintVerifier.build(new PurchaseConstraints(), Purchase.class, Candidate.class);

    private static Candidate bought(int id, long cost, Demand... demands) {
        Candidate candidate = new Candidate(id, cost, List.of(demands), Optional.of(PLANE));
        candidate.decide(true);
        return candidate;
    }

    private static Candidate left(int id, long cost, Demand... demands) {
        return new Candidate(id, cost, List.of(demands), Optional.of(PLANE));
    }

    @Test
    void whatIsAskedIsShortUntilItIsMet() {
        verifier.verifyThat(PurchaseConstraints::needsAsked).given(ASKED).penalizesBy(5);
    }

    @Test
    void aNeedOfTwoIsNotMetByOne() {
        verifier.verifyThat(PurchaseConstraints::needsMet)
                .given(bought(0, 7, ONCE, TWICE), left(1, 7, TWICE))
                .rewardsWith(2);
        verifier.verifyThat(PurchaseConstraints::needsMet)
                .given(bought(0, 7, TWICE), bought(1, 7, TWICE))
                .rewardsWith(4);
    }

    @Test
    void moreThanWhatIsAskedDoesNotCount() {
        verifier.verifyThat(PurchaseConstraints::needsMet)
                .given(bought(0, 7, ONCE, TWICE), bought(1, 7, TWICE))
                .rewardsWith(5);
    }

    @Test
    void onlyWhatIsBoughtCosts() {
        verifier.verifyThat(PurchaseConstraints::bought)
                .given(bought(0, 7, ONCE), left(1, 9), bought(2, 20))
                .penalizesBy(27);
    }

    @Test
    void theThirdSatelliteOfAPlaneTakesASecondLaunch() {
        verifier.verifyThat(PurchaseConstraints::launched)
                .given(bought(0, 7), bought(1, 7))
                .penalizesBy(100);
        verifier.verifyThat(PurchaseConstraints::launched)
                .given(bought(0, 7), bought(1, 7), bought(2, 7), left(3, 7))
                .penalizesBy(200);
    }
}
