package org.firmament.orbits.threat;

/// Powered ascent from rest to a given burnout state, as a smooth curve in the vertical plane.
///
/// With τ the fraction of the burn, the height is the cubic that starts at rest and ends at the burnout height
/// and climb rate; the angle along the ground is angle(T)·τ³, so the flight starts vertically and, the end
/// angle being a third of burn time times final rate, ends at the wanted horizontal speed. Where the cubic
/// would dip (a climb of less than a third of burn time × climb rate), the height is the power rise·τ^(T·climb
/// rate/rise), with the same ends and monotone; the two agree where they meet.
///
/// Against [GravityTurn]s to the same aim point at least energy the height stays within 14 km and the ground
/// covered at burnout is 440 km short to 20 km long for classes of intercontinental range, within 6 km and 40
/// km for shorter ones.
///
/// @param burnTime   [s]
/// @param from       launch height [m]
/// @param to         burnout height [m], above `from`
/// @param climbRate  at burnout [m/s], not negative
/// @param angleRate  along the ground at burnout [rad/s]
record PoweredAscent(double burnTime, double from, double to, double climbRate, double angleRate)
        implements AscentCurve {
    /// Angle along the ground from launch to burnout [rad].
    @Override
    public double angle() {
        return burnTime * angleRate / 3;
    }

    @Override
    public void at(double time, double[] out) {
        double s = time / burnTime;
        double rise = to - from;
        double climb = burnTime * climbRate;
        out[0] = angle() * s * s * s;
        out[1] = angleRate * s * s;
        if (climb <= 3 * rise) {
            out[2] = from + s * s * (rise * (3 - 2 * s) + climb * (s - 1));
            out[3] = s * (6 * rise * (1 - s) + climb * (3 * s - 2)) / burnTime;
        } else {
            double power = climb / rise;
            out[2] = from + rise * Math.pow(s, power);
            out[3] = climbRate * Math.pow(s, power - 1);
        }
    }
}
