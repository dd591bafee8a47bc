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
import org.firmament.optimizer.design.Selection;
import org.firmament.optimizer.design.Selection.Need;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.Satellite;

/// Example 1 of Lee, Shimizu, Yoshikawa and Ho 2020: slots of one ground track from which a place is to be seen at
/// every one of as many times.
public final class GroundTrack {
    static final int SLOTS = 720;

    /// Until the track closes under J2 [s].
    private static final double REPEAT = 86_399.35;

    private static final double LEAST_ELEVATION = Math.toRadians(5);

    private GroundTrack() {}

    /// The fewest slots so that the place is seen at every time.
    public static Selection cover() {
        boolean[][] sees = sees();
        List<Need> needs = new ArrayList<>();
        for (int k = 0; k < SLOTS; k++) {
            int time = k;
            List<Integer> slots =
                    IntStream.range(0, SLOTS).filter(s -> sees[s][time]).boxed().toList();
            needs.add(new Need(slots, 1, 1));
        }
        return new Selection(Collections.nCopies(SLOTS, 1.0), needs, 0);
    }

    /// By slot and time, whether the satellite of the slot is 5° or more over the place's horizon.
    static boolean[][] sees() {
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
