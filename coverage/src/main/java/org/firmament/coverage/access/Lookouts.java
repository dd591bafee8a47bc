package org.firmament.coverage.access;

import java.util.Arrays;
import java.util.List;
import org.firmament.catalogs.Vectors;
import org.firmament.orbits.Motion;

/// Which of many observers may see which of some moving targets when: told from angles at the Earth's centre
/// alone, before anybody looks. Whoever asks it first skips only what an [AccessFinder] would search in vain.
///
/// Everything is looked at every half minute. Between two looks the angle from observer to target is less than
/// at both by at most what the two go round in half of that time; where it stays wider than the view ever
/// allows ([AccessConstraint#widestAngle]), nothing can be seen. Of a shell's satellites only those in planes
/// near the target are looked at ([Lookers]): 500 satellites and four flights of half an hour cost 0.2 ms, a
/// twentieth of the search they save. Never changes once made.
public final class Lookouts {
    /// Between looks [s].
    private static final double EVERY = 30;

    /// On top of every angle, for rounding [rad].
    private static final double SLACK = 1e-6;

    /// Angles are compared by their cosines; none is below the one, none above the other.
    private static final double ALWAYS = -2;

    private static final double NEVER = 2;

    private final double begin;
    private final double end;
    private final long[][] live;
    private final int words;

    /// @param observers  with what each can look at
    /// @param targets    that are looked at
    /// @param spans      in which, a target each
    public Lookouts(List<Observer> observers, List<Motion> targets, List<TimeSpan> spans) {
        begin = spans.stream().mapToDouble(TimeSpan::start).min().orElse(0);
        end = spans.stream().mapToDouble(TimeSpan::end).max().orElse(0);
        int steps = Math.max(1, (int) Math.ceil((end - begin) / EVERY));
        words = (steps + Long.SIZE - 1) / Long.SIZE;
        live = new long[targets.size()][observers.size() * words];
        Lookers lookers = new Lookers(observers);
        Roaming[] about = lookers.about(steps, this::time);
        Course[] courses = new Course[targets.size()];
        for (int t = 0; t < courses.length; t++) {
            courses[t] = new Course(targets.get(t), spans.get(t), steps, lookers.views(), about, live[t]);
        }
        for (int k = 0; k <= steps; k++) {
            lookers.place(time(k));
            for (Course course : courses) {
                course.mark(k, lookers);
            }
        }
    }

    /// Not beyond the end: orbits may not be known there.
    private double time(int look) {
        return Math.min(begin + look * EVERY, end);
    }

    /// One target, look by look.
    private final class Course {
        private final int first;
        private final int last;
        private final double[] directions;

        /// Of each look and view, the cosine of the widest angle at which an observer and the target may stand at
        /// either end of the step before it.
        private final double[][] near;

        private final double[] least;
        private final long[] marks;

        Course(Motion target, TimeSpan span, int steps, List<AccessConstraint> views, Roaming[] about, long[] marks) {
            this.marks = marks;
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
            least = new double[views.size()];
            double[] at = new double[3];
            double radius = 0;
            for (int k = first; k <= last; k++) {
                target.position(time(k), at);
                double now = Vectors.length(at);
                Arrays.fill(near[k - first], NEVER);
                if (k > first && time(k) >= span.start()) {
                    Roaming there = Roaming.between(target, time(k - 1), radius, time(k), now);
                    for (int view = 0; view < about.length; view++) {
                        near[k - first][view] = near(views.get(view), about[view], there);
                    }
                }
                for (int i = 0; i < 3; i++) {
                    directions[3 * (k - first) + i] = at[i] / now;
                }
                radius = now;
            }
        }

        /// Marks the steps to both sides of a look in which observers may see the target.
        void mark(int look, Lookers lookers) {
            if (look < first || look > last) {
                return;
            }
            int k = look - first;
            double[] before = near[k];
            double[] behind = near[Math.min(k + 1, last - first)];
            for (int view = 0; view < least.length; view++) {
                least[view] = Math.min(before[view], behind[view]);
            }
            lookers.near(
                    directions[3 * k], directions[3 * k + 1], directions[3 * k + 2], least, (one, view, cosine) -> {
                        if (look > first && cosine >= before[view]) {
                            mark(one, look - 1);
                        }
                        if (look < last && cosine >= behind[view]) {
                            mark(one, look);
                        }
                    });
        }

        private void mark(int observer, int step) {
            marks[observer * words + step / Long.SIZE] |= 1L << step;
        }
    }

    /// Cosine of the widest angle at which an observer of a view and a target may stand at both ends of a step.
    private static double near(AccessConstraint view, Roaming here, Roaming there) {
        double widest =
                view.widestAngle(here.shell(), there.shell()) + 0.5 * EVERY * (here.rate() + there.rate()) + SLACK;
        return widest < Math.PI ? Math.cos(widest) : ALWAYS;
    }

    /// Whether an observer may see a target at any time of the target's span, by their places in the lists.
    public boolean ever(int observer, int target) {
        for (int w = 0; w < words; w++) {
            if (live[target][observer * words + w] != 0) {
                return true;
            }
        }
        return false;
    }

    /// What is known of one observer and one target.
    public Pair pair(int observer, int target) {
        return new Pair(this, observer, target);
    }

    /// One observer and one target, by their places in the lists.
    public record Pair(Lookouts all, int observer, int target) {
        /// Whether there may be a sight at any time of the target's span.
        public boolean ever() {
            return all.ever(observer, target);
        }

        /// Whether there may be a sight at any time between two of the target's span.
        boolean within(double from, double to) {
            return all.next(observer, target, Math.max(0, all.step(from))) <= all.step(to);
        }
    }

    /// The first step from one on that is marked; one behind all where there is none.
    private int next(int observer, int target, int step) {
        int word = step / Long.SIZE;
        long ahead = -1L << step;
        while (word < words) {
            long bits = live[target][observer * words + word] & ahead;
            if (bits != 0) {
                return word * Long.SIZE + Long.numberOfTrailingZeros(bits);
            }
            ahead = -1L;
            word++;
        }
        return Integer.MAX_VALUE;
    }

    private int step(double time) {
        return (int) Math.floor((time - begin) / EVERY);
    }
}
