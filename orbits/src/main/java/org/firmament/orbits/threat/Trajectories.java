package org.firmament.orbits.threat;

import java.util.List;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.units.Limits;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.GreatCircle;

/// Flies missiles from a launch point to an aim point. Holds no state between flights; threads may share it.
public final class Trajectories {
    /// Scale height of the air over a burnout [m].
    private static final double AIR_SCALE = 7_000;

    /// Mass over drag coefficient and area of what flies on [kg/m²].
    private static final double AIR_COEFFICIENT = 10_000;

    /// Sine of the flattest climb, that of a flight half way round.
    private static final double LEAST_CLIMB = 0.02;

    private final Earth earth;
    private final Gravity gravity;

    /// Over the Earth of a scenario.
    public Trajectories(Conventions conventions) {
        this(new Earth(conventions.earth()), new Gravity(conventions.mu(), Earth.J2, conventions.rotationRate()));
    }

    /// @param mu  gravitational parameter [m³/s²]
    public Trajectories(Earth earth, double mu) {
        this(earth, Gravity.earth(mu));
    }

    Trajectories(Earth earth, Gravity gravity) {
        this.earth = earth;
        this.gravity = gravity;
    }

    /// The flight of a missile onto its aim point by loft, the shortest way.
    ///
    /// @param loft  as of [Aiming]
    /// @throws LimitException  for a range outside the missile's, or where no such flight ends on the aim point
    public ThreatTrajectory fly(Missile missile, Place from, Place aim, double loft) {
        return fly(missile, from, aim, Aiming.lofted(loft));
    }

    /// The flight of a missile onto its aim point. A ballistic one comes down within a metre of it. One known
    /// from a table flies as the table says, wherever that is.
    ///
    /// @throws LimitException  for a range outside the missile's, or where no such flight ends on the aim point
    /// @throws org.firmament.catalogs.yaml.BadInput  for a table that is no flight
    public ThreatTrajectory fly(Missile missile, Place from, Place aim, Aiming aiming) {
        if (!inRange(missile, from, aim)) {
            double range = GreatCircle.range(from, aim);
            throw new LimitException(
                    missile.name() + " range_km",
                    Distances.kilometres(range),
                    "within its range, " + allowed(missile),
                    range < missile.minRange()
                            ? "choose an aim point farther away or a missile of shorter range"
                            : "choose a nearer aim point or a missile of longer range");
        }
        return switch (missile) {
            case Missile.Ballistic ballistic -> {
                requireBelow(ballistic.burnoutAltitude(), ballistic, from);
                require(
                        aiming.heading() == 0,
                        missile,
                        "heading_deg",
                        Math.toDegrees(aiming.heading()),
                        "0: the heading of a ballistic missile follows from its aim point");
                Limits.require(
                        aiming.via().isEmpty(),
                        missile.name() + " via",
                        aiming.via().size() + " places",
                        "left out: the way of a ballistic missile follows from its aim point",
                        "leave the key out");
                yield flown(missile, from, aim, ballistic(ballistic, from, aim, aiming));
            }
            case Missile.BoostGlide glider -> {
                requireBelow(glider.burnoutAltitude(), glider, from);
                requireUntimed(missile, aiming);
                yield flown(missile, from, aim, new GlideFlight(earth, gravity, glider, from, aim, aiming).fly());
            }
            case Missile.Cruise cruise -> {
                requireUntimed(missile, aiming);
                yield flown(missile, from, aim, new CruiseFlight(earth, cruise, from, aim, aiming).fly());
            }
            case Missile.Tabulated tabulated -> fly(tabulated);
        };
    }

    /// Reads a table, to see whether it is a flight.
    ///
    /// @throws org.firmament.catalogs.yaml.BadInput  with all that is wrong with it
    public static void check(Missile.Tabulated missile) {
        FlightTable.of(missile);
    }

    /// The flight of a table.
    ///
    /// @throws org.firmament.catalogs.yaml.BadInput  for a table that is no flight
    public ThreatTrajectory fly(Missile.Tabulated missile) {
        FlightTable table = FlightTable.of(missile);
        return flown(missile, table.from(), table.aim(), table.segments(earth));
    }

    private ThreatTrajectory flown(Missile missile, Place from, Place aim, List<Segment> segments) {
        return new ThreatTrajectory(missile, from, aim, segments, gravity.rotationRate());
    }

    private List<Segment> ballistic(Missile.Ballistic missile, Place from, Place aim, Aiming aiming) {
        TimedFlight.Flown flown = loft -> new BallisticFlight(earth, gravity, missile, from, aim, loft).fly();
        return aiming.flightTime().isPresent()
                ? TimedFlight.lasting(
                        aiming.flightTime().getAsDouble(), flown, missile.name(), GreatCircle.range(from, aim))
                : flown.with(aiming.loft());
    }

    private static void requireUntimed(Missile missile, Aiming aiming) {
        require(
                aiming.flightTime().isEmpty(),
                missile,
                "flight_time_s",
                aiming.flightTime().orElse(0),
                "for a ballistic missile: the time of others follows from their speed");
    }

    private static void require(boolean holds, Missile missile, String key, double value, String allowed) {
        Limits.require(holds, missile.name() + " " + key, Keys.number(value), allowed, "leave the key out");
    }

    /// Whether an aim point is neither too near nor too far for a missile.
    public static boolean inRange(Missile missile, Place from, Place aim) {
        double range = GreatCircle.range(from, aim);
        return range >= missile.minRange() && range <= missile.maxRange();
    }

    /// The fraction of its speed that the air over the burnout would take from a missile on its way up at least
    /// energy, which no flight here feels: 1 − exp(−ρH/(2β sin γ)) of an exponential atmosphere (Allen and Eggers
    /// 1958), scale height 7 km, ballistic coefficient 10,000 kg/m², γ = 45° − Φ/4.
    ///
    /// @param range  along the ground [m]
    public static double lostToAir(Missile.Ballistic missile, double range) {
        double climb = Math.PI / 4 - range / GreatCircle.MEAN_RADIUS / 4;
        double density = StandardAtmosphere.density(missile.burnoutAltitude());
        return 1 - Math.exp(-density * AIR_SCALE / (2 * AIR_COEFFICIENT * Math.max(Math.sin(climb), LEAST_CLIMB)));
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
