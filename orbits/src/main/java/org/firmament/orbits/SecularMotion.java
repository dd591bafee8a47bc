package org.firmament.orbits;

import org.firmament.catalogs.Elements;

/// An ellipse whose node, perigee and mean anomaly drift uniformly under J2; without J2, two-body motion.
///
/// Drifts at the first-order [SecularRates], without periodic terms: 3 to 7 km off a numerical J2–J6 field
/// after a day at 53° to 98° in low orbit, up to 17 km near the equator; two-body motion is 300 to 2,000 km
/// off.
final class SecularMotion implements InertialMotion {
    /// Residual of Kepler's equation [rad]: 1 µm at 10,000 km.
    private static final double ANOMALY_TOLERANCE = 1e-13;

    /// Danby's start needs fewer than ten for e up to 0.95; the bound keeps rounding from cycling for ever.
    private static final int MOST_NEWTON_STEPS = 30;

    private final Elements elements;
    private final double cosInclination;
    private final double sinInclination;
    private final double semiMinorAxis;
    private final double nodeRate;
    private final double perigeeRate;
    private final double anomalyRate;

    /// @param mu  gravitational parameter [m³/s²]
    /// @param j2  second zonal harmonic; 0 for two-body motion
    SecularMotion(Elements elements, double mu, double j2) {
        this.elements = elements;
        cosInclination = Math.cos(elements.i());
        sinInclination = Math.sin(elements.i());
        semiMinorAxis = elements.a() * Math.sqrt(1 - elements.e() * elements.e());
        SecularRates rates = SecularRates.of(elements.a(), elements.e(), elements.i(), mu, j2);
        nodeRate = rates.node();
        perigeeRate = rates.perigee();
        anomalyRate = rates.anomaly();
    }

    /// Drift of the ascending node [rad/s].
    double nodeRate() {
        return nodeRate;
    }

    /// Drift of the argument of perigee [rad/s].
    double perigeeRate() {
        return perigeeRate;
    }

    /// Rate of the mean anomaly [rad/s].
    double anomalyRate() {
        return anomalyRate;
    }

    @Override
    public void state(double time, double[] pv) {
        double e = elements.e();
        double anomaly = eccentricAnomaly(elements.m() + anomalyRate * time, e);
        double cosE = Math.cos(anomaly);
        double sinE = Math.sin(anomaly);
        double swing = anomalyRate / (1 - e * cosE);

        // Along perigee and across it, in the plane.
        double x = elements.a() * (cosE - e);
        double y = semiMinorAxis * sinE;
        double vx = -elements.a() * sinE * swing - perigeeRate * y;
        double vy = semiMinorAxis * cosE * swing + perigeeRate * x;

        // Along the node and across it, in the plane.
        double perigee = elements.argp() + perigeeRate * time;
        double cosP = Math.cos(perigee);
        double sinP = Math.sin(perigee);
        double u = x * cosP - y * sinP;
        double w = x * sinP + y * cosP;
        double vu = vx * cosP - vy * sinP;
        double vw = vx * sinP + vy * cosP;

        double node = elements.raan() + nodeRate * time;
        double cosN = Math.cos(node);
        double sinN = Math.sin(node);
        double level = w * cosInclination;
        double vLevel = vw * cosInclination;
        pv[0] = u * cosN - level * sinN;
        pv[1] = u * sinN + level * cosN;
        pv[2] = w * sinInclination;
        pv[3] = vu * cosN - vLevel * sinN - nodeRate * pv[1];
        pv[4] = vu * sinN + vLevel * cosN + nodeRate * pv[0];
        pv[5] = vw * sinInclination;
    }

    /// Solves E − e sin E = M by Newton's method from Danby's start M ± 0.85 e (Danby 1987).
    private static double eccentricAnomaly(double mean, double e) {
        if (e == 0) {
            return mean;
        }
        double m = Math.IEEEremainder(mean, 2 * Math.PI);
        double anomaly = m + Math.copySign(0.85 * e, m);
        for (int i = 0; i < MOST_NEWTON_STEPS; i++) {
            double residual = anomaly - e * Math.sin(anomaly) - m;
            anomaly -= residual / (1 - e * Math.cos(anomaly));
            if (Math.abs(residual) < ANOMALY_TOLERANCE) {
                break;
            }
        }
        return anomaly;
    }
}
