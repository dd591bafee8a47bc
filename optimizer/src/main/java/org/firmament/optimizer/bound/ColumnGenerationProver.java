package org.firmament.optimizer.bound;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Proof;
import org.firmament.optimizer.Prover;
import org.firmament.optimizer.ShadowPrices;

/// Proves how good a plan can be: column generation, then a search through every column that could be part of a
/// better plan. The verifier bounds all its parts anew: where the search came to its end the best plan is proved
/// optimal, where it did not the bound has risen as far as it got. No threads, and no clock unless the rules set a
/// limit of wall time: equal problems give equal proofs.
public final class ColumnGenerationProver implements Prover {
    /// Parts of the search over the columns at hand, to find a better plan.
    private static final int PARTS_AT_HAND = 60;

    /// Parts of the search over all columns within the gap, to prove that there is no better plan.
    private static final int PARTS_WITHIN_GAP = 20_000;

    /// Prices all parts keep together, 16 bytes each.
    private static final int PRICES_KEPT = 8_000_000;

    /// Products a raid's search may form, before the plan is polished and again after: two or three seconds. A
    /// scenario has many raids.
    private static final double WORK_ON_A_RAID = 5e9;

    /// The same for a problem by itself: seconds before, minutes after.
    private static final double WORK_BEFORE = 2e10;

    private static final double WORK_AFTER = 1e12;

    /// Where a bound is wanted soon: a tenth of a second.
    private static final double WORK_ON_THE_SIDE = 2e8;

    /// Columns within the gap, for one launch and for all, beyond which the search would be hopeless.
    private static final int COLUMNS_WITHIN_GAP = 20_000;

    private static final int COLUMNS_TOGETHER = 200_000;

    /// The same where better plans have not been looked for yet: with them there are fewer.
    private static final int COLUMNS_SOON = 40_000;

    /// Parts of a plan planned anew before it is polished, and again after: a second for a raid of a scenario, half
    /// a minute for a problem by itself.
    private static final int PARTS_OF_A_RAID = 40;

    private static final int PARTS_BY_ITSELF = 1_500;

    /// Fractions of a limit of wall time at which stages end; the rest is for what polishes plans in between, and
    /// for the verifier.
    private static final double GENERATION_ENDS = 0.4;

    private static final double FIRST_SEARCH_ENDS = 0.5;
    private static final double FIRST_PARTS_END = 0.65;
    private static final double SECOND_PARTS_END = 0.88;
    private static final double SECOND_SEARCH_ENDS = 0.9;

    /// Last moment to begin to polish a plan.
    private static final double POLISHING_BEGINS = 0.7;

    /// Times a plan is polished and the search goes on from it.
    private static final int TURNS = 2;

    private final double quick;
    private final double thorough;
    private final int parts;

    /// For the raids of a scenario, which may be many.
    public ColumnGenerationProver() {
        this(WORK_ON_A_RAID, WORK_ON_A_RAID, PARTS_OF_A_RAID);
    }

    private ColumnGenerationProver(double quick, double thorough, int parts) {
        this.quick = quick;
        this.thorough = thorough;
        this.parts = parts;
    }

    /// For a problem by itself, where the proof matters more than the time it takes.
    public static ColumnGenerationProver patient() {
        return new ColumnGenerationProver(WORK_BEFORE, WORK_AFTER, PARTS_BY_ITSELF);
    }

    /// For questions beside the main one: little more than the bound of column generation.
    public static ColumnGenerationProver brief() {
        return new ColumnGenerationProver(WORK_ON_THE_SIDE, WORK_ON_THE_SIDE, 0);
    }

