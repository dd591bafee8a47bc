package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Motion;
import org.firmament.orbits.ShellPlanes;

/// Many observers at one time after the other, and which of them stand near a direction from the Earth's centre.
/// Satellites of a shell are gone through plane by plane ([ShellPlanes]), others one by one. One a thread.
final class Lookers {
    /// Looks from one to the next at how high and how fast observers are.
    private static final int STRIDE = 4;

    private final List<Motion> observers;
    private final List<AccessConstraint> views = new ArrayList<>();

    /// The view of each observer, by its number.
    private final int[] viewOf;

    private final List<Squad> squads = new ArrayList<>();

    /// The observers of no squad, and where they are.
    private final int[] single;

    private final List<Motion> singles;
    private final double[] at;

    /// Satellites of one shell that share their view.
    private static final class Squad {
        private final CircularShell shell;
        private final int view;

        /// The observer of each satellite of the shell; −1 for those that do not look.
        private final int[] observers;

        private ShellPlanes.At placed;

        Squad(CircularShell shell, int view) {
            this.shell = shell;
            this.view = view;
            placed = shell.planes().at(0);
            observers = new int[shell.size()];
            Arrays.fill(observers, -1);
        }

        /// Takes an observer in, unless another has its place.
        boolean take(int satellite, int observer) {
            boolean free = observers[satellite] < 0;
            observers[satellite] = free ? observer : observers[satellite];
            return free;
        }
    }

    Lookers(List<Observer> all) {
        observers = all.stream().map(Observer::motion).toList();
        viewOf = new int[all.size()];
        IdentityHashMap<AccessConstraint, Integer> known = new IdentityHashMap<>();
        int[] alone = new int[all.size()];
        int size = 0;
        for (int i = 0; i < viewOf.length; i++) {
            AccessConstraint view = all.get(i).view();
            viewOf[i] = known.computeIfAbsent(view, _ -> views.size());
            if (viewOf[i] == views.size()) {
                views.add(view);
            }
            if (!enlisted(i)) {
                alone[size++] = i;
            }
        }
        single = Arrays.copyOf(alone, size);
        singles = Arrays.stream(single).mapToObj(observers::get).toList();
        at = new double[3 * size];
    }

    /// Whether an observer is in a squad now: one that shares its satellite and view with another is not.
    private boolean enlisted(int observer) {
        Optional<CircularShell> shell = CircularShell.of(observers.get(observer));
        if (shell.isEmpty()) {
            return false;
        }
        // Most are of the squad before.
        int s = squads.size() - 1;
        while (s >= 0 && !(squads.get(s).shell == shell.get() && squads.get(s).view == viewOf[observer])) {
            s--;
        }
        if (s < 0) {
            squads.add(new Squad(shell.get(), viewOf[observer]));
            s = squads.size() - 1;
        }
        return squads.get(s).take(shell.get().number(observers.get(observer)), observer);
    }

    /// What observers look at: observers of one view go by the same limits.
    List<AccessConstraint> views() {
        return views;
    }

    /// Where the observers of each view stay, and how fast they go round. Of a shell's satellites one stands
    /// for all.
    ///
    /// @param time  of each look
    Roaming[] about(int looks, IntToDoubleFunction time) {
        int[] some = IntStream.range(0, viewOf.length)
                .filter(i -> i == 0
                        || viewOf[i] != viewOf[i - 1]
                        || !CircularShell.together(observers.get(i - 1), observers.get(i)))
                .toArray();
        List<Motion> motions = Arrays.stream(some).mapToObj(observers::get).toList();
        double[] low = new double[views.size()];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        double[] high = new double[views.size()];
        double[] rate = new double[views.size()];
        double[] where = new double[3 * some.length];
        double[] before = new double[some.length];
        for (int k = 0; k < looks + STRIDE; k += STRIDE) {
            CircularShell.positions(motions, time.applyAsDouble(k), where);
            for (int i = 0; i < some.length; i++) {
                double now = length(where, i);
                if (k > 0) {
                    Roaming here = Roaming.between(
                            motions.get(i), time.applyAsDouble(k - STRIDE), before[i], time.applyAsDouble(k), now);
                    int view = viewOf[some[i]];
                    low[view] = Math.min(low[view], here.shell().low());
                    high[view] = Math.max(high[view], here.shell().high());
                    rate[view] = Math.max(rate[view], here.rate());
                }
                before[i] = now;
            }
        }
        return IntStream.range(0, rate.length)
                .mapToObj(view -> new Roaming(new Shell(low[view], high[view]), rate[view]))
                .toArray(Roaming[]::new);
    }

    /// Moves all to a time.
    void place(double time) {
        squads.forEach(squad -> squad.placed = squad.shell.planes().at(time));
        CircularShell.positions(singles, time, at);
    }

    /// Told of an observer near a direction.
    @FunctionalInterface
    interface Found {
        /// @param cosine  of the angle at the Earth's centre between the observer and the direction
        void at(int observer, int view, double cosine);
    }

    /// Tells of the observers near a direction.
    ///
    /// @param x      of the direction, an Earth-fixed unit vector
    /// @param least  cosine of the angle, a view each
    void near(double x, double y, double z, double[] least, Found found) {
        for (Squad squad : squads) {
            // No cosine is more than 1: nothing is seen.
            if (least[squad.view] <= 1) {
                int[] of = squad.observers;
                squad.placed.near(x, y, z, least[squad.view], (satellite, cosine) -> {
                    if (of[satellite] >= 0) {
                        found.at(of[satellite], squad.view, cosine);
                    }
                });
            }
        }
        for (int i = 0; i < single.length; i++) {
            double along = at[3 * i] * x + at[3 * i + 1] * y + at[3 * i + 2] * z;
            double cosine = along / length(at, i);
            if (cosine >= least[viewOf[single[i]]]) {
                found.at(single[i], viewOf[single[i]], cosine);
            }
        }
    }

    private static double length(double[] at, int i) {
        return Math.sqrt(at[3 * i] * at[3 * i] + at[3 * i + 1] * at[3 * i + 1] + at[3 * i + 2] * at[3 * i + 2]);
    }
}
