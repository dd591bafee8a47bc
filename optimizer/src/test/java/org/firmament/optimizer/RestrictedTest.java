package org.firmament.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.firmament.catalogs.units.LimitException;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Task;
import org.firmament.optimizer.AllocationRules.Solver;
import org.firmament.optimizer.AllocationRules.Stop;
import org.firmament.optimizer.bound.ColumnGenerationProver;
import org.firmament.optimizer.optaplanner.OptaPlannerAllocator;
import org.junit.jupiter.api.Test;

class RestrictedTest {
    private static final AllocationRules RULES = new AllocationRules(
            Solver.OPTAPLANNER,
            true,
            new Stop(OptionalLong.of(2_000), OptionalLong.empty(), OptionalDouble.empty(), OptionalDouble.empty()));

    private final Allocator allocator = new Allocator(new ColumnGenerationProver(), new OptaPlannerAllocator());

    /// Spacing, pins and forbidden shots drawn over problems whose options share trackers in pairs: stereo.
    @Test
    void provedPlansOfFiveHundredTinyProblemsAreTheBestOfAllThatObey() {
        SplittableRandom random = new SplittableRandom(1);
        int restrained = 0;
        int contradictory = 0;
        for (int draw = 0; draw < 500; draw++) {
            AllocationProblem problem = Problems.tiny(random);
            Restrictions restrictions = draw(problem, random);
            double least = leastThatObeys(problem, restrictions);
            List<String> contradictions = Restricted.contradictions(problem, restrictions);
            assertThat(contradictions.isEmpty())
                    .as("draw %d: %s", draw, contradictions)
                    .isEqualTo(Double.isFinite(least));
            if (!contradictions.isEmpty()) {
                contradictory++;
                continue;
            }
            Restricted restricted = Restricted.of(problem, restrictions);
            Solved solved = allocator.solve(restricted, restricted.pinsAlone(), RULES, draw, Watch.NONE);
            assertThat(solved.allocation().leaked()).as("draw %d", draw).isCloseTo(least, within(1e-10));
            assertThat(solved.proof().optimal()).isTrue();
            assertThat(obeys(problem, restrictions, solved.allocation().counts(problem)))
                    .isTrue();
            restrained += least > Problems.least(problem) + 1e-9 ? 1 : 0;
        }
        assertThat(restrained).isGreaterThan(100);
        assertThat(contradictory).isGreaterThan(20);
    }

    private static Restrictions draw(AllocationProblem problem, SplittableRandom random) {
        List<Integer> pinned = new ArrayList<>();
        List<Integer> forbidden = new ArrayList<>();
        for (int o = 0; o < problem.options().size(); o++) {
            if (random.nextInt(8) == 0) {
                pinned.add(o);
            }
            if (random.nextInt(6) == 0) {
                forbidden.add(o);
            }
        }
        return new Restrictions(random.nextInt(3) * 20, pinned, forbidden);
    }

    /// By trying every plan; infinite if none obeys.
    private static double leastThatObeys(AllocationProblem problem, Restrictions restrictions) {
        return least(problem, restrictions, 0, new int[problem.options().size()], new Remaining(problem));
    }

    private static double least(
            AllocationProblem problem, Restrictions restrictions, int option, int[] counts, Remaining left) {
        if (option == counts.length) {
            return obeys(problem, restrictions, counts)
                    ? Allocation.of(problem, counts).leaked()
                    : Double.POSITIVE_INFINITY;
        }
        double best = least(problem, restrictions, option + 1, counts, left);
        if (left.admits(option)) {
            left.take(option);
            counts[option]++;
            best = Math.min(best, least(problem, restrictions, option, counts, left));
            counts[option]--;
            left.giveBack(option);
        }
        return best;
    }

