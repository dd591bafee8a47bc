package org.firmament.orbits.threat;

/// From level flight at burnout to the start of the glide: a cubic of height at constant speed along the ground.
///
/// From above it falls first as the weight less centrifugal force lets it, then pulls up with as much lift
/// again; its time follows from that acceleration. The speed gained in falling, below 1.5 % for 50 km at 6
/// km/s, is left out.
///
/// @param start       [s after launch]
/// @param end         [s after launch]
/// @param startAngle  along the ground at its start [rad]
/// @param from        height at its start [m]
/// @param to          height at its end [m]
/// @param climbRate   at its end [m/s]
/// @param angleRate   along the ground [rad/s]
record Transition(
        double start, double end, double startAngle, double from, double to, double climbRate, double angleRate)
        implements Profile {
    /// Shortest transition [s], where burnout and glide are at about one height.
    private static final double SHORTEST = 20;

    /// Halvings in the search for a height: an hour to below a microsecond.
    private static final int HALVINGS = 40;

    /// A transition whose greatest vertical acceleration is about `acceleration` [m/s²].
    static Transition between(
            double start,
            double startAngle,
            double from,
            double to,
            double climbRate,
            double angleRate,
            double acceleration) {
        double duration = Math.max(SHORTEST, Math.sqrt(6 * Math.abs(to - from) / acceleration));
        return new Transition(start, start + duration, startAngle, from, to, climbRate, angleRate);
    }

    /// Angle along the ground it covers [rad].
    double angle() {
        return (end - start) * angleRate;
    }

    /// When it sinks below a height [s after launch]: its start if it begins below, its end if it stays above.
    double timeBelow(double height) {
        if (from <= height) {
            return start;
        }
        if (to >= height) {
            return end;
        }
        double[] motion = new double[4];
        return Roots.halved(start, end, HALVINGS, time -> {
                    at(time, motion);
                    return motion[2] > height;
                })
                .ceased();
    }

    @Override
    public void at(double time, double[] out) {
        double duration = end - start;
        double s = (time - start) / duration;
        double rise = to - from;
        double climb = climbRate * duration;
        out[0] = startAngle + angleRate * (time - start);
        out[1] = angleRate;
        out[2] = from + s * s * (rise * (3 - 2 * s) + climb * (s - 1));
        out[3] = s * (6 * rise * (1 - s) + climb * (3 * s - 2)) / duration;
    }
}
