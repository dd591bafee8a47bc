package org.firmament.benchmarks;

import java.util.Locale;
import java.util.function.DoubleConsumer;

/// How the cost of each way grows with the problem, and how much sooner two threads are done.
final class Growth {
    private static final int TURNS = 3;

    private Growth() {}

    /// Prints the tables in Markdown.
    static void print() {
        System.out.println("| Cost of | against | from | to | exponent |");
        System.out.println("|---|---|---|---|---|");
        for (Way way : Way.values()) {
            // The search of states is slower, and its states take memory: it gets a smaller problem. Half of either
            // number of satellites is whole planes.
            int satellites = (way == Way.EPHEMERIS ? 18 : 36) * Way.A_PLANE;
            int points = way == Way.EPHEMERIS ? 1_500 : 3_000;
            row(way, "satellites", 0.5 * satellites, 2 * satellites, x -> way.cover((int) x, points, 1, 1));
            row(way, "points", 0.5 * points, 4 * points, x -> way.cover(satellites, (int) x, 1, 1));
            row(way, "days", 1, 8, x -> way.cover(satellites, points, x, 1));
        }
        System.out.println();
        System.out.println("| Two threads against one | times as fast |");
        System.out.println("|---|---|");
        threads(Way.SHELL, 1_584, 10_000);
        threads(Way.EPHEMERIS, 396, 2_500);
        threads(Way.SAMPLED, 1_584, 10_000);
    }

    private static void row(Way way, String name, double from, double to, DoubleConsumer work) {
        double[] small = new double[TURNS];
        double[] large = new double[TURNS];
        work.accept(from);
        for (int turn = 0; turn < TURNS; turn++) {
            small[turn] = Clock.processorTime(() -> work.accept(from));
            large[turn] = Clock.processorTime(() -> work.accept(to));
        }
        double exponent = Math.log(Clock.middle(large) / Clock.middle(small)) / Math.log(to / from);
        System.out.printf(Locale.ROOT, "| %s | %s | %,.0f | %,.0f | %.2f |%n", way.words(), name, from, to, exponent);
    }

    private static void threads(Way way, int satellites, int points) {
        double[] ratios = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            double one = Clock.wallTime(() -> way.cover(satellites, points, 1, 1));
            double two = Clock.wallTime(() -> way.cover(satellites, points, 1, 2));
            ratios[turn] = one / two;
        }
        System.out.printf(Locale.ROOT, "| %s | %.2f |%n", way.words(), Clock.middle(ratios));
    }
}
