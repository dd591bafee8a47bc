package org.firmament.orbits;

import org.firmament.catalogs.Elements;
import org.firmament.catalogs.units.Limits;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.frames.Frame;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.propagation.analytical.tle.generation.FixedPointTleGenerationAlgorithm;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScale;

/// SGP4, and SDP4 for periods from 225 minutes on, by Orekit, in TEME.
final class Sgp4Motion {
    /// WGS72, as SGP4 has it: radius [m] and J2.
    private static final double RADIUS = 6_378_135;

    private static final double J2 = 1.082616e-3;

    /// Steps of the search for Kozai's mean motion; each is some thousand times nearer.
    private static final int STEPS = 10;

    /// Relative accuracy and steps of the search for the elements of an osculating state.
    private static final double ACCURACY = 1e-10;

    private static final int MOST_STEPS = 200;

    private static final double ANY_MASS = 1000;

    private Sgp4Motion() {}

    /// The motion of catalogued elements, refused if they decay before `end` seconds after the almanac's epoch.
    static InertialMotion until(double end, GeneralPerturbations elements, EmbeddedData data, AbsoluteDate epoch) {
        InertialMotion motion = of(
                TwoLineSet.of(elements, data.getTimeScales().getUTC()),
                data.getFrames().getTEME(),
                epoch);
        double[] pv = new double[6];
        for (double time : new double[] {0, end / 2, end}) {
            motion.state(time, pv);
            double height = Math.sqrt(pv[0] * pv[0] + pv[1] * pv[1] + pv[2] * pv[2]) - Earth.EQUATORIAL_RADIUS;
            Limits.require(
                    height > 0,
                    "file",
                    "satellite " + elements.number(),
                    "in orbit " + Math.round(time) + " s after the scenario's epoch",
                    "leave this satellite out");
        }
        return motion;
    }

    /// The motion of written elements, given in TEME, without drag.
    ///
    /// Mean ones are taken as SGP4's, its mean motion after Brouwer √(μ/a³); osculating ones give the position and
    /// velocity of the epoch.
    ///
    /// @param mu  of the scenario [m³/s²]
    static InertialMotion of(Elements elements, double mu, EmbeddedData data, AbsoluteDate epoch) {
        TimeScale utc = data.getTimeScales().getUTC();
        Frame teme = data.getFrames().getTEME();
        double brouwer = Math.sqrt(mu / elements.a()) / elements.a();
        TLE mean = tle(0, epoch, kozai(brouwer, elements.e(), elements.i()), elements, utc);
        return switch (elements.type()) {
            case MEAN -> of(mean, teme, epoch);
            case OSCULATING -> {
                var orbit = new KeplerianOrbit(
                        elements.a(),
                        elements.e(),
                        elements.i(),
                        elements.argp(),
                        elements.raan(),
                        elements.m(),
                        PositionAngleType.MEAN,
                        teme,
                        epoch,
                        mu);
                var search = new FixedPointTleGenerationAlgorithm(ACCURACY, MOST_STEPS, 1, utc, teme);
                yield of(search.generate(new SpacecraftState(orbit), mean), teme, epoch);
            }
        };
    }

    private static InertialMotion of(TLE tle, Frame teme, AbsoluteDate epoch) {
        TLEPropagator propagator =
                TLEPropagator.selectExtrapolator(tle, new FrameAlignedProvider(teme), ANY_MASS, teme);
        return new SlopedMotion(
                time -> propagator.getPVCoordinates(epoch.shiftedBy(time)).getPosition());
    }

    private static TLE tle(int number, AbsoluteDate epoch, double meanMotion, Elements e, TimeScale utc) {
        return new TLE(
                number,
                'U',
                0,
                0,
                "",
                TLE.DEFAULT,
                0,
                epoch,
                meanMotion,
                0,
                0,
                e.e(),
                e.i(),
                e.argp(),
                e.raan(),
                e.m(),
                0,
                0,
                utc);
    }

    /// Kozai's mean motion whose Brouwer mean motion is given [rad/s]: the other way round than SGP4 begins (Hoots
    /// and Roehrich 1980, section 6).
    static double kozai(double brouwer, double e, double i) {
        double kozai = brouwer;
        for (int step = 0; step < STEPS; step++) {
            kozai *= brouwer / brouwer(kozai, e, i);
        }
        return kozai;
    }

    private static double brouwer(double kozai, double e, double i) {
        double cos = Math.cos(i);
        double shape = 0.75 * J2 * RADIUS * RADIUS * (3 * cos * cos - 1) / Math.pow(1 - e * e, 1.5);
        double a1 = Math.cbrt(GeneralPerturbations.MU / (kozai * kozai));
        double d1 = shape / (a1 * a1);
        double a0 = a1 * (1 - d1 * (1.0 / 3 + d1 * (1 + 134.0 / 81 * d1)));
        return kozai / (1 + shape / (a0 * a0));
    }
}
