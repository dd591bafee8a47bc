package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.List;
import org.firmament.orbits.CircularShell;

/// All passes of a shell over the points of one latitude and height, as tables that every satellite and
/// every point of the ring shares.
final class ShellRing {
    private static final double TURN = 2 * Math.PI;

    /// Places a side of the torus on which the tables are compared with the view itself.
    private static final int CHECKS = 40;

    /// So near an edge the comparison says nothing [rad].
    private static final double EDGE = 1e-5;

    private final ShellSight sight;
    private final double slope;
    private final List<ShellBranch> branches = new ArrayList<>();

    /// @param target  a point of the ring at longitude 0 [m]
    ShellRing(CircularShell shell, AccessConstraint view, double[] target) {
        slope = shell.nodeRate() / shell.argumentRate();
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
        if (!holds(w, u)) {
            new ShellTracer(sight, slope)
                    .trace(w, u)
                    .ifPresent(outline -> branches.add(ShellBranch.of(outline, sight)));
        }
    }

    List<ShellBranch> branches() {
        return branches;
    }

    /// Whether the tables describe the view: every line passes a region once, and a raster of nodes and
    /// arguments of latitude finds nothing seen outside the tables nor hidden inside them.
    boolean agrees() {
        if (!branches.stream().allMatch(ShellBranch::simple)) {
            return false;
        }
        for (int i = 0; i < CHECKS; i++) {
            for (int j = 0; j < CHECKS; j++) {
                double u = TURN * (j + 0.37 * i / CHECKS) / CHECKS;
                double w = TURN * i / CHECKS - slope * u;
                boolean seen = sight.margin(w, u) > 0;
                if (seen != holds(w, u)
                        && seen == sight.margin(w, u - EDGE) > 0
                        && seen == sight.margin(w, u + EDGE) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Whether a branch holds argument of latitude `u` of line `w`, whole turns and revolutions aside.
    private boolean holds(double w, double u) {
        for (ShellBranch branch : branches) {
            int firstRevolution = (int) Math.ceil((branch.first() - u) / TURN);
            int lastRevolution = (int) Math.floor((branch.last() - u) / TURN);
            for (int q = firstRevolution; q <= lastRevolution; q++) {
                double line = w - TURN * slope * q;
                line += TURN * Math.ceil((branch.low() - line) / TURN);
                for (; line <= branch.high(); line += TURN) {
                    branch.find(line);
                    if (branch.rise() < u + TURN * q && u + TURN * q < branch.set()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
