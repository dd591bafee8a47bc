package org.firmament.orbits.threat;

import java.util.Optional;

/// A two-body arc between two radii, given the angle at the centre and the flight-path angle at its start.
///
/// Hit equation of Wheelon, "Free flight of a ballistic missile" (ARS Journal 29, 1959), also in Battin:
/// r₁/r₂ = (1 − cos Φ)/(λ cos² γ) + cos(γ + Φ)/cos γ with λ = r₁v²/μ.
///
/// @param speed   at the start [m/s]
/// @param angle   flight-path angle at the start, above the local horizontal [rad]
/// @param time    of flight [s]
/// @param apogee  greatest distance from the centre [m]
record FreeArc(double speed, double angle, double time, double apogee) {
    /// The flight-path angle of the slowest arc: tan 2γ = sin Φ/(r₁/r₂ − cos Φ), which is 45° − Φ/4 for equal radii.
    ///
    /// @param range  angle at the centre Φ [rad]
    static double leastEnergyAngle(double r1, double r2, double range) {
        return Math.atan2(Math.sin(range), r1 / r2 - Math.cos(range)) / 2;
    }

    /// The arc, or none where no ellipse leaves at that angle and arrives.
    static Optional<FreeArc> of(double mu, double r1, double r2, double range, double angle) {
        double cos = Math.cos(angle);
        double reach = r1 / r2 * cos * cos - cos * Math.cos(angle + range);
        double lambda = (1 - Math.cos(range)) / reach;
        if (!(cos > 0 && reach > 0 && lambda < 2)) {
            return Optional.empty();
        }
        double speed = Math.sqrt(lambda * mu / r1);
        double a = r1 / (2 - lambda);
        // e cos ν and e sin ν at the start, from p/r = 1 + e cos ν and the radial speed.
        double p = r1 * lambda * cos * cos;
        double eCos = lambda * cos * cos - 1;
        double eSin = lambda * cos * Math.sin(angle);
        double e = Math.hypot(eCos, eSin);
        double anomaly = Math.atan2(eSin, eCos);
        double swept = meanAnomaly(e, anomaly + range) - meanAnomaly(e, anomaly);
        double turn = 2 * Math.PI;
        double time = Math.sqrt(a * a * a / mu) * (swept - turn * Math.floor(swept / turn));
        return Optional.of(new FreeArc(speed, angle, time, p / (1 - e)));
    }

    private static double meanAnomaly(double e, double trueAnomaly) {
        double eccentric = Math.atan2(Math.sqrt(1 - e * e) * Math.sin(trueAnomaly), e + Math.cos(trueAnomaly));
        return eccentric - e * Math.sin(eccentric);
    }
}
