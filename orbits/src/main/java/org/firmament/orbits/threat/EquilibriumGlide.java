package org.firmament.orbits.threat;

import org.firmament.catalogs.Place;
import org.firmament.orbits.GreatCircle;

/// Glide with lift and centrifugal force balancing weight at every speed (Sänger and Bredt 1944; Eggers, Allen
/// and Neice, NACA Report 1382, 1957), over an Earth that does not turn.
///
/// Against a numerically integrated glide the closed forms are 0.4 % short in range and 1.2 % in time (6.1 to
/// 2.0 km/s, L/D 2.6). Leaving out the Earth's turning changes the speed through the air by up to 0.46 km/s.
///
/// @param liftToDrag            lift over drag
/// @param ballisticCoefficient  mass over drag coefficient and reference area [kg/m²]
/// @param radius                distance from the Earth's centre the glide is flown at, taken as constant [m]
/// @param mu                    gravitational parameter [m³/s²]
public record EquilibriumGlide(double liftToDrag, double ballisticCoefficient, double radius, double mu) {
    /// Speed of a circular orbit at the glide's radius, the limit of gliding [m/s].
    public double circularSpeed() {
        return Math.sqrt(mu / radius);
    }

    /// Path flown while slowing from one speed to another, at the glide's radius [m].
    public double range(double from, double to) {
        double vc = circularSpeed();
        return radius / 2 * liftToDrag * Math.log((1 - to * to / (vc * vc)) / (1 - from * from / (vc * vc)));
    }

    /// Time of slowing from one speed to another [s].
    public double time(double from, double to) {
        double u = from / circularSpeed();
        double w = to / circularSpeed();
        return timeScale() / 2 * Math.log((1 + u) * (1 - w) / ((1 - u) * (1 + w)));
    }

    /// Speed some time after gliding at another [m/s]: the inverse of [#time].
    public double speedAfter(double from, double time) {
        double vc = circularSpeed();
        double u = from / vc;
        double w = Math.tanh(time / timeScale());
        return vc * (u - w) / (1 - u * w);
    }

    /// Height the glide has at a speed [m], in the U.S. Standard Atmosphere 1976: ρ(h) = 2β(g − v²/r)/(v²·L/D).
    public double altitude(double speed) {
        return StandardAtmosphere.altitude(2 * ballisticCoefficient * netWeight(speed) / (speed * speed * liftToDrag));
    }

    /// The same slowing as the integrated motion of a point mass, along a great circle over an Earth that does
    /// not turn.
    public Flown integrated(double from, double to) {
        Path equator = new Path.Direct(GreatCircle.between(new Place(0, 0, 0), new Place(0, 1, 0)));
        GlideModel model = new IntegratedGlide(this, equator, 0, to, "glide");
        GlideModel.Leg leg = model.fly(from, model.start(from, 0), 0, 0);
        return new Flown(GreatCircle.MEAN_RADIUS * leg.angle(), leg.time());
    }

    /// A glide as integrated.
    ///
    /// @param range  along the ground [m]
    /// @param time   [s]
    public record Flown(double range, double time) {}

    /// Weight less centrifugal force, by mass [m/s²].
    double netWeight(double speed) {
        return (mu / radius - speed * speed) / radius;
    }

    /// Circular speed over the deceleration of a slow glide [s].
    private double timeScale() {
        return liftToDrag * radius * radius * circularSpeed() / mu;
    }
}
