package org.firmament.planner;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.Proof;
import org.firmament.optimizer.Watch;
import org.firmament.planner.instance.PlanFile;

/// Keeps the best plan of a search in a file while it goes on, and says how good it is. What the file holds is a
/// whole plan at any moment, at most a second old.
public final class PlanKeeper implements Watch {
    private static final long SECOND = 1_000_000_000L;

    private final Optional<Path> file;
    private final Consumer<String> says;
    private final BooleanSupplier goesOn;
    private Optional<Allocation> best = Optional.empty();
    private double lower;
    private boolean saved = true;
    private long next = System.nanoTime();

    /// @param file    where plans are kept, if anywhere
    /// @param says    told how good the best plan is
    /// @param goesOn  whether the user lets the search go on
    public PlanKeeper(Optional<Path> file, Consumer<String> says, BooleanSupplier goesOn) {
        this.file = file;
        this.says = says;
        this.goesOn = goesOn;
    }

    @Override
    public synchronized void plan(Allocation plan) {
        if (best.isEmpty() || plan.loss() < best.get().loss()) {
            best = Optional.of(plan);
            saved = false;
            tell();
            if (System.nanoTime() >= next) {
                save();
            }
        }
    }

    @Override
    public synchronized void lower(double bound) {
        if (bound > lower) {
            lower = bound;
            saved = false;
            tell();
        }
    }

    @Override
    public boolean goesOn() {
        return goesOn.getAsBoolean();
    }

    /// Saves what is not saved yet.
    public synchronized void save() {
        if (!saved && best.isPresent() && file.isPresent()) {
            PlanFile.write(file.get(), best.get(), Math.min(lower, best.get().loss()));
            saved = true;
            next = System.nanoTime() + SECOND;
        }
    }

    private void tell() {
        best.ifPresent(plan -> {
            Proof proof = Proof.minimise(Math.min(lower, plan.loss()), plan.loss());
            says.accept(String.format(
                    java.util.Locale.ROOT,
                    "plan at %.6g, none below %.6g, gap %.2f %%",
                    proof.upper(),
                    proof.lower(),
                    100 * proof.gap()));
        });
    }
}
