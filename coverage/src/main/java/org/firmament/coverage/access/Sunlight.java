package org.firmament.coverage.access;

import org.firmament.orbits.Earth;

/// The conditions on how the Sun stands at one end of a line of sight.
final class Sunlight {
    /// Half the Sun's disc: nominal radius 695,700 km (IAU 2015 resolution B3) at one astronomical unit [rad]. It
    /// changes by 1.7 % over the year, 0.0045°.
    private static final double DISC = Math.asin(695_700 / 149_597_870.7);

    /// How fast the Sun goes round the turning Earth [rad/s]: once a day, uniformly to a thousandth. Axes
    /// stretched to make the ellipsoid a sphere change it by less than a hundredth.
    private static final double TURN = 1.02 * Earth.ROTATION_RATE;

    private Sunlight() {}

    /// The Earth hides a part of the Sun's disc from one end: penumbra or umbra.
    static AccessConstraint shadow(Earth earth, SunDirection sun, End end) {
        return new InShadow(stretch(earth), Math.cos(DISC), Math.sin(DISC), sun, end);
    }

    /// The Earth hides all of the Sun's disc from one end.
    static AccessConstraint umbra(Earth earth, SunDirection sun, End end) {
        return new InShadow(stretch(earth), Math.cos(DISC), -Math.sin(DISC), sun, end);
    }

    private static double stretch(Earth earth) {
        return 1 / (1 - earth.flattening());
    }

    /// In the Earth's shadow, a cone: the Sun's middle stands less than A + D from the Earth's, where sin A =
    /// R/p is the Earth's half-angle from distance p and D the Sun's, below 0 for the umbra. In axes stretched
    /// in z the Earth is a sphere; the Sun's disc is not quite one then, by 0.001°. On and below the ground A
    /// is 90°.
    ///
    /// The Sun is taken to be in one direction, as from the Earth's centre: 0.003° off in low orbit, 0.02° at
    /// 50,000 km. With the year's change of D and the series' own 0.01° an edge moves by up to a third of a
    /// second in low orbit. No refraction.
    record InShadow(double stretch, double discCosine, double discSine, SunDirection sun, End end)
            implements AccessConstraint {
        @Override
        public double margin(double time, double[] sensor, double[] target) {
            double[] p = end.of(sensor, target);
            double[] toSun = new double[3];
            sun.direction(time, toSun);
            double pz = stretch * p[2];
            double sz = stretch * toSun[2];
            double length = Math.sqrt(p[0] * p[0] + p[1] * p[1] + pz * pz);
            double behind = -(p[0] * toSun[0] + p[1] * toSun[1] + pz * sz)
                    / (length * Math.sqrt(toSun[0] * toSun[0] + toSun[1] * toSun[1] + sz * sz));
            double sine = Math.min(1, Earth.EQUATORIAL_RADIUS / length);
            double cosine = Math.sqrt(Math.max(0, (1 - sine) * (1 + sine)));
            return behind - cosine * discCosine + sine * discSine;
        }

        @Override
        public double bend(Pace pace) {
            double low = end.low(pace);
            double speed = stretch * end.speed(pace);
            double pull = stretch * end.acceleration(pace);
            Sight.Horizon limb = Sight.Horizon.of(Earth.EQUATORIAL_RADIUS, low, speed, pull);
            double behind = Pace.bendOfProduct(Pace.turn(low, speed), Pace.bend(low, speed, pull), TURN, TURN * TURN);
            return behind + limb.sinBend() + Math.abs(discSine) * limb.cosBend();
        }
    }

    /// The Sun's middle stands over the horizontal of one end, the ellipsoid's.
    ///
    /// @param sine  of the least elevation
    record SunAbove(double sine, double flattening, SunDirection sun, End end) implements AccessConstraint {
        @Override
        public double margin(double time, double[] sensor, double[] target) {
            double[] p = end.of(sensor, target);
            double[] toSun = new double[3];
            sun.direction(time, toSun);
            double z = flattening == 0 ? p[2] : Verticals.verticalStretch(p, flattening) * p[2];
            double length = Math.sqrt(p[0] * p[0] + p[1] * p[1] + z * z);
            return (p[0] * toSun[0] + p[1] * toSun[1] + z * toSun[2]) / length - sine;
        }

        @Override
        public double bend(Pace pace) {
            double low = end.low(pace);
            double turn = 1.02 * Pace.turn(low, end.speed(pace));
            double bend = 1.05 * Pace.bend(low, end.speed(pace), end.acceleration(pace));
            return Pace.bendOfProduct(turn, bend, TURN, TURN * TURN);
        }
    }
}
