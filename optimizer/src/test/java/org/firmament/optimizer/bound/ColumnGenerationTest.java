package org.firmament.optimizer.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.Greedy;
import org.firmament.optimizer.Problems;
import org.firmament.optimizer.Proof;
import org.firmament.optimizer.Prover.Bound;
import org.junit.jupiter.api.Test;

class ColumnGenerationTest {
    /// Sums of at most ten products of at most ten factors, values below 100.
    private static final double SUM_ROUNDING = 1e-10;

    private final ColumnGenerationProver prover = new ColumnGenerationProver();

    @Test
    void tinyProblemsAreProvedOptimalAndAgreeWithTryingEverything() {
        SplittableRandom random = new SplittableRandom(1);
        for (int draw = 0; draw < 500; draw++) {
            AllocationProblem problem = Problems.tiny(random);
            double least = Problems.least(problem);
            Bound bound = prover.prove(problem, Greedy.plan(problem));
            bound.plan().check(problem);
            assertThat(bound.plan().leaked()).as("plan of draw %d", draw).isCloseTo(least, within(SUM_ROUNDING));
            assertThat(bound.lower())
                    .as("bound of draw %d", draw)
                    .isBetween(least * (1 - Proof.ROUNDING) - SUM_ROUNDING, least + SUM_ROUNDING);
        }
    }

    @Test
    void certificatesHoldForTheVerifierAndNeverExceedTheOptimum() {
        SplittableRandom random = new SplittableRandom(2);
        int positive = 0;
        for (int draw = 0; draw < 500; draw++) {
            AllocationProblem problem = Problems.tiny(random);
            Certificate certificate = certify(problem, Allocation.none(problem));
            double verified = CertificateVerifier.verify(problem, certificate);
            assertThat(verified).isLessThanOrEqualTo(Problems.least(problem) + SUM_ROUNDING);
            assertThat(verified).isCloseTo(certificate.lower(), within(SUM_ROUNDING));
            positive += verified > 0 ? 1 : 0;
        }
        assertThat(positive).isGreaterThan(300);
    }

    @Test
    void anyPricesGiveABoundAndTheBestPlanIsNeverBelowIt() {
        SplittableRandom random = new SplittableRandom(3);
        for (int draw = 0; draw < 500; draw++) {
            AllocationProblem problem = Problems.tiny(random);
            List<Double> carriers = problem.carriers().stream()
                    .map(c -> 3 * random.nextDouble())
                    .toList();
            List<Double> resources = problem.resources().stream()
                    .map(r -> 3 * random.nextDouble())
                    .toList();
            double verified = CertificateVerifier.verify(problem, new Certificate(carriers, resources, 0));
            assertThat(verified).isLessThanOrEqualTo(Problems.least(problem) + SUM_ROUNDING);
        }
    }

    @Test
    void aCertificateThatClaimsTooMuchIsRefused() {
        AllocationProblem problem = Problems.uniform(12, 5, 0.6);
        Certificate honest = certify(problem, Greedy.plan(problem));
        Certificate boasting = new Certificate(honest.carrierPrices(), honest.resourcePrices(), honest.lower() * 1.001);
        assertThatThrownBy(() -> CertificateVerifier.verify(problem, boasting)).hasMessageContaining("prove only");
    }

    @Test
    void anotherOptionNeverRaisesTheProvedOptimum() {
        SplittableRandom random = new SplittableRandom(4);
        for (int draw = 0; draw < 200; draw++) {
            AllocationProblem problem = Problems.tiny(random);
            List<Option> fewer = new ArrayList<>(problem.options());
            if (fewer.isEmpty()) {
                continue;
            }
            fewer.removeLast();
            AllocationProblem poorer = Problems.with(problem, fewer);
            double before = prover.prove(poorer, Greedy.plan(poorer)).lower();
            double after = prover.prove(problem, Greedy.plan(problem)).lower();
            assertThat(after).isLessThanOrEqualTo(before * (1 + 1e-9));
        }
    }

