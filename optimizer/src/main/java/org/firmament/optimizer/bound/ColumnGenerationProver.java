package org.firmament.optimizer.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Proof;
import org.firmament.optimizer.Prover;

/// Proves how good a plan can be: column generation, then a search through every column that could be part of a
/// better plan. Where that search ends, the best plan is proved optimal; where it does not, the verified bound of
/// the [Certificate] stands. No clock and no threads: equal problems give equal proofs.
public final class ColumnGenerationProver implements Prover {
    /// Launches looked at over the columns at hand, to find a better plan.
    private static final int LOOKS_AT_HAND = 50_000;

    /// Launches looked at over all columns within the gap, to prove that there is no better plan: up to about a
    /// second.
    private static final int LOOKS_WITHIN_GAP = 2_000_000;

    /// Columns within the gap, for one launch, beyond which the search would be hopeless.
    private static final int COLUMNS_WITHIN_GAP = 3_000;

    @Override
    public Bound prove(AllocationProblem problem, Allocation known) {
        ColumnGeneration generation = new ColumnGeneration(problem, known);
        generation.run();
        // The verifier, not the generation, has the last word on the bound.
        double lower = CertificateVerifier.verify(problem, generation.certificate());
        if (!closed(generation, lower)) {
            double[] least = least(generation);
            complete(problem, generation, lower, least, generation.columns(), LOOKS_AT_HAND);
            Optional<List<Column>> all =
                    closed(generation, lower) ? Optional.empty() : withinGap(generation, lower, least);
            if (all.isPresent() && complete(problem, generation, lower, least, all.get(), LOOKS_WITHIN_GAP)) {
                lower = generation.plan().leaked();
            }
        }
        return new Bound(Math.min(lower, generation.plan().leaked()), generation.plan());
    }

    /// The certificate alone: prices and the bound they prove.
    public static Certificate certify(AllocationProblem problem, Allocation known) {
        ColumnGeneration generation = new ColumnGeneration(problem, known);
        generation.run();
        return generation.certificate();
    }

    private static boolean closed(ColumnGeneration generation, double lower) {
        double upper = generation.plan().leaked();
        return Proof.minimise(Math.min(lower, upper), upper).optimal();
    }

    private static double[] least(ColumnGeneration generation) {
        double[] prices = generation.prices();
        return generation.pricings().stream()
                .mapToDouble(pricing -> pricing.least(prices))
                .toArray();
    }

    private static boolean complete(
            AllocationProblem problem,
            ColumnGeneration generation,
            double lower,
            double[] least,
            List<Column> columns,
            int looks) {
        Completion completion = new Completion(
                problem,
                generation.rows(),
                columns,
                generation.prices(),
                lower,
                least,
                generation.plan().leaked(),
                looks / least.length);
        boolean ended = completion.search();
        completion.best().ifPresent(generation::accept);
        return ended;
    }

    private static Optional<List<Column>> withinGap(ColumnGeneration generation, double lower, double[] least) {
        double gap = generation.plan().leaked() - lower;
        List<Column> all = new ArrayList<>();
        for (int j = 0; j < least.length; j++) {
            Optional<List<Column>> some =
                    generation.pricings().get(j).within(generation.prices(), least[j] + gap, COLUMNS_WITHIN_GAP);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(some.get());
        }
        return Optional.of(all);
    }
}
