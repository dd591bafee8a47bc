package org.firmament.orbits.threat;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.Corridor;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Site;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.GreatCircle;
import org.firmament.orbits.RegionArea;

/// Draws launches from a corridor: same corridor, missile and random numbers, same launch.
public final class CorridorSampler {
    /// Launch points tried before the missile counts as too short or too long for the corridor.
    private static final int POINTS = 1000;

    private CorridorSampler() {}

    /// A launch point, uniform by area over that part of the launch area with an aim point within the
    /// missile's range, and one of the aim points in range from there, each as likely as the next.
    ///
    /// @throws LimitException  where a thousand launch points have no aim point in range
    public static Draw draw(Corridor corridor, Missile missile, SplittableRandom random) {
        double nearest = Double.POSITIVE_INFINITY;
        double farthest = 0;
        RegionArea launchArea = new RegionArea(corridor.launchArea());
        for (int i = 0; i < POINTS; i++) {
            Place from = launchArea.draw(random);
            List<Site> inRange = corridor.aims().stream()
                    .filter(aim -> Trajectories.inRange(missile, from, aim.place()))
                    .toList();
            if (!inRange.isEmpty()) {
                return new Draw(from, inRange.get(random.nextInt(inRange.size())));
            }
            for (Site aim : corridor.aims()) {
                double range = GreatCircle.range(from, aim.place());
                nearest = Math.min(nearest, range);
                farthest = Math.max(farthest, range);
            }
        }
        throw new LimitException(
                corridor.name() + " aims",
                Distances.kilometres(nearest) + " to " + Distances.kilometres(farthest) + " km away",
                "within the range of " + missile.name() + ", " + Trajectories.allowed(missile),
                farthest < missile.minRange()
                        ? "choose a missile of shorter range or an aim point farther away"
                        : "choose a missile of longer range or a nearer aim point");
    }
}
