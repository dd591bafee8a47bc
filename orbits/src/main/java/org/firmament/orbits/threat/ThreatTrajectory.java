package org.firmament.orbits.threat;

import java.util.List;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Vectors;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;

/// A missile's flight from launch to impact, Earth-fixed, in seconds after launch.
///
/// Earth-fixed motion does not depend on when the missile starts: the Earth's field is axially symmetric here.
public final class ThreatTrajectory {
    /// Velocities of two phases that differ by less meet [m/s]: far below what any margin notices.
    private static final double JUMP = 1e-3;

    private final Missile missile;
    private final Place from;
    private final Place aim;
    private final List<Segment> segments;
    private final boolean[] jumps;
    private final double rotationRate;

    /// Over the Earth as it turns.
    ///
    /// @param segments  without gaps, the first from time 0
    public ThreatTrajectory(Missile missile, Place from, Place aim, List<Segment> segments) {
        this(missile, from, aim, segments, Earth.ROTATION_RATE);
    }

    /// @param segments      without gaps, the first from time 0
    /// @param rotationRate  of the axes it is given in, those of the Earth below it [rad/s]
    public ThreatTrajectory(Missile missile, Place from, Place aim, List<Segment> segments, double rotationRate) {
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a trajectory needs at least one segment");
        }
        this.missile = missile;
        this.from = from;
        this.aim = aim;
        this.segments = List.copyOf(segments);
        this.rotationRate = rotationRate;
        jumps = new boolean[segments.size()];
        double[] before = new double[3];
        double[] after = new double[3];
        for (int i = 0; i < jumps.length; i++) {
            Segment segment = segments.get(i);
            segment.velocity(segment.start(), after);
            jumps[i] = Vectors.distance(before, after) > JUMP;
            segment.velocity(segment.end(), before);
        }
    }

    public Missile missile() {
        return missile;
    }

    /// Launch point.
    public Place from() {
        return from;
    }

    /// Aim point.
    public Place aim() {
        return aim;
    }

    /// The flight's parts in order.
    public List<Segment> segments() {
        return segments;
    }

    /// How fast the axes it is given in turn against the stars [rad/s].
    public double rotationRate() {
        return rotationRate;
    }

    /// Time of impact [s after launch].
    public double impact() {
        return segments.getLast().end();
    }

    /// End of powered ascent [s after launch]; 0 for a class without one.
    public double burnout() {
        return segments.getFirst().phase() == Phase.BOOST ? segments.getFirst().end() : 0;
    }

    /// The phase at a time from 0 to [#impact]; a boundary belongs to the phase before it.
    public Phase phase(double sinceLaunch) {
        return at(sinceLaunch).phase();
    }

    /// Writes the Earth-fixed position [m] at a time from 0 to [#impact] into `xyz`; held at either end.
    public void position(double sinceLaunch, double[] xyz) {
        at(sinceLaunch).position(sinceLaunch, xyz);
    }

    /// Writes the velocity in the turning frame [m/s] at a time from 0 to [#impact] into `xyz`; held at either end.
    public void velocity(double sinceLaunch, double[] xyz) {
        at(sinceLaunch).velocity(sinceLaunch, xyz);
    }

    /// Height over the ellipsoid [m].
    public double altitude(double sinceLaunch) {
        return at(sinceLaunch).altitude(sinceLaunch);
    }

    /// The flight as a moving point of the scenario, launched `launch` seconds after the epoch.
    public Motion launchedAt(double launch) {
        return new Flight(this, launch);
    }

    /// The flight in the scenario's time; it stands still before launch and after impact.
    private record Flight(ThreatTrajectory trajectory, double launch) implements Motion {
        @Override
        public void position(double time, double[] xyz) {
            trajectory.position(time - launch, xyz);
        }

        @Override
        public double speed(double from, double to) {
            double most = 0;
            for (Segment segment : trajectory.segments) {
                double start = Math.max(from - launch, segment.start());
                double end = Math.min(to - launch, segment.end());
                if (start <= end) {
                    most = Math.max(most, segment.speed(start, end));
                }
            }
            return most;
        }

        @Override
        public double acceleration(double from, double to) {
            double most = 0;
            for (int i = 0; i < trajectory.segments.size(); i++) {
                Segment segment = trajectory.segments.get(i);
                double start = Math.max(from - launch, segment.start());
                double end = Math.min(to - launch, segment.end());
                if (start <= end) {
                    most = Math.max(most, segment.acceleration(start, end));
                }
                boolean opens = from - launch < segment.start() && segment.start() < to - launch;
                if (opens && trajectory.jumps[i]) {
                    return Double.POSITIVE_INFINITY;
                }
            }
            boolean lands = from - launch < trajectory.impact() && trajectory.impact() < to - launch;
            return lands ? Double.POSITIVE_INFINITY : most;
        }
    }

    private Segment at(double sinceLaunch) {
        for (Segment segment : segments) {
            if (sinceLaunch <= segment.end()) {
                return segment;
            }
        }
        return segments.getLast();
    }
}
