package org.firmament.planner.reproduce;

import java.util.List;
import java.util.stream.IntStream;
import org.firmament.optimizer.bound.SelectionProver;
import org.firmament.optimizer.bound.SelectionProver.Bound;
import org.firmament.optimizer.bound.SelectionProver.Effort;

/// The fewest satellites on one ground track, against a published example.
final class DesignCases {
    private static final String LEE =
            "Lee, Shimizu, Yoshikawa and Ho 2020, example 1: 12 revolutions a day, 102.9°, 720 slots";
    private static final int SLOTS = GroundTrack.SLOTS;

    /// All cases together.
    private static final int SECONDS = 30;

    private DesignCases() {}

    static Section section() {
        Once<boolean[][]> sees = new Once<>(GroundTrack::sees);
        Once<Bound> bound = new Once<>(DesignCases::bound);
        return new Section(
                "design",
                "Constellation design",
                SECONDS,
                List.of(
                        Case.count(
                                "design.lee-1.even",
                                "One ground track over 34.75°N 84.39°W, satellites spread evenly",
                                LEE,
                                22,
                                () -> even(sees.get())),
                        Case.of(
                                "design.lee-1.chosen",
                                "The same, chosen slot by slot, satellites",
                                LEE,
                                18,
                                2,
                                "18 is the best known; a short local search finds 20",
                                () -> bound.get().choice().cost()),
                        Case.of(
                                "design.lee-1.bound",
                                "The same, proved lower bound, satellites",
                                LEE,
                                18,
                                3,
                                "a bound, below the best known: 720 slots, and 49 seen from each",
                                () -> bound.get().lower()),
                        Case.count(
                                "design.lee-1.open",
                                "The same, slots at which nobody sees",
                                LEE,
                                0,
                                () -> open(sees.get(), bound.get()))));
    }

    private static Bound bound() {
        return new SelectionProver(new Effort(1, 4e8, 150_000_000)).prove(GroundTrack.cover());
    }

    /// Slots of time at which no satellite chosen is seen.
    private static long open(boolean[][] sees, Bound bound) {
        List<Integer> chosen = bound.choice().candidates();
        return IntStream.range(0, SLOTS)
                .filter(k -> chosen.stream().noneMatch(s -> sees[s][k]))
                .count();
    }

    /// The fewest satellites that, a whole circle's part apart to the nearest slot, leave no slot unseen.
    private static int even(boolean[][] sees) {
        return IntStream.rangeClosed(1, SLOTS)
                .filter(n -> IntStream.range(0, SLOTS)
                        .allMatch(k -> IntStream.range(0, n)
                                .anyMatch(s -> sees[(int) Math.round((double) s * SLOTS / n) % SLOTS][k])))
                .findFirst()
                .orElseThrow();
    }
}
