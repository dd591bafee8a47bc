package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Motion;

/// Which of many observers may see which of some moving targets when: told from angles at the Earth's centre alone,
/// before anybody looks. Whoever asks it first skips only what an [AccessFinder] would search in vain.
///
/// Everything is looked at every half minute. Between two looks the angle from observer to target is less than at
/// both by at most what the two go round in half of that time; where it stays wider than the view ever allows
/// ([AccessConstraint#widestAngle]), nothing can be seen. 500 satellites and ten flights of half an hour cost 2 ms,
/// a hundredth of the search they save. Never changes once made.
public final class Lookouts {
    /// Between looks [s].
    private static final double EVERY = 30;

    /// Looks from one to the next at how high and how fast observers are.
    private static final int STRIDE = 4;

    /// On top of every angle, for rounding [rad].
    private static final double SLACK = 1e-6;

    /// Angles are compared by their cosines; none is below this one.
    private static final double ALWAYS = -2;

    private final List<Motion> observers;
    private final double begin;
    private final double end;
    private final int[] groups;
    private final List<AccessConstraint> views = new ArrayList<>();
    private final Roaming[] about;
    private final long[][] live;
    private final int words;

    /// @param observers  with what each can look at
    /// @param targets    that are looked at
    /// @param spans      in which, a target each
    public Lookouts(List<Observer> observers, List<Motion> targets, List<TimeSpan> spans) {
        this.observers = observers.stream().map(Observer::motion).toList();
        begin = spans.stream().mapToDouble(TimeSpan::start).min().orElse(0);
        end = spans.stream().mapToDouble(TimeSpan::end).max().orElse(0);
        int steps = Math.max(1, (int) Math.ceil((end - begin) / EVERY));
        words = (steps + Long.SIZE - 1) / Long.SIZE;
        groups = groups(observers);
        about = about(steps);
        live = new long[targets.size()][observers.size() * words];
        look(targets, spans, steps);
    }

    /// Observers of one view go by the same limits.
    private int[] groups(List<Observer> all) {
        IdentityHashMap<AccessConstraint, Integer> known = new IdentityHashMap<>();
        int[] of = new int[all.size()];
        for (int i = 0; i < of.length; i++) {
            AccessConstraint view = all.get(i).view();
            of[i] = known.computeIfAbsent(view, _ -> {
                views.add(view);
                return views.size() - 1;
            });
        }
        return of;
    }

    /// Not beyond the end: orbits may not be known there.
    private double time(int look) {
        return Math.min(begin + look * EVERY, end);
    }

    /// Where the observers of each view stay, and how fast they go round.
    private Roaming[] about(int steps) {
        double[] low = new double[views.size()];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        double[] high = new double[views.size()];
        double[] rate = new double[views.size()];
        double[] at = new double[3 * groups.length];
        double[] before = new double[groups.length];
        for (int k = 0; k < steps + STRIDE; k += STRIDE) {
            CircularShell.positions(observers, time(k), at);
            for (int i = 0; i < groups.length; i++) {
                double now = length(at, i);
                if (k > 0) {
                    Roaming here = Roaming.between(observers.get(i), time(k - STRIDE), before[i], time(k), now);
                    int g = groups[i];
                    low[g] = Math.min(low[g], here.shell().low());
                    high[g] = Math.max(high[g], here.shell().high());
                    rate[g] = Math.max(rate[g], here.rate());
                }
                before[i] = now;
            }
        }
        return IntStream.range(0, rate.length)
                .mapToObj(g -> new Roaming(new Shell(low[g], high[g]), rate[g]))
                .toArray(Roaming[]::new);
    }

    private void look(List<Motion> targets, List<TimeSpan> spans, int steps) {
        int size = groups.length;
        double[] at = new double[3 * size];
        double[][] before = new double[targets.size()][size];
        double[] radii = new double[targets.size()];
        double[] target = new double[3];
        double[] near = new double[views.size()];
        for (int k = 0; k <= steps; k++) {
            CircularShell.positions(observers, time(k), at);
            for (int i = 0; i < size; i++) {
                double length = length(at, i);
                at[3 * i] /= length;
                at[3 * i + 1] /= length;
                at[3 * i + 2] /= length;
            }
            for (int t = 0; t < targets.size(); t++) {
                TimeSpan span = spans.get(t);
                if (time(k) < span.start() - EVERY || time(k) > span.end() + EVERY) {
                    continue;
                }
                targets.get(t).position(time(k), target);
                double radius = Vectors.length(target);
                if (time(k) >= span.start() && k > 0) {
                    Roaming there = Roaming.between(targets.get(t), time(k - 1), radii[t], time(k), radius);
                    for (int g = 0; g < near.length; g++) {
                        near[g] = near(g, there);
                    }
                } else {
                    Arrays.fill(near, 2);
                }
                mark(at, target, radius, before[t], near, live[t], k - 1);
                radii[t] = radius;
            }
        }
    }

    /// Cosine of the widest angle at which an observer of a view and a target may stand at both ends of a step.
    private double near(int group, Roaming there) {
        Roaming here = about[group];
        double widest = views.get(group).widestAngle(here.shell(), there.shell())
                + 0.5 * EVERY * (here.rate() + there.rate())
                + SLACK;
        return widest < Math.PI ? Math.cos(widest) : ALWAYS;
    }

    /// Marks the step before in which observers may see a target, and notes the cosines for the next one.
    private void mark(
            double[] at, double[] target, double radius, double[] before, double[] near, long[] marks, int step) {
        double x = target[0] / radius;
        double y = target[1] / radius;
        double z = target[2] / radius;
        int word = step / Long.SIZE;
        long bit = 1L << step;
        for (int i = 0; i < groups.length; i++) {
            double cosine = at[3 * i] * x + at[3 * i + 1] * y + at[3 * i + 2] * z;
            if (Math.max(cosine, before[i]) >= near[groups[i]]) {
                marks[i * words + word] |= bit;
            }
            before[i] = cosine;
        }
    }

    private static double length(double[] at, int i) {
        return Math.sqrt(at[3 * i] * at[3 * i] + at[3 * i + 1] * at[3 * i + 1] + at[3 * i + 2] * at[3 * i + 2]);
    }

    /// What is known of one observer and one target.
    public Pair pair(int observer, int target) {
        return new Pair(this, observer, target);
    }

    /// One observer and one target, by their places in the lists.
    public record Pair(Lookouts all, int observer, int target) {
        /// Whether there may be a sight at any time of the target's span.
        public boolean ever() {
            for (int w = 0; w < all.words; w++) {
                if (all.live[target][observer * all.words + w] != 0) {
                    return true;
                }
            }
            return false;
        }

        /// Whether there may be a sight at any time between two of the target's span.
        boolean within(double from, double to) {
            int last = Math.min(all.step(to), all.words * Long.SIZE - 1);
            for (int k = Math.max(0, all.step(from)); k <= last; k++) {
                if ((all.live[target][observer * all.words + k / Long.SIZE] & (1L << k)) != 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private int step(double time) {
        return (int) Math.floor((time - begin) / EVERY);
    }
}
