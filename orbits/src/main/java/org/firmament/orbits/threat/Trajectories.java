package org.firmament.orbits.threat;

import java.util.List;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.Earth;
import org.firmament.orbits.GreatCircle;

/// Flies missiles from a launch point to an aim point. Holds no state between flights; threads may share it.
public final class Trajectories {
    private final Earth earth;
    private final Gravity gravity;

    /// @param mu  gravitational parameter [m³/s²]
    public Trajectories(Earth earth, double mu) {
        this(earth, Gravity.earth(mu));
    }

    Trajectories(Earth earth, Gravity gravity) {
        this.earth = earth;
        this.gravity = gravity;
    }

    /// The flight of a missile onto its aim point. A ballistic one comes down within a metre of it.
    ///
    /// @param loft  inertial flight-path angle at burnout over that of least energy, above 1 lofted,
    ///              below depressed; gliders and cruise missiles have none
    /// @throws LimitException  for a range outside the missile's, or where no such flight ends on the aim point
    public ThreatTrajectory fly(Missile missile, Place from, Place aim, double loft) {
        double range = GreatCircle.range(from, aim);
        if (!inRange(missile, from, aim)) {
            throw new LimitException(
                    missile.name() + " range_km",
                    Distances.kilometres(range),
                    "within its range, " + allowed(missile),
                    range < missile.minRange()
                            ? "choose an aim point farther away or a missile of shorter range"
                            : "choose a nearer aim point or a missile of longer range");
        }
        List<Segment> segments = switch (missile) {
            case Missile.Ballistic ballistic -> {
                requireBelow(ballistic.burnoutAltitude(), ballistic, from);
                yield new BallisticFlight(earth, gravity, ballistic, from, aim, loft).fly();
            }
            case Missile.BoostGlide glider -> {
                requireBelow(glider.burnoutAltitude(), glider, from);
                yield new GlideFlight(earth, gravity.mu(), glider, from, aim).fly();
            }
            case Missile.Cruise cruise -> new CruiseFlight(earth, cruise, from, aim).fly();
        };
        return new ThreatTrajectory(missile, from, aim, segments);
    }

    /// Whether an aim point is neither too near nor too far for a missile.
    public static boolean inRange(Missile missile, Place from, Place aim) {
        double range = GreatCircle.range(from, aim);
        return range >= missile.minRange() && range <= missile.maxRange();
    }

    static String allowed(Missile missile) {
        return Distances.kilometres(missile.minRange()) + " to " + Distances.kilometres(missile.maxRange()) + " km";
    }

    private static void requireBelow(double burnoutAltitude, Missile missile, Place from) {
        if (from.alt() >= burnoutAltitude) {
            throw new LimitException(
                    missile.name() + " launch point alt_km",
                    Distances.kilometres(from.alt()),
                    "below its burnout height of " + Distances.kilometres(burnoutAltitude) + " km",
                    "lower the launch point");
        }
    }
}
