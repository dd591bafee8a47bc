package org.firmament.coverage.access;

import org.firmament.orbits.CircularShell;

/// The passes of a shell's satellites over the points of one ring, through one branch of its tables.
///
/// A satellite's line shifts by the same amount every revolution: its passes are the whole turns m and
/// revolutions q that bring it between the branch's ends, w + 2π m + 2π k q, with k < 0. What of that is the
/// same for all points of the ring is kept.
final class ShellPasses {
    private static final double TURN = 2 * Math.PI;
    private static final double PER_TURN = 1 / TURN;

    private final ShellBranch branch;
    private final TimeSpan horizon;
    private final double secondsPerRadian;
    private final double step;
    private final double perStep;

    /// Of each satellite, its argument of latitude at the epoch.
    private final double[] before;

    /// Its line over longitude 0.
    private final double[] lines;

    /// The first and the last revolution in which it can pass within the horizon.
    private final double[] firstQ;

    private final double[] lastQ;

    ShellPasses(CircularShell shell, TimeSpan horizon, ShellBranch branch) {
        this.branch = branch;
        this.horizon = horizon;
        double rate = shell.argumentRate();
        secondsPerRadian = 1 / rate;
        double slope = shell.nodeRate() / rate;
        step = TURN * slope;
        perStep = 1 / step;
        before = new double[shell.size()];
        lines = new double[shell.size()];
        firstQ = new double[shell.size()];
        lastQ = new double[shell.size()];
        for (int i = 0; i < shell.size(); i++) {
            before[i] = shell.argument(i);
            lines[i] = shell.node(i) - slope * before[i];
            firstQ[i] = Math.ceil((before[i] + rate * horizon.start() - branch.last()) / TURN);
            lastQ[i] = Math.floor((before[i] + rate * horizon.end() - branch.first()) / TURN);
        }
    }

    /// Finds the passes of one satellite over the point at a longitude [rad].
    void find(int satellite, double longitude, PointEngine.Found found) {
        double line = lines[satellite] - longitude;
        int firstM = (int) Math.ceil((branch.low() - line - step * firstQ[satellite]) * PER_TURN);
        int lastM = (int) Math.floor((branch.high() - line - step * lastQ[satellite]) * PER_TURN);
        for (int m = firstM; m <= lastM; m++) {
            double turned = line + TURN * m;
            int from = (int) Math.max(firstQ[satellite], Math.floor((branch.high() - turned) * perStep) + 1);
            int to = (int) Math.min(lastQ[satellite], Math.floor((branch.low() - turned) * perStep));
            for (int q = from; q <= to; q++) {
                branch.find(turned + step * q);
                pass(satellite, TURN * q, found);
            }
        }
    }

    /// Hands on what of the pass found last lies within the horizon.
    ///
    /// @param turns  flown before the one it was found in [rad]
    private void pass(int satellite, double turns, PointEngine.Found found) {
        double rises = Math.max(horizon.start(), (branch.rise() + turns - before[satellite]) * secondsPerRadian);
        double sets = Math.min(horizon.end(), (branch.set() + turns - before[satellite]) * secondsPerRadian);
        if (sets > rises) {
            found.access(satellite, rises, sets);
        }
    }
}