    @Test
    void boostPhaseRaidsAreProvedOptimalTheSameEveryTime() {
        SplittableRandom random = new SplittableRandom(5);
        for (int draw = 0; draw < 20; draw++) {
            AllocationProblem problem = Problems.raid(random, 60, 10, 12, 3, 9);
            Bound bound = prover.prove(problem, Greedy.plan(problem));
            bound.plan().check(problem);
            assertThat(bound.lower()).isCloseTo(bound.plan().leaked(), withinPercentage(1e-7));
            assertThat(prover.prove(problem, Greedy.plan(problem))).isEqualTo(bound);
        }
    }

    /// What the optimum is, other solvers have told on problems of this shape: here bound and plan meet.
    @Test
    void weaponsAndTargetsOfSeveralShotsAreProvedOptimal() {
        SplittableRandom random = new SplittableRandom(7);
        for (int draw = 0; draw < 12; draw++) {
            int weapons = random.nextInt(10, 30);
            AllocationProblem problem = Problems.weaponsAndTargets(random, weapons, 2 * weapons, random.nextInt(1, 4));
            Bound bound = prover.prove(problem, Greedy.plan(problem));
            bound.plan().check(problem);
            assertThat(Proof.minimise(bound.lower(), bound.plan().leaked()).optimal())
                    .as("draw %d: %s", draw, bound.lower())
                    .isTrue();
        }
    }

    @Test
    void aSearchProvesNoMoreThanThereIsAndItsPricesMayBeAnything() {
        SplittableRandom random = new SplittableRandom(8);
        int divided = 0;
        for (int draw = 0; draw < 500; draw++) {
            AllocationProblem problem = Problems.tiny(random);
            if (problem.options().isEmpty()) {
                continue;
            }
            double least = Problems.least(problem);
            Certificate root = certify(problem, Allocation.none(problem));
            Branch tree = randomTree(problem, random, 3);
            divided += tree.split().isPresent() ? 1 : 0;
            double upper = least + random.nextDouble();
            assertThat(CertificateVerifier.verify(problem, root, upper, tree))
                    .isLessThanOrEqualTo(least + SUM_ROUNDING);
        }
        assertThat(divided).isGreaterThan(100);
    }

    @Test
    void aSearchGivenUpProvesABoundBetweenTheRootsAndTheOptimum() {
        SplittableRandom random = new SplittableRandom(9);
        int raised = 0;
        for (int draw = 0; draw < 300; draw++) {
            AllocationProblem problem = Problems.raid(random, 6, 4, 4, 2, 2);
            double least = Problems.least(problem);
            ColumnGeneration generation =
                    new ColumnGeneration(problem, Allocation.none(problem), () -> true, plan -> {});
            generation.run();
            double[] prices = generation.prices();
            List<Column> columns = new ArrayList<>();
            for (Pricing pricing : generation.pricings()) {
                double most = pricing.least(prices) + generation.plan().leaked();
                columns.addAll(pricing.within(prices, most, 10_000).orElseThrow());
            }
            Branching search = new Branching(
                    problem,
                    generation.rows(),
                    columns,
                    generation.plan().leaked(),
                    new Branching.Limits(draw % 6, 1e12, () -> true));
            Branch tree = search.search();
            double upper = search.best().orElse(generation.plan()).leaked();
            double root = CertificateVerifier.verify(problem, generation.certificate());
            double lower = CertificateVerifier.verify(problem, generation.certificate(), upper, tree);
            assertThat(lower).as("draw %d", draw).isBetween(root, least + SUM_ROUNDING);
            raised += lower > root + 1e-6 && !search.complete() ? 1 : 0;
        }
        assertThat(raised).isPositive();
    }

    private static Branch randomTree(AllocationProblem problem, SplittableRandom random, int depth) {
        List<Double> prices = random.doubles(
                        problem.carriers().size() + problem.resources().size())
                .mapToObj(price -> 3 * price)
                .toList();
        if (depth == 0 || random.nextInt(3) == 0) {
            return new Branch(prices, Optional.empty());
        }
        return new Branch(
                prices,
                Optional.of(new Branch.Split(
                        random.nextInt(problem.options().size()),
                        random.nextInt(3),
                        randomTree(problem, random, depth - 1),
                        randomTree(problem, random, depth - 1))));
    }

    /// Prices and the bound they prove.
    private static Certificate certify(AllocationProblem problem, Allocation known) {
        ColumnGeneration generation = new ColumnGeneration(problem, known, () -> true, plan -> {});
        generation.run();
        return generation.certificate();
    }
}
