package org.firmament.coverage.access;

import java.util.List;

/// How one target is covered by all observers together, over the window it was looked at.
///
/// A gap the window's edge cuts counts as long as it is inside. Revisits are the gaps between two accesses only.
public final class PointCoverage {
    /// Most observers at once that are counted apart.
    public static final int FOLDS = 8;

    /// Spans of time summed up.
    ///
    /// @param total    [s]
    /// @param longest  [s]; 0 if there are none
    /// @param shortest [s]; 0 if there are none
    public record Lengths(int count, double total, double longest, double shortest) {
        /// Mean length [s]; 0 if there are none.
        public double mean() {
            return count == 0 ? 0 : total / count;
        }
    }

    private final String name;
    private final double weight;
    private final TimeSpan window;
    private final double[] covered;
    private final Lengths accesses;
    private final Lengths gaps;
    private final Lengths revisits;
    private final double squaredGaps;
    private final double response95;
    private final double firstSight;

    PointCoverage(
            String name,
            double weight,
            TimeSpan window,
            double[] covered,
            Lengths accesses,
            Lengths gaps,
            Lengths revisits,
            double squaredGaps,
            double response95,
            double firstSight) {
        this.name = name;
        this.weight = weight;
        this.window = window;
        this.covered = covered;
        this.accesses = accesses;
        this.gaps = gaps;
        this.revisits = revisits;
        this.squaredGaps = squaredGaps;
        this.response95 = response95;
        this.firstSight = firstSight;
    }

    /// The coverage of a target by observers that see it at these times.
    ///
    /// @param weight    beside other targets
    /// @param window    the timelines lie within
    /// @param accesses  one timeline an observer
    public static PointCoverage of(String name, double weight, TimeSpan window, List<Timeline> accesses) {
        return of(name, weight, window, accesses, new Events());
    }

    /// The same.
    ///
    /// @param events  of all targets, which this one's are added to
    public static PointCoverage of(
            String name, double weight, TimeSpan window, List<Timeline> accesses, Events events) {
        PointSweep sweep = new PointSweep();
        for (Timeline timeline : accesses) {
            for (TimeSpan span : timeline.spans()) {
                sweep.add(span.start(), span.end());
            }
        }
        return sweep.sum(name, weight, window, events);
    }

    /// The same but for the times covered n-fold and of all observers together [s]: where single accesses are
    /// not known, those of all observers as one.
    PointCoverage sampled(double[] times, double all) {
        Lengths sums = new Lengths(accesses.count(), all, accesses.longest(), accesses.shortest());
        return new PointCoverage(
                name, weight, window, times.clone(), sums, gaps, revisits, squaredGaps, response95, firstSight);
    }

    public String name() {
        return name;
    }

    public double weight() {
        return weight;
    }

    public TimeSpan window() {
        return window;
    }

    /// Time at least `n` observers see it at once [s].
    ///
    /// @param n  from 1 to [#FOLDS]
    public double covered(int n) {
        return covered[n - 1];
    }

    /// Share of the window at least `n` observers see it at once.
    ///
    /// @param n  from 1 to [#FOLDS]
    public double fraction(int n) {
        return covered[n - 1] / window.duration();
    }

    /// Whether no observer ever sees it.
    public boolean neverSeen() {
        return accesses.count() == 0;
    }

    /// The single observers' accesses.
    public Lengths accesses() {
        return accesses;
    }

    /// The spans no observer sees it, those at the window's edges included.
    public Lengths gaps() {
        return gaps;
    }

    /// The spans no observer sees it between two accesses.
    public Lengths revisits() {
        return revisits;
    }

    /// Length of the gap at a time drawn evenly from the window, 0 where there is none [s]: Σ gap² / window.
    public double timeAverageGap() {
        return squaredGaps / window.duration();
    }

    /// Mean wait for an observer from a time drawn evenly from the window [s]: Σ gap² / 2 window.
    public double meanResponse() {
        return 0.5 * timeAverageGap();
    }

    /// The wait that 95 % of the times drawn evenly from the window stay within [s].
    public double response95() {
        return response95;
    }

    /// Mean time since the last sight ended, at a time drawn evenly from the window; 0 while it is seen [s].
    /// Before the first sight it counts from the window's start, so the gaps read backwards give the mean
    /// response.
    public double meanAge() {
        return meanResponse();
    }

    /// The age of data that 95 % of the times drawn evenly from the window stay within [s].
    public double age95() {
        return response95;
    }

    /// Time from the window's start to the first sight [s]; the whole window where there is none.
    public double firstSight() {
        return firstSight;
    }
}