    @Override
    public Bound prove(AllocationProblem problem, Allocation known, Effort effort) {
        Clock clock = new Clock(effort);
        ColumnGeneration generation =
                new ColumnGeneration(problem, known, clock.until(GENERATION_ENDS), effort.watch()::plan);
        generation.run();
        // The verifier, not the generation, has the last word on the bound.
        double lower = CertificateVerifier.verify(problem, generation.certificate());
        effort.watch().lower(lower);
        if (!closed(generation, lower)) {
            search(problem, generation, generation.columns(), PARTS_AT_HAND, quick, clock.until(FIRST_SEARCH_ENDS));
            lower = searchWithinGap(problem, generation, lower, COLUMNS_SOON, quick, clock.until(FIRST_SEARCH_ENDS));
        }
        if (!closed(generation, lower)) {
            lower = improve(problem, generation, lower, effort, clock);
        }
        effort.watch().lower(lower);
        Certificate certificate = generation.certificate();
        return new Bound(
                Math.min(lower, generation.plan().loss()),
                generation.plan(),
                new ShadowPrices.Prices(certificate.carrierPrices(), certificate.resourcePrices()));
    }

    /// Better plans, part by part and by whatever polishes them, and from them a better bound.
    private double improve(
            AllocationProblem problem, ColumnGeneration generation, double proved, Effort effort, Clock clock) {
        PartSearch search = new PartSearch(problem, generation.rows(), generation.prices());
        double lower = proved;
        for (int turn = 0; turn < TURNS; turn++) {
            effort.watch().lower(lower);
            generation.accept(search.better(generation.plan(), parts, clock.until(FIRST_PARTS_END)));
            lower = searchWithinGap(problem, generation, lower, COLUMNS_SOON, quick, clock.until(FIRST_PARTS_END));
            if (closed(generation, lower) || !clock.until(POLISHING_BEGINS).getAsBoolean()) {
                return lower;
            }
            double least = Math.min(lower, generation.plan().loss());
            generation.accept(effort.polish().better(problem, generation.plan(), least));
            generation.accept(search.better(generation.plan(), parts, clock.until(SECOND_PARTS_END)));
            double work = thorough / TURNS;
            lower = searchWithinGap(
                    problem, generation, lower, COLUMNS_TOGETHER, work, clock.until(SECOND_SEARCH_ENDS));
        }
        return lower;
    }

    /// Divides what could be part of a better plan, as far as the work goes. The bound that proves.
    ///
    /// @param columns  beyond which it would take too long
    private static double searchWithinGap(
            AllocationProblem problem,
            ColumnGeneration generation,
            double lower,
            int columns,
            double work,
            BooleanSupplier goesOn) {
        if (closed(generation, lower) || !goesOn.getAsBoolean()) {
            return lower;
        }
        Optional<List<Column>> all = generation.within(COLUMNS_WITHIN_GAP, columns);
        if (all.isEmpty()) {
            return lower;
        }
        int most = Math.min(PARTS_WITHIN_GAP, PRICES_KEPT / (1 + generation.prices().length));
        Branch tree = search(problem, generation, all.get(), most, work, goesOn);
        double upper = generation.plan().loss();
        return Math.max(lower, CertificateVerifier.verify(problem, generation.certificate(), upper, tree));
    }

    private static Branch search(
            AllocationProblem problem,
            ColumnGeneration generation,
            List<Column> columns,
            int parts,
            double work,
            BooleanSupplier goesOn) {
        Branching search = new Branching(
                problem,
                generation.rows(),
                columns,
                generation.plan().loss(),
                new Branching.Limits(parts, work, goesOn));
        Branch tree = search.search();
        search.best().ifPresent(generation::accept);
        return tree;
    }

    private static boolean closed(ColumnGeneration generation, double lower) {
        double upper = generation.plan().loss();
        return Proof.minimise(Math.min(lower, upper), upper).optimal();
    }

    /// Wall time, shared out between the stages; no limit where the rules set none.
    private static final class Clock {
        private final Effort effort;
        private final long start = System.nanoTime();

        Clock(Effort effort) {
            this.effort = effort;
        }

        /// Whether less than a fraction of the time is over, and nobody wants it to end.
        BooleanSupplier until(double fraction) {
            double limit = 1e9 * fraction * effort.stop().seconds().orElse(Double.POSITIVE_INFINITY);
            return () -> System.nanoTime() - start < limit && effort.watch().goesOn();
        }
    }
}
