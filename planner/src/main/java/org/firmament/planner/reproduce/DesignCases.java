package org.firmament.planner.reproduce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.RepeatGroundTrack;
import org.firmament.optimizer.bound.SelectionProver;
import org.firmament.optimizer.bound.SelectionProver.Bound;
import org.firmament.optimizer.bound.SelectionProver.Effort;
import org.firmament.optimizer.design.Selection;
import org.firmament.optimizer.design.Selection.Need;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.Satellite;

/// The fewest satellites on one ground track, against a published example.
final class DesignCases {
    private static final String LEE =
            "Lee, Shimizu, Yoshikawa and Ho 2020, example 1: 12 revolutions a day, 102.9°, 720 slots";
    private static final int SLOTS = 720;

    /// All cases together.
    private static final int SECONDS = 30;

    /// Until the track closes under J2 [s].
    private static final double REPEAT = 86_399.35;

    private static final double LEAST_ELEVATION = Math.toRadians(5);

    private DesignCases() {}

    static Section section() {
        Once<boolean[][]> sees = new Once<>(DesignCases::sees);
        Once<Bound> bound = new Once<>(() -> bound(sees.get()));
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

    private static Bound bound(boolean[][] sees) {
        List<Need> needs = new ArrayList<>();
        for (int k = 0; k < SLOTS; k++) {
            int time = k;
            List<Integer> slots =
                    IntStream.range(0, SLOTS).filter(s -> sees[s][time]).boxed().toList();
            needs.add(new Need(slots, 1, 1));
        }
        Selection problem = new Selection(Collections.nCopies(SLOTS, 1.0), needs, 0);
        return new SelectionProver(new Effort(1, 4e8, 150_000_000)).prove(problem);
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

    /// By slot and time, whether the satellite of the slot is 5° or more over the place's horizon.
    private static boolean[][] sees() {
        Almanac almanac = new Almanac(Conventions.standard(), Instant.parse("2020-01-01T00:00:00Z"));
        RepeatGroundTrack track = new RepeatGroundTrack(12, 1, SLOTS, Math.toRadians(102.9), Math.toRadians(98.40), 0);
        Payload nothing = new Payload(Optional.empty(), 1, Optional.empty(), 0, 0, 1e9);
        List<Satellite> satellites = Constellation.of(new ConstellationDesign("track", track, nothing), almanac)
                .satellites();
        CircularShell shell =
                almanac.shell(satellites, Propagation.standard(), REPEAT).orElseThrow();
        Earth earth = new Earth(Conventions.standard().earth());
        Place place = new Place(Math.toRadians(34.75), Math.toRadians(-84.39), 0);
        double[] from = earth.position(place);
        double[] up = earth.up(place);
        boolean[][] sees = new boolean[SLOTS][SLOTS];
        double[] at = new double[3];
        for (int s = 0; s < SLOTS; s++) {
            for (int k = 0; k < SLOTS; k++) {
                shell.motion(s).position(k * REPEAT / SLOTS, at);
                double x = at[0] - from[0];
                double y = at[1] - from[1];
                double z = at[2] - from[2];
                double sine = (x * up[0] + y * up[1] + z * up[2]) / Math.sqrt(x * x + y * y + z * z);
                sees[s][k] = sine >= Math.sin(LEAST_ELEVATION);
            }
        }
        return sees;
    }
}
