package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.firmament.catalogs.Vectors;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Motion;

/// Which of many observers may see which of some moving targets when: told from angles at the Earth's centre alone,
/// before anybody looks. Whoever asks it first skips only what an [AccessFinder] would search in vain.
///
/// Everything is looked at every half minute. Between two looks the angle from observer to target is less than at
/// both by at most what the two go round in half of that time; where it stays wider than the view ever allows
/// ([AccessConstraint#widestAngle]), nothing can be seen. Who stands far off is not looked at again before it may have
/// come near. 500 satellites and ten flights of half an hour cost less than 2 ms, a hundredth of the search they
/// save. Never changes once made.
public final class Lookouts {
    /// Between looks [s].
    private static final double EVERY = 30;

    /// Looks from one to the next at how high and how fast observers are.
    private static final int STRIDE = 4;

    /// On top of every angle, for rounding [rad].
    private static final double SLACK = 1e-6;

    /// Angles are compared by their cosines; none is below the one, none above the other.
    private static final double ALWAYS = -2;

    private static final double NEVER = 2;

    /// Classes of the cosine, in each of which as many looks are left out.
    private static final int CLASSES = 256;

    /// Looks for which observers are placed at once.
    private static final int TOGETHER = 16;

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

    /// Where the observers of each view stay, and how fast they go round. Of a shell's satellites one stands for all.
    private Roaming[] about(int steps) {
        int[] some = IntStream.range(0, groups.length)
                .filter(i -> i == 0
                        || groups[i] != groups[i - 1]
                        || !CircularShell.together(observers.get(i - 1), observers.get(i)))
                .toArray();
        List<Motion> motions = Arrays.stream(some).mapToObj(observers::get).toList();
        double[] low = new double[views.size()];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        double[] high = new double[views.size()];
        double[] rate = new double[views.size()];
        double[] at = new double[3 * some.length];
        double[] before = new double[some.length];
        for (int k = 0; k < steps + STRIDE; k += STRIDE) {
            CircularShell.positions(motions, time(k), at);
            for (int i = 0; i < some.length; i++) {
                double now = length(at, i);
                if (k > 0) {
                    Roaming here = Roaming.between(motions.get(i), time(k - STRIDE), before[i], time(k), now);
                    int g = groups[some[i]];
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
        Course[] courses = new Course[targets.size()];
        for (int t = 0; t < courses.length; t++) {
            courses[t] = new Course(targets.get(t), spans.get(t), steps, size);
        }
        double[][] at = new double[TOGETHER][3 * size];
        for (int from = 0; from <= steps; from += TOGETHER) {
            int to = Math.min(from + TOGETHER - 1, steps);
            for (int k = from; k <= to; k++) {
                CircularShell.positions(observers, time(k), at[k - from]);
            }
            for (int t = 0; t < courses.length; t++) {
                courses[t].mark(at, from, to, live[t]);
            }
        }
    }

    /// One target, look by look, and what has been seen of it so far.
    private final class Course {
        private final int first;
        private final int last;
        private final double[] directions;

        /// Of each look and view, the cosine of the widest angle at which an observer and the target may stand at
        /// either end of the step before it.
        private final double[][] near;

        /// Of each view and class of cosine, the looks that may be left out behind one.
        private final int[][] leaps;

        /// Of each observer, the next look, and the cosine at the look before it where that was looked at.
        private final int[] next;

        private final double[] before;

        Course(Motion target, TimeSpan span, int steps, int observers) {
            int from = 0;
            while (from < steps && time(from) < span.start() - EVERY) {
                from++;
            }
            first = from;
            int to = steps;
            while (to > first && time(to) > span.end() + EVERY) {
                to--;
            }
            last = to;
            directions = new double[3 * (last - first + 1)];
            near = new double[last - first + 1][views.size()];
            next = new int[observers];
            Arrays.fill(next, first);
            before = new double[observers];
            Arrays.fill(before, ALWAYS);
            double rate = 0;
            double[] at = new double[3];
            double radius = 0;
            for (int k = first; k <= last; k++) {
                target.position(time(k), at);
                double now = Vectors.length(at);
                Arrays.fill(near[k - first], NEVER);
                if (k > first && time(k) >= span.start()) {
                    Roaming there = Roaming.between(target, time(k - 1), radius, time(k), now);
                    rate = Math.max(rate, there.rate());
                    for (int g = 0; g < views.size(); g++) {
                        near[k - first][g] = near(g, there);
                    }
                }
                for (int i = 0; i < 3; i++) {
                    directions[3 * (k - first) + i] = at[i] / now;
                }
                radius = now;
            }
            leaps = new int[views.size()][];
            for (int g = 0; g < leaps.length; g++) {
                leaps[g] = leaps(g, rate);
            }
        }

        /// From an angle φ both go on to no less than φ − n turns in n looks; all these are wider than any allows.
        private int[] leaps(int group, double rate) {
            double least =
                    Arrays.stream(near).mapToDouble(of -> of[group]).min().orElse(NEVER);
            int[] leap = new int[CLASSES + 1];
            double turn = EVERY * (about[group].rate() + rate) + SLACK;
            for (int i = 0; least > ALWAYS && least <= 1 && i < CLASSES; i++) {
                double angle = Math.acos(Math.min(1, (i + 1) / (0.5 * CLASSES) - 1));
                leap[i] = (int) Math.clamp((angle - Math.acos(least)) / turn, 0, last - first);
            }
            return leap;
        }

        /// Marks the steps up to some looks in which observers may see the target.
        ///
        /// @param at  positions of the observers at looks `from` to `to`
        void mark(double[][] at, int from, int to, long[] marks) {
            int end = Math.min(to, last);
            for (int i = 0; i < next.length; i++) {
                int k = next[i];
                while (k <= end) {
                    double cosine = cosine(at[k - from], i, 3 * (k - first));
                    if (Math.max(cosine, before[i]) >= near[k - first][groups[i]]) {
                        marks[i * words + (k - 1) / Long.SIZE] |= 1L << (k - 1);
                    }
                    int leap = leaps[groups[i]][(int) ((cosine + 1) * (0.5 * CLASSES))];
                    before[i] = leap > 0 ? ALWAYS : cosine;
                    k += leap + 1;
                }
                next[i] = k;
            }
        }

        private double cosine(double[] at, int i, int d) {
            double x = at[3 * i];
            double y = at[3 * i + 1];
            double z = at[3 * i + 2];
            double along = x * directions[d] + y * directions[d + 1] + z * directions[d + 2];
            return Math.clamp(along / Math.sqrt(x * x + y * y + z * z), -1.0, 1.0);
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
