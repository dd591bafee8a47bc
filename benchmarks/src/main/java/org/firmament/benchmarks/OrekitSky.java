package org.firmament.benchmarks;

import java.time.Instant;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.EmbeddedData;
import org.firmament.orbits.Motion;
import org.firmament.orbits.Sun;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.attitudes.LofOffset;
import org.orekit.bodies.AnalyticalSolarPositionProvider;
import org.orekit.bodies.GeodeticPoint;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.frames.Frame;
import org.orekit.frames.LOFType;
import org.orekit.frames.TopocentricFrame;
import org.orekit.geometry.fov.FieldOfView;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.PropagationType;
import org.orekit.propagation.Propagator;
import org.orekit.propagation.analytical.BrouwerLyddanePropagator;
import org.orekit.propagation.analytical.EcksteinHechlerPropagator;
import org.orekit.propagation.analytical.KeplerianPropagator;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.propagation.events.AbstractDetector;
import org.orekit.propagation.events.EclipseDetector;
import org.orekit.propagation.events.ElevationDetector;
import org.orekit.propagation.events.FieldOfViewDetector;
import org.orekit.propagation.events.FunctionalDetector;
import org.orekit.propagation.events.GroundAtNightDetector;
import org.orekit.propagation.events.InterSatDirectViewDetector;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.FieldAbsoluteDate;
import org.orekit.utils.Constants;
import org.orekit.utils.ElevationMask;
import org.orekit.utils.ExtendedPositionProvider;
import org.orekit.utils.PVCoordinatesProvider;

/// Orekit's side of an encounter: frames and leap seconds are the embedded ones, everything else is Orekit's
/// own.
final class OrekitSky {
    private static final double ANY_MASS = 1000;

    /// Longest horizon on which the Sun is asked for [s].
    private static final double LONGEST = 2 * 86_400;

    private final EmbeddedData data = new EmbeddedData();
    private final OneAxisEllipsoid ellipsoid =
            new OneAxisEllipsoid(Earth.EQUATORIAL_RADIUS, Earth.WGS84_FLATTENING, data.earthFixed());
    private final AbsoluteDate epoch;
    private final Sun sun;

    OrekitSky(Instant epoch) {
        this.epoch = data.date(epoch);
        sun = new Almanac(Conventions.standard(), epoch).sun(LONGEST);
    }

    AbsoluteDate epoch() {
        return epoch;
    }

    /// Axes that stand still.
    Frame inertial() {
        return data.trueOfDate();
    }

    Frame earthFixed() {
        return ellipsoid.getBodyFrame();
    }

    /// Two-body motion.
    Propagator kepler(Elements elements) {
        return new KeplerianPropagator(orbit(elements), new FrameAlignedProvider(data.trueOfDate()));
    }

    /// The zonal theory to J6, from mean elements.
    Propagator ecksteinHechler(Elements elements) {
        return new EcksteinHechlerPropagator(
                orbit(elements),
                new FrameAlignedProvider(data.trueOfDate()),
                ANY_MASS,
                Earth.EQUATORIAL_RADIUS,
                Conventions.standard().mu(),
                -Earth.J2,
                Constants.EIGEN5C_EARTH_C30,
                Constants.EIGEN5C_EARTH_C40,
                Constants.EIGEN5C_EARTH_C50,
                Constants.EIGEN5C_EARTH_C60,
                PropagationType.MEAN);
    }

    /// The zonal theory to J5, without drag, from mean elements.
    Propagator brouwerLyddane(Elements elements) {
        return new BrouwerLyddanePropagator(
                orbit(elements),
                new FrameAlignedProvider(data.trueOfDate()),
                ANY_MASS,
                Earth.EQUATORIAL_RADIUS,
                Conventions.standard().mu(),
                -Earth.J2,
                Constants.EIGEN5C_EARTH_C30,
                Constants.EIGEN5C_EARTH_C40,
                Constants.EIGEN5C_EARTH_C50,
                PropagationType.MEAN,
                0);
    }

    /// SGP4, or SDP4 for periods from 225 minutes on.
    ///
    /// @param elements  mean elements of that theory, mean equator and true equinox; the semi-major axis
    ///                  stands for the mean motion
    /// @param drag      B* [1/Earth radii]
    Propagator sgp4(Elements elements, double drag) {
        double meanMotion = Math.sqrt(Conventions.standard().mu() / elements.a()) / elements.a();
        TLE tle = new TLE(
                1,
                'U',
                2030,
                1,
                "A",
                TLE.DEFAULT,
                1,
                epoch,
                meanMotion,
                0,
                0,
                elements.e(),
                elements.i(),
                elements.argp(),
                elements.raan(),
                elements.m(),
                1,
                drag,
                data.getTimeScales().getUTC());
        Frame frame = data.getFrames().getTEME();
        return TLEPropagator.selectExtrapolator(tle, new FrameAlignedProvider(frame), ANY_MASS, frame);
    }

