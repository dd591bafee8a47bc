package org.firmament.planner.scenario;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Site;
import org.firmament.orbits.threat.Aiming;
import org.firmament.orbits.threat.CorridorSampler;
import org.firmament.orbits.threat.Draw;
import org.firmament.orbits.threat.ThreatTrajectory;
import org.firmament.orbits.threat.Trajectories;

/// One launch of a threat, drawn: class, launch point, aim point, loft or time of flight, heading and delay, in
/// this order, each only where there is a choice. Equal random numbers give equal launches.
///
/// @param aim    name of what it is aimed at
/// @param delay  behind its place in the raid [s]
public record DrawnFlight(String aim, double delay, ThreatTrajectory flight) {
    /// What a table's end is called.
    private static final String END = "end of table";

    /// Draws and flies.
    ///
    /// @throws org.firmament.catalogs.units.LimitException  where what is drawn cannot be flown
    public static DrawnFlight of(Threat threat, Trajectories trajectories, SplittableRandom random) {
        Missile missile = choose(threat.classes(), random);
        if (threat.corridor().isEmpty() && missile instanceof Missile.Tabulated table) {
            return new DrawnFlight(END, Spread.draw(threat.delay(), random), trajectories.fly(table));
        }
        Draw draw = CorridorSampler.draw(threat.corridor().orElseThrow(), missile, random);
        boolean timed = !threat.flightTime().isEmpty() && missile instanceof Missile.Ballistic;
        double loft = Spread.draw(threat.loft(), random);
        OptionalDouble time =
                timed ? OptionalDouble.of(Spread.draw(threat.flightTime(), random)) : OptionalDouble.empty();
        double heading = Spread.draw(threat.heading(), random);
        double delay = Spread.draw(threat.delay(), random);
        Aiming aiming = missile instanceof Missile.Ballistic
                ? new Aiming(loft, time, 0)
                : new Aiming(
                        loft,
                        time,
                        heading,
                        threat.via().stream().map(Site::place).toList(),
                        threat.turnRadius());
        return new DrawnFlight(
                draw.aim().name(),
                delay,
                trajectories.fly(missile, draw.from(), draw.aim().place(), aiming));
    }

    private static Missile choose(List<Arm> classes, SplittableRandom random) {
        if (classes.size() == 1) {
            return classes.getFirst().missile();
        }
        double left =
                random.nextDouble() * classes.stream().mapToDouble(Arm::weight).sum();
        for (Arm arm : classes) {
            left -= arm.weight();
            if (left < 0) {
                return arm.missile();
            }
        }
        return classes.getLast().missile();
    }
}
