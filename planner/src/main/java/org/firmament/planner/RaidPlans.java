package org.firmament.planner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Proof;
import org.firmament.optimizer.Restricted;
import org.firmament.optimizer.Solved;
import org.firmament.optimizer.Watch;
import org.firmament.planner.instance.RaidPlansFile;
import org.firmament.planner.instance.RaidPlansFile.RaidPlan;

/// Keeps the best plans of a scenario's raids in a file while they are fought, and says how good they are. What
/// the file holds is whole plans at any moment, at most a second old. Called from any thread.
final class RaidPlans {
    private static final long SECOND = 1_000_000_000L;

    private final String scenario;
    private final Extras extras;
    private final RunListener listener;
    private final Optional<RaidPlansFile> known;
    private final TreeMap<Integer, RaidPlan> best = new TreeMap<>();
    private boolean saved = true;
    private long next = System.nanoTime();

    /// @throws org.firmament.catalogs.yaml.BadInput  if there are plans to go on from that cannot be read
    RaidPlans(String scenario, Extras extras, RunListener listener) {
        this.scenario = scenario;
        this.extras = extras;
        this.listener = listener;
        known = extras.resume().map(RaidPlansFile::read);
        known.ifPresent(file -> file.raids().forEach(plan -> best.put(plan.raid(), plan)));
    }

    /// Nothing is kept or gone on from.
    static RaidPlans none(RunListener listener) {
        return new RaidPlans("", Extras.NONE, listener);
    }

    /// The plan a raid goes on from.
    ///
    /// @param raid  its number, from 1
    Allocation known(int raid, Restricted restricted) {
        return extras.resume()
                .map(file -> known.orElseThrow().plan(file, raid, restricted))
                .orElseGet(restricted::pinsAlone);
    }

    /// Watches a raid.
    Watch watching(int raid, AllocationProblem problem) {
        return new Watch() {
            private double least = Double.POSITIVE_INFINITY;
            private double lower;
            private Optional<Allocation> plan = Optional.empty();

            @Override
            public synchronized void plan(Allocation found) {
                if (found.loss() < least) {
                    least = found.loss();
                    plan = Optional.of(found);
                    tell();
                }
            }

            @Override
            public synchronized void lower(double bound) {
                if (bound > lower) {
                    lower = bound;
                    tell();
                }
            }

            @Override
            public boolean goesOn() {
                due();
                return listener.goesOn();
            }

            private void tell() {
                plan.ifPresent(found -> {
                    Proof proof = Proof.minimise(Math.min(lower, least), least);
                    listener.say(() -> String.format(
                            Locale.ROOT,
                            "raid %d: plan at %.6g, none below %.6g, gap %.2f %%",
                            raid,
                            proof.upper(),
                            proof.lower(),
                            100 * proof.gap()));
                    keep(raid, problem, found, proof.lower());
                });
            }
        };
    }

    /// A raid has been fought.
    void done(int raid, AllocationProblem problem, Solved solved) {
        keep(raid, problem, solved.allocation(), solved.proof().lower());
    }

    private void keep(int raid, AllocationProblem problem, Allocation plan, double lower) {
        if (extras.plan().isPresent()) {
            keep(RaidPlansFile.of(raid, problem, plan, lower));
        }
    }

    private synchronized void keep(RaidPlan plan) {
        best.put(plan.raid(), plan);
        saved = false;
        due();
    }

    /// Saves what waits to be saved for a second.
    private synchronized void due() {
        if (!saved && System.nanoTime() >= next) {
            save();
        }
    }

    /// Saves what is not saved yet.
    synchronized void save() {
        if (!saved && extras.plan().isPresent()) {
            new RaidPlansFile(1, scenario, List.copyOf(best.values()))
                    .write(extras.plan().get());
            saved = true;
            next = System.nanoTime() + SECOND;
        }
    }
}
