package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firmament.planner.results.DesignResults.Conflicting;
import org.firmament.planner.results.RequirementResult;
import org.firmament.planner.scenario.FigureName;
import org.firmament.planner.scenario.Requirement;
import org.junit.jupiter.api.Test;

class ConflictTest {
    /// No choice meets all that is named, and for any one fewer some choice does.
    @Test
    void whatIsNamedCannotHoldTogetherAndAnyOneFewerCan() {
        SplittableRandom random = new SplittableRandom(1);
        int several = 0;
        for (int draw = 0; draw < 500; draw++) {
            int requirements = random.nextInt(1, 6);
            double[][] values = new double[random.nextInt(1, 12)][requirements];
            for (double[] choice : values) {
                for (int r = 0; r < requirements; r++) {
                    choice[r] = random.nextDouble();
                }
            }
            List<Conflicting> named = new Conflict(answers(values)).irreducible();
            List<Integer> all = IntStream.range(0, requirements).boxed().toList();
            if (someMeets(values, all)) {
                assertThat(named).isEmpty();
                continue;
            }
            List<Integer> set = named.stream()
                    .map(one -> (int) one.requirement().atMost().orElseThrow() - 10)
                    .toList();
            assertThat(set).as("draw %d", draw).isNotEmpty();
            assertThat(someMeets(values, set)).isFalse();
            for (int k = 0; k < set.size(); k++) {
                List<Integer> fewer = new ArrayList<>(set.subList(0, k));
                fewer.addAll(set.subList(k + 1, set.size()));
                assertThat(someMeets(values, fewer)).isTrue();
            }
            several += set.size() > 1 ? 1 : 0;
        }
        assertThat(several).isGreaterThan(50);
    }

    @Test
    void theNearestMissIsTold() {
        List<Conflicting> named = new Conflict(answers(new double[][] {{0.2}, {0.45}, {0.1}})).irreducible();
        assertThat(named).hasSize(1);
        assertThat(named.getFirst().nearest()).hasValue(0.45);
    }

    /// A half is asked of every value; the upper limit, which all meet, says which it is.
    private static List<List<RequirementResult>> answers(double[][] values) {
        List<List<RequirementResult>> answers = new ArrayList<>();
        for (double[] choice : values) {
            answers.add(IntStream.range(0, choice.length)
                    .mapToObj(r -> new RequirementResult(
                            new Requirement(
                                    new FigureName("leakage", "mean", ""),
                                    OptionalDouble.of(0.5),
                                    OptionalDouble.of(10 + r)),
                            OptionalDouble.of(choice[r]),
                            choice[r] >= 0.5))
                    .toList());
        }
        return answers;
    }

    private static boolean someMeets(double[][] values, List<Integer> requirements) {
        for (double[] choice : values) {
            if (requirements.stream().allMatch(r -> choice[r] >= 0.5)) {
                return true;
            }
        }
        return false;
    }
}