    private static boolean obeys(AllocationProblem problem, Restrictions restrictions, int[] counts) {
        int[] pins = new int[counts.length];
        restrictions.pinned().forEach(o -> pins[o]++);
        for (int a = 0; a < counts.length; a++) {
            if (counts[a] < pins[a]
                    || (counts[a] > 0 && restrictions.forbidden().contains(a))) {
                return false;
            }
            for (int b = 0; b <= a; b++) {
                Option one = problem.options().get(a);
                Option other = problem.options().get(b);
                boolean both = a == b ? counts[a] > 1 : counts[a] > 0 && counts[b] > 0;
                boolean close = Math.abs(one.release() - other.release()) < restrictions.spacing();
                if (both && close && one.carrier() == other.carrier()) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void contradictionsNameWhatCannotHoldTogether() {
        AllocationProblem problem = new AllocationProblem(
                List.of(new CarrierStock("alpha", 1)),
                List.of(new Task("first", 1), new Task("second", 1)),
                List.of(new Option(0, 0, 0.5, List.of(), 0, 9), new Option(0, 1, 0.5, List.of(), 0, 9)),
                List.of(),
                2);
        assertThat(Restricted.contradictions(problem, new Restrictions(0, List.of(0, 1), List.of())))
                .containsExactly("pinned shots cannot all be fired: alpha at first (option 0), alpha at second (option"
                        + " 1). They take 2 interceptors of alpha, of which there are 1; one fewer of them can. Maybe"
                        + " leave one out.");
        assertThat(Restricted.contradictions(problem, new Restrictions(0, List.of(0), List.of(0, 7))))
                .containsExactly("forbidden: 7 is not an option: there are 2, counted from 0.");
        assertThat(Restricted.contradictions(problem, new Restrictions(0, List.of(0), List.of(0))))
                .containsExactly("option 0 is pinned and forbidden. Maybe leave one out.");
        assertThatThrownBy(() -> Restricted.of(problem, new Restrictions(0, List.of(0, 1), List.of())))
                .isInstanceOf(LimitException.class);
    }

    /// Pinned twice each, most draws contradict themselves.
    @Test
    void whatIsNamedCannotHoldTogetherAndAnyOneFewerCan() {
        SplittableRandom random = new SplittableRandom(7);
        int named = 0;
        for (int draw = 0; draw < 300; draw++) {
            AllocationProblem problem = Problems.tiny(random);
            Restrictions restrictions = draw(problem, random);
            List<Integer> pinned = new ArrayList<>(restrictions.pinned());
            pinned.addAll(restrictions.pinned());
            Restrictions pins = new Restrictions(restrictions.spacing(), pinned, List.of());
            for (String message : Restricted.contradictions(problem, pins)) {
                List<Integer> set = Pattern.compile("\\(option (\\d+)\\)")
                        .matcher(message)
                        .results()
                        .map(found -> Integer.parseInt(found.group(1)))
                        .toList();
                assertThat(contradict(problem, pins, set)).as(message).isTrue();
                for (int k = 0; k < set.size(); k++) {
                    List<Integer> fewer = new ArrayList<>(set.subList(0, k));
                    fewer.addAll(set.subList(k + 1, set.size()));
                    assertThat(contradict(problem, pins, fewer)).as(message).isFalse();
                }
                named++;
            }
        }
        assertThat(named).isGreaterThan(100);
    }

    private static boolean contradict(AllocationProblem problem, Restrictions pins, List<Integer> set) {
        return !Restricted.contradictions(problem, new Restrictions(pins.spacing(), set, List.of()))
                .isEmpty();
    }

    @Test
    void aPlanResumedIsNeverMadeWorse() {
        SplittableRandom random = new SplittableRandom(2);
        for (int draw = 0; draw < 20; draw++) {
            AllocationProblem problem = Problems.raid(random, 30, 8, 8, 3, 6);
            Restricted restricted = Restricted.of(problem, new Restrictions(10, List.of(draw % 8), List.of()));
            Solved once = allocator.solve(restricted, restricted.pinsAlone(), RULES, draw, Watch.NONE);
            Solved again = allocator.solve(restricted, once.allocation(), RULES, draw + 1, Watch.NONE);
            assertThat(again.allocation().leaked())
                    .isLessThanOrEqualTo(once.allocation().leaked());
            assertThat(Arrays.stream(again.allocation().counts(problem)).sum()).isPositive();
        }
    }
}