    /// The satellite stands high enough over a place.
    AbstractDetector<?> elevation(Place place, double least) {
        GeodeticPoint point = new GeodeticPoint(place.lat(), place.lon(), place.alt());
        return new ElevationDetector(new TopocentricFrame(ellipsoid, point, "point")).withConstantElevation(least);
    }

    /// The satellite stands high enough over the horizontal of a moving target.
    AbstractDetector<?> elevation(Motion target, double least) {
        return new FunctionalDetector().withFunction(state -> {
            Vector3D at = position(target, state.getDate());
            Vector3D up = ellipsoid.transform(at, earthFixed(), state.getDate()).getZenith();
            Vector3D line = state.getPosition(earthFixed()).subtract(at);
            return 0.5 * Math.PI - Vector3D.angle(up, line) - least;
        });
    }

    /// The line to another satellite stays above a height.
    AbstractDetector<?> directView(PVCoordinatesProvider other, double grazingHeight) {
        return new InterSatDirectViewDetector(ellipsoid, other).withSkimmingAltitude(grazingHeight);
    }

    /// A place lies in a field of view that is fixed to the satellite's own axes, forwards, right and down:
    /// those of Orekit's LVLH of the CCSDS. The satellite stands over the place's horizontal besides.
    ///
    /// @param field  in those axes
    AbstractDetector<?> field(Place place, double least, FieldOfView field) {
        GeodeticPoint point = new GeodeticPoint(place.lat(), place.lon(), place.alt());
        TopocentricFrame site = new TopocentricFrame(ellipsoid, point, "point");
        ElevationDetector high = new ElevationDetector(site).withConstantElevation(least);
        FieldOfViewDetector within = new FieldOfViewDetector(site, field);
        return new FunctionalDetector().withFunction(state -> Math.min(high.g(state), -within.g(state)));
    }

    /// Has a satellite fly along its own axes.
    void flyLevel(Propagator satellite) {
        satellite.setAttitudeProvider(new LofOffset(data.trueOfDate(), LOFType.LVLH_CCSDS));
    }

    /// The satellite stands over the skyline of a place.
    ///
    /// @param skyline  azimuths and elevations [rad]
    AbstractDetector<?> skyline(Place place, double[][] skyline) {
        GeodeticPoint point = new GeodeticPoint(place.lat(), place.lon(), place.alt());
        return new ElevationDetector(new TopocentricFrame(ellipsoid, point, "point"))
                .withElevationMask(new ElevationMask(skyline));
    }

    /// The Earth hides some of the Sun's disc from the satellite.
    AbstractDetector<?> penumbra() {
        return inverse(eclipse().withPenumbra());
    }

    /// The Earth hides all of it.
    AbstractDetector<?> umbra() {
        return inverse(eclipse().withUmbra());
    }

    /// The Sun stands over an elevation at a place.
    AbstractDetector<?> sunAbove(Place place, double least) {
        GeodeticPoint point = new GeodeticPoint(place.lat(), place.lon(), place.alt());
        TopocentricFrame site = new TopocentricFrame(ellipsoid, point, "point");
        return inverse(new GroundAtNightDetector(site, sun(), least, null));
    }

    private static AbstractDetector<?> inverse(AbstractDetector<?> detector) {
        return new FunctionalDetector().withFunction(state -> -detector.g(state));
    }

    private EclipseDetector eclipse() {
        return new EclipseDetector(sun(), Constants.SUN_RADIUS, ellipsoid);
    }

    private ExtendedPositionProvider sun() {
        return new OurSun(sun, new AnalyticalSolarPositionProvider(data), earthFixed(), epoch);
    }

    /// The Sun in this program's direction at Orekit's distance: its own analytical Sun, made for the years around
    /// 2000, is 0.1° off by 2030, and would hide what the conditions themselves do.
    private record OurSun(Sun sun, AnalyticalSolarPositionProvider theirs, Frame fixed, AbsoluteDate epoch)
            implements ExtendedPositionProvider {
        @Override
        public Vector3D getPosition(AbsoluteDate date, Frame frame) {
            double[] xyz = new double[3];
            sun.direction(date.durationFrom(epoch), xyz);
            double distance = theirs.getPosition(date, frame).getNorm();
            return fixed.getStaticTransformTo(frame, date).transformPosition(new Vector3D(distance, new Vector3D(xyz)));
        }

        @Override
        public <T extends CalculusFieldElement<T>> FieldVector3D<T> getPosition(
                FieldAbsoluteDate<T> date, Frame frame) {
            throw new UnsupportedOperationException("nothing here asks for derivatives of the Sun's position");
        }
    }

    private Vector3D position(Motion motion, AbsoluteDate date) {
        double[] xyz = new double[3];
        motion.position(date.durationFrom(epoch), xyz);
        return new Vector3D(xyz);
    }

    private KeplerianOrbit orbit(Elements mean) {
        return new KeplerianOrbit(
                mean.a(),
                mean.e(),
                mean.i(),
                mean.argp(),
                mean.raan(),
                mean.m(),
                PositionAngleType.MEAN,
                data.trueOfDate(),
                epoch,
                Conventions.standard().mu());
    }
}
