package org.firmament.coverage.engagement;

import org.firmament.catalogs.Endgame;
import org.firmament.orbits.threat.Launch;

/// How an interceptor and a missile meet: at what speed, and how much divert that costs. Workspace of one thread.
///
/// The foreseen intercept is off by the prediction error for each second of flight. The seeker sees by how much at
/// its range, and what is left of the flight from there, range over closing speed, is the time to remove it with
/// one impulse across: error · flyout · closing speed / range. Noise of the seeker, a missile that evades or still
/// burns and the time to turn are left out; each asks for more.
final class Meeting {
    private final Endgame endgame;
    private final Launch launch;
    private final double[] velocity = new double[3];
    private final double[] position = new double[3];

    Meeting(Endgame endgame, Launch launch) {
        this.endgame = endgame;
        this.launch = launch;
    }

    /// Speed of the interceptor as seen from the missile [m/s].
    ///
    /// @param arrival  velocity of the interceptor in still axes [m/s]
    double closingSpeed(double time, double[] arrival) {
        launch.trajectory().velocity(time - launch.time(), velocity);
        launch.trajectory().position(time - launch.time(), position);
        double rate = launch.trajectory().rotationRate();
        double x = velocity[0] - rate * position[1] - arrival[0];
        double y = velocity[1] + rate * position[0] - arrival[1];
        double z = velocity[2] - arrival[2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /// Within the interceptor's limits by this much [m/s].
    double closingMargin(double closing) {
        return Math.min(closing - endgame.minClosingSpeed(), endgame.maxClosingSpeed() - closing);
    }

    /// Divert speed left over [m/s]; infinite where the interceptor has no limit.
    double divertMargin(double closing, double flyout) {
        if (endgame.divertSpeed().isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double needed = endgame.predictionError() * flyout * closing / endgame.seekerRange();
        return endgame.divertSpeed().getAsDouble() - needed;
    }
}
