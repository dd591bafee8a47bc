package org.firmament.optimizer.bound;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Greedy;
import org.firmament.optimizer.UsefulOptions;

/// Makes a plan better part by part: some launches that share rounds or tracks are taken out of it and planned anew
/// with what the others leave them, by column generation and branch and bound, mostly to the optimum (large
/// neighbourhoods: Shaw 1998; Pisinger and Ropke 2010). Parts grow where smaller ones no longer help. No plan ever
/// gets worse. By count, with a fixed seed: equal plans for equal problems.
final class PartSearch {
    /// Launches of a part at first, how many more where that no longer helps, and at most.
    private static final int FIRST_SIZE = 15;

    private static final int GROWTH = 3;
    private static final int MOST = 24;

    /// Parts in a row without a better plan after which parts grow: this many times the parts that make up the
    /// whole.
    private static final int PATIENCE = 20;

    /// Draws for each launch wanted; a walk may turn in circles.
    private static final int DRAWS = 20;

    /// Rows looked at for the one to follow: the dearest of them.
    private static final int FOLLOWED = 3;

    /// Of one part: columns of one launch and of all, parts of the branch and bound, and the products it may form.
    private static final int COLUMNS_EACH = 2_000;

    private static final int COLUMNS = 3_000;
    private static final int BRANCHES = 100;
    private static final double WORK = 3e7;

    private final AllocationProblem problem;
    private final Aim aim;
    private final Rows rows;
    private final double[] prices;
    private final List<List<Integer>> options = new ArrayList<>();
    private final BitSet[] users;
    private final SplittableRandom random = new SplittableRandom(1);

    /// What parts are planned for.
    interface Aim {
        /// A sum over launches and shots that says about what is wanted, now that there is this plan.
        AllocationProblem sum(Allocation plan, SplittableRandom random);

        /// A plan for that sum as one of the whole, if it is better than another.
        Optional<Allocation> better(Allocation found, Allocation than);

        /// The problem's own goal.
        static Aim of(AllocationProblem problem) {
            return new Aim() {
                @Override
                public AllocationProblem sum(Allocation plan, SplittableRandom random) {
                    return problem;
                }

                @Override
                public Optional<Allocation> better(Allocation found, Allocation than) {
                    return found.loss() < than.loss() ? Optional.of(found) : Optional.empty();
                }
            };
        }
    }

    /// @param prices  of each row, about what it is worth
    PartSearch(AllocationProblem problem, Rows rows, double[] prices) {
        this(problem, Aim.of(problem), rows, prices);
    }

    PartSearch(AllocationProblem problem, Aim aim, Rows rows, double[] prices) {
        this.problem = problem;
        this.aim = aim;
        this.rows = rows;
        this.prices = prices.clone();
        users = new BitSet[rows.capacity.length];
        for (int r = 0; r < users.length; r++) {
            users[r] = new BitSet();
        }
        for (List<Integer> useful : UsefulOptions.byLaunch(problem)) {
            options.add(new ArrayList<>(useful));
            for (int o : useful) {
                for (int row : rows.of[o]) {
                    users[row].set(problem.options().get(o).launch());
                }
            }
        }
    }

    /// A plan at least as good. A later call goes on with parts not drawn before.
    ///
    /// @param parts   most parts planned anew
    /// @param goesOn  asked before each
    Allocation better(Allocation plan, int parts, BooleanSupplier goesOn) {
        Allocation best = plan;
        offer(plan);
        int launches = problem.launches().size();
        int size = FIRST_SIZE;
        int failures = 0;
        for (int part = 0; part < parts && launches > 0 && goesOn.getAsBoolean(); part++) {
            Optional<Allocation> found = planAnew(best, size);
            if (found.isPresent()) {
                best = found.get();
                failures = 0;
            } else if (++failures * size > PATIENCE * launches) {
                if (size >= Math.min(MOST, launches)) {
                    return best;
                }
                size += GROWTH;
                failures = 0;
            }
        }
        return best;
    }

    /// Sees to it that what the plan uses may be used, whether or not something else is as good.
    private void offer(Allocation plan) {
        for (Allocation.Shots shots : plan.shots()) {
            List<Integer> ofLaunch =
                    options.get(problem.options().get(shots.option()).launch());
            if (!ofLaunch.contains(shots.option())) {
                ofLaunch.add(shots.option());
            }
        }
    }

    private Optional<Allocation> planAnew(Allocation plan, int size) {
        int[] counts = plan.counts(problem);
        AllocationProblem sum = aim.sum(plan, random);
        Part part = new Part(sum, rows, options, counts, related(size));
        ColumnGeneration generation = new ColumnGeneration(part.problem(), part.plan(), () -> true, better -> {});
        generation.startFrom(part.prices(prices));
        if (!generation.closed()) {
            List<Column> columns = generation.within(COLUMNS_EACH, COLUMNS).orElseGet(generation::columns);
            Branching search = new Branching(
                    part.problem(),
                    generation.rows(),
                    columns,
                    generation.plan().loss(),
                    new Branching.Limits(BRANCHES, WORK, () -> true));
            search.search();
            search.best().ifPresent(generation::accept);
        }
        if (generation.plan().loss() >= part.plan().loss()) {
            return Optional.empty();
        }
        part.write(generation.plan(), counts);
        Optional<Allocation> found = aim.better(Greedy.extend(sum, Allocation.of(sum, counts)), plan);
        found.ifPresent(this::offer);
        return found;
    }

    /// Launches that compete: a walk from any launch along rows its options take, mostly dear ones, to others that
    /// could use them.
    private BitSet related(int size) {
        BitSet related = new BitSet();
        List<Integer> passed = new ArrayList<>();
        passed.add(random.nextInt(options.size()));
        related.set(passed.getFirst());
        for (int draw = 0; draw < DRAWS * size && passed.size() < size; draw++) {
            List<Integer> from = options.get(passed.get(random.nextInt(passed.size())));
            int next = from.isEmpty()
                    ? random.nextInt(options.size())
                    : user(rows.of[from.get(random.nextInt(from.size()))]);
            if (!related.get(next)) {
                related.set(next);
                passed.add(next);
            }
        }
        return related;
    }

    /// One of the launches that could use the dearest of a few of these rows.
    private int user(int[] taken) {
        int dearest = taken[random.nextInt(taken.length)];
        for (int look = 1; look < FOLLOWED; look++) {
            int other = taken[random.nextInt(taken.length)];
            dearest = prices[other] > prices[dearest] ? other : dearest;
        }
        int user = users[dearest].nextSetBit(0);
        for (int skip = random.nextInt(Math.max(1, users[dearest].cardinality())); skip > 0; skip--) {
            user = users[dearest].nextSetBit(user + 1);
        }
        return Math.max(0, user);
    }
}
