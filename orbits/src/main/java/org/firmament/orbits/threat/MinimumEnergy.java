package org.firmament.orbits.threat;

/// The slowest ballistic flight over a range on an airless sphere that does not turn: burnout and impact on its
/// surface.
///
/// v² = (2μ/R) sin(Φ/2)/(1 + sin(Φ/2)), γ = 45° − Φ/4 (Wheelon 1959; Bate, Mueller and White 1971, chapter
/// 6). Real burnout some hundred kilometres up makes the speed about 2 % lower at intercontinental range;
/// the Earth's turning changes it by up to 0.46 km/s relative to the ground.
///
/// @param speed   at burnout [m/s]
/// @param angle   flight-path angle at burnout [rad]
/// @param apogee  height over the sphere [m]
/// @param time    of flight [s]
public record MinimumEnergy(double speed, double angle, double apogee, double time) {
    /// The flight over a ground range.
    ///
    /// @param range   along the surface [m], up to half way round
    /// @param radius  of the sphere [m]
    /// @param mu      gravitational parameter [m³/s²]
    public static MinimumEnergy over(double range, double radius, double mu) {
        double turn = range / radius;
        if (!(turn > 0 && turn < Math.PI)) {
            throw new IllegalArgumentException("range " + range + " m is not within half a turn of radius " + radius);
        }
        double angle = Math.PI / 4 - turn / 4;
        FreeArc arc = FreeArc.of(mu, radius, radius, turn, angle).orElseThrow();
        return new MinimumEnergy(arc.speed(), angle, arc.apogee() - radius, arc.time());
    }
}
