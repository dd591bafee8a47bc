package org.firmament.planner.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.units.Limits;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.GreatCircle;
import org.firmament.orbits.threat.ThreatTrajectory;
import org.firmament.orbits.threat.Trajectories;

/// Some draws of a threat, flown to see whether they can be: once for all scenarios that have the threat in common,
/// as those of a study have. May be used from any thread.
final class TrialFlights {
    /// Draws after which a corridor is taken to be flyable.
    private static final int DRAWS = 16;

    /// Threats asked for last that are remembered.
    private static final int KEPT = 256;

    /// Fraction of its speed that a missile may lose to air nobody computes; the catalog's rocket artillery would
    /// lose a fifth.
    private static final double MOST_LOST_TO_AIR = 0.25;

    private final Map<Trial, Optional<LimitException>> known;

    private TrialFlights(Map<Trial, Optional<LimitException>> known) {
        this.known = known;
    }

    /// All that the draws depend on.
    private record Trial(Threat threat, Conventions conventions, long seed) {}

    /// Remembers what was flown.
    static TrialFlights kept() {
        return new TrialFlights(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Trial, Optional<LimitException>> eldest) {
                return size() > KEPT;
            }
        });
    }

    /// Why a threat of a scenario cannot be flown; empty if it can.
    Optional<LimitException> refusal(Threat threat, Scenario scenario) {
        Trial trial = new Trial(threat, scenario.conventions(), scenario.seed());
        synchronized (known) {
            if (known.containsKey(trial)) {
                return known.getOrDefault(trial, Optional.empty());
            }
        }
        // Two threads may fly the same at once, to the same end: neither waits for the other.
        Optional<LimitException> flown = fly(trial);
        synchronized (known) {
            known.put(trial, flown);
        }
        return flown;
    }

    private static Optional<LimitException> fly(Trial trial) {
        Trajectories trajectories = new Trajectories(trial.conventions());
        SplittableRandom random = new SplittableRandom(trial.seed());
        try {
            for (int draw = 0; draw < DRAWS; draw++) {
                requireAboveAir(
                        DrawnFlight.of(trial.threat(), trajectories, random).flight());
            }
            return Optional.empty();
        } catch (LimitException cannot) {
            return Optional.of(cannot);
        }
    }

    private static void requireAboveAir(ThreatTrajectory flight) {
        if (flight.missile() instanceof Missile.Ballistic ballistic) {
            double lost = Trajectories.lostToAir(ballistic, GreatCircle.range(flight.from(), flight.aim()));
            Limits.require(
                    lost <= MOST_LOST_TO_AIR,
                    "burnout_altitude_km",
                    "a burnout at " + Keys.number(ballistic.burnoutAltitude() / 1e3) + " km",
                    "above the thick of the air: over it drag, which flights here do not feel, would take "
                            + Math.round(100 * lost) + " % of the speed",
                    "raise burnout_altitude_km, or describe the flight by a table");
        }
    }
}
