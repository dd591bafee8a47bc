package org.firmament.optimizer.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.AllocationRules.Stop;
import org.firmament.optimizer.Proof;
import org.firmament.optimizer.Prover;

/// Proves how good a plan can be: column generation, then a search through every column that could be part of a
/// better plan. Where that search ends, the verifier bounds all its parts anew and the best plan is proved
/// optimal; where it does not, the verified bound of the [Certificate] stands. No threads, and no clock unless the
/// rules set a limit of wall time: equal problems give equal proofs.
public final class ColumnGenerationProver implements Prover {
    /// Parts of the search over the columns at hand, to find a better plan.
    private static final int PARTS_AT_HAND = 60;

    /// Parts of the search over all columns within the gap, to prove that there is no better plan.
    private static final int PARTS_WITHIN_GAP = 20_000;

    /// Products a raid's search may form: two or three seconds. A scenario has many raids.
    private static final double WORK_ON_A_RAID = 5e9;

    /// Products the search of a problem by itself may form: minutes.
    private static final double WORK_ON_AN_INSTANCE = 1e12;

    /// Columns within the gap, for one launch, beyond which the search would be hopeless.
    private static final int COLUMNS_WITHIN_GAP = 20_000;

    private final double work;

    /// For the raids of a scenario, which may be many.
    public ColumnGenerationProver() {
        this(WORK_ON_A_RAID);
    }

    private ColumnGenerationProver(double work) {
        this.work = work;
    }

    /// For a problem by itself, where the proof matters more than the time it takes.
    public static ColumnGenerationProver patient() {
        return new ColumnGenerationProver(WORK_ON_AN_INSTANCE);
    }

    @Override
    public Bound prove(AllocationProblem problem, Allocation known, Stop stop) {
        BooleanSupplier goesOn = clock(stop);
        ColumnGeneration generation = new ColumnGeneration(problem, known, goesOn);
        generation.run();
        // The verifier, not the generation, has the last word on the bound.
        double lower = CertificateVerifier.verify(problem, generation.certificate());
        if (!closed(generation, lower)) {
            search(problem, generation, generation.columns(), PARTS_AT_HAND, goesOn);
            Optional<List<Column>> all = closed(generation, lower) ? Optional.empty() : withinGap(generation, lower);
            Optional<Branch> tree =
                    all.flatMap(columns -> search(problem, generation, columns, PARTS_WITHIN_GAP, goesOn));
            if (tree.isPresent()) {
                double upper = generation.plan().leaked();
                lower = CertificateVerifier.verify(problem, generation.certificate(), upper, tree.get());
            }
        }
        return new Bound(Math.min(lower, generation.plan().leaked()), generation.plan());
    }

    private static BooleanSupplier clock(Stop stop) {
        if (stop.seconds().isEmpty()) {
            return () -> true;
        }
        long start = System.nanoTime();
        double limit = 1e9 * stop.seconds().getAsDouble();
        return () -> System.nanoTime() - start < limit;
    }

    private Optional<Branch> search(
            AllocationProblem problem,
            ColumnGeneration generation,
            List<Column> columns,
            int parts,
            BooleanSupplier goesOn) {
        Branching search = new Branching(
                problem,
                generation.rows(),
                columns,
                generation.plan().leaked(),
                new Branching.Limits(parts, work, goesOn));
        Optional<Branch> tree = search.search();
        search.best().ifPresent(generation::accept);
        return tree;
    }

    /// The certificate alone: prices and the bound they prove.
    public static Certificate certify(AllocationProblem problem, Allocation known) {
        ColumnGeneration generation = new ColumnGeneration(problem, known, () -> true);
        generation.run();
        return generation.certificate();
    }

    private static boolean closed(ColumnGeneration generation, double lower) {
        double upper = generation.plan().leaked();
        return Proof.minimise(Math.min(lower, upper), upper).optimal();
    }

    private static Optional<List<Column>> withinGap(ColumnGeneration generation, double lower) {
        double gap = generation.plan().leaked() - lower;
        double[] prices = generation.prices();
        List<Column> all = new ArrayList<>();
        for (Pricing pricing : generation.pricings()) {
            double most = pricing.least(prices) + gap;
            Optional<List<Column>> some = pricing.within(prices, most, COLUMNS_WITHIN_GAP);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(some.get());
        }
        return Optional.of(all);
    }
}
