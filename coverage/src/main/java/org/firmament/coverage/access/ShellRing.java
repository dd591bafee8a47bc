package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.Vectors;
import org.firmament.orbits.CircularShell;

/// All passes of a shell over the points of one latitude and height, as tables that every satellite and
/// every point of the ring shares.
final class ShellRing {
    private static final double TURN = 2 * Math.PI;

    /// Places a side of the torus on which the tables are compared with the view itself.
    private static final int CHECKS = 40;

    /// So near an edge the comparison says nothing [rad].
    private static final double EDGE = 1e-5;

    /// Arguments of latitude at which they are compared with the ring's closed form, and places there as shares
    /// of the half-width seen.
    private static final int ARGUMENTS = 720;

    private static final double[] PLACES = {-1.01, -0.99, -0.5, 0, 0.5, 0.99, 1.01};

    /// Distance from the axis, as a share of that from the centre, within which the closed form does not tell.
    private static final double NEAR_AXIS = 2e-3;

    private final ShellSight sight;
    private final double slope;
    private final double radius;
    private final double inclination;
    private final double targetAxial;
    private final List<ShellBranch> branches = new ArrayList<>();

    /// @param target  a point of the ring at longitude 0 [m]
    ShellRing(CircularShell shell, AccessConstraint view, double[] target) {
        slope = shell.nodeRate() / shell.argumentRate();
        radius = shell.radius();
        inclination = shell.inclination();
        targetAxial = Math.hypot(target[0], target[1]) / Vectors.length(target);
        sight = new ShellSight(view, shell.radius(), shell.inclination(), slope, target);
        double sinLatitude = target[2] / Vectors.length(target);
        double sinInclination = Math.sin(shell.inclination());
        boolean flownOver = Math.abs(sinLatitude) < sinInclination;
        double rising = flownOver ? Math.asin(sinLatitude / sinInclination) : Math.copySign(0.5 * Math.PI, sinLatitude);
        addAround(rising, shell.inclination());
        if (flownOver) {
            addAround(Math.PI - rising, shell.inclination());
        }
    }

    /// Adds the region around the zenith the satellite at argument of latitude `u` stands in, unless it is
    /// there.
    private void addAround(double u, double inclination) {
        double node = -Math.atan2(Math.sin(u) * Math.cos(inclination), Math.cos(u));
        double w = node - slope * u;
        if (held(w, u) == 0) {
            new ShellTracer(sight, slope)
                    .trace(w, u)
                    .ifPresent(outline -> branches.add(ShellBranch.of(outline, sight)));
        }
    }

    List<ShellBranch> branches() {
        return branches;
    }

    /// Whether the tables describe the view: every line passes a region once, a raster of nodes and
    /// arguments of latitude finds nothing seen outside the tables nor hidden inside them, and neither does
    /// the ring's closed form, where the view has one.
    boolean agrees(Optional<RingView> form) {
        if (!branches.stream().allMatch(ShellBranch::simple) || !form.stream().allMatch(this::agreesWith)) {
            return false;
        }
        for (int i = 0; i < CHECKS; i++) {
            for (int j = 0; j < CHECKS; j++) {
                double u = TURN * (j + 0.37 * i / CHECKS) / CHECKS;
                double w = TURN * i / CHECKS - slope * u;
                if (!agreesAt(w, u)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean agreesAt(double w, double u) {
        boolean seen = sight.margin(w, u) > 0;
        int held = held(w, u);
        if (held == (seen ? 1 : 0)) {
            return true;
        }
        return held < 2 && (seen != sight.margin(w, u - EDGE) > 0 || seen != sight.margin(w, u + EDGE) > 0);
    }

    /// At many arguments of latitude: the longitudes a satellite sees, from side to side, are those of the
    /// tables. Not so where it may see the ring in two pieces.
    private boolean agreesWith(RingView form) {
        for (int j = 0; j < ARGUMENTS; j++) {
            double u = TURN * (j + 0.5) / ARGUMENTS;
            double level = Math.sin(u) * Math.cos(inclination);
            double polar = Math.sin(u) * Math.sin(inclination);
            double axial = Math.hypot(Math.cos(u), level);
            form.aim(radius * axial, 0, radius * polar);
            double cosine = form.cosine(0);
            if (cosine == RingView.EACH) {
                if (axial > NEAR_AXIS && targetAxial > NEAR_AXIS) {
                    return false;
                }
                continue;
            }
            double half = cosine > 1 ? 0 : cosine < -1 ? Math.PI : Math.acos(cosine);
            double w = -Math.atan2(level, Math.cos(u)) - slope * u;
            for (double place : PLACES) {
                if (!agreesAt(w + place * half, u)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// How often branches hold argument of latitude `u` of line `w`, whole turns and revolutions aside: twice
    /// where one region was followed from both of its zeniths.
    private int held(double w, double u) {
        int held = 0;
        for (ShellBranch branch : branches) {
            int firstRevolution = (int) Math.ceil((branch.first() - u) / TURN);
            int lastRevolution = (int) Math.floor((branch.last() - u) / TURN);
            for (int q = firstRevolution; q <= lastRevolution; q++) {
                double line = w - TURN * slope * q;
                line += TURN * Math.ceil((branch.low() - line) / TURN);
                for (; line <= branch.high(); line += TURN) {
                    branch.find(line);
                    if (branch.rise() < u + TURN * q && u + TURN * q < branch.set()) {
                        held++;
                    }
                }
            }
        }
        return held;
    }
}
