package org.firmament.orbits.threat;

/// The last dive onto the aim point: a circular arc in the vertical plane at constant speed, from a shallow descent to
/// 45°.
///
/// Drag is left out: at 2 km/s from 28 km, ballistic coefficient 13,000 kg/m², it would make the dive 4 s
/// longer and the impact 40 % slower (5,000 kg/m²: 13 s, 70 %).
///
/// @param start        [s after launch]
/// @param startAngle   along the ground at its start [rad]
/// @param from         height at its start [m]
/// @param to           height of the aim point [m], below `from`
/// @param speed        [m/s]
/// @param descent      rate at its start [m/s], not negative
/// @param groundRadius radius at which metres become angle along the ground [m]
record Dive(double start, double startAngle, double from, double to, double speed, double descent, double groundRadius)
        implements Profile {
    private static final double STEEPEST = Math.PI / 4;

    /// The dive moved along its track.
    Dive startingAt(double time, double angle) {
        return new Dive(time, angle, from, to, speed, descent, groundRadius);
    }

    /// From start to impact [s].
    double duration() {
        return (STEEPEST - first()) * arcRadius() / speed;
    }

    /// Angle along the ground from start to impact [rad].
    double angle() {
        return arcRadius() * (Math.sin(STEEPEST) - Math.sin(first())) / groundRadius;
    }

    @Override
    public void at(double time, double[] out) {
        double slope = first() + (time - start) * speed / arcRadius();
        out[0] = startAngle + arcRadius() * (Math.sin(slope) - Math.sin(first())) / groundRadius;
        out[1] = speed * Math.cos(slope) / groundRadius;
        out[2] = from - arcRadius() * (Math.cos(first()) - Math.cos(slope));
        out[3] = -speed * Math.sin(slope);
    }

    private double first() {
        return Math.asin(descent / speed);
    }

    private double arcRadius() {
        return (from - to) / (Math.cos(first()) - Math.cos(STEEPEST));
    }
}
