package org.firmament.orbits.threat;

/// The closed forms of [EquilibriumGlide], which know no turns and no turning Earth.
///
/// @param endSpeed  [m/s]
record ClosedGlide(EquilibriumGlide glide, double endSpeed) implements GlideModel {
    @Override
    public Start start(double speed, double angle) {
        return new Start(glide.altitude(speed), climbRate(speed, 0), speed / glide.radius(), glide.netWeight(speed));
    }

    @Override
    public Leg fly(double speed, Start start, double time, double angle) {
        double duration = glide.time(speed, endSpeed);
        return new Leg(
                duration,
                glide.range(speed, endSpeed) / glide.radius(),
                glide.altitude(endSpeed),
                -climbRate(speed, duration),
                glide.radius(),
                (now, out) -> {
                    double slower = glide.speedAfter(speed, now - time);
                    out[0] = angle + glide.range(speed, slower) / glide.radius();
                    out[1] = slower / glide.radius();
                    out[2] = glide.altitude(slower);
                    out[3] = climbRate(speed, now - time);
                });
    }

    /// Rate of height `time` seconds after gliding at a speed [m/s], over the second about it.
    private double climbRate(double speed, double time) {
        return glide.altitude(glide.speedAfter(speed, time + 0.5))
                - glide.altitude(glide.speedAfter(speed, time - 0.5));
    }
}
