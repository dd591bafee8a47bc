package org.firmament.orbits;

import org.firmament.catalogs.Elements;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.frames.Frame;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.PropagationType;
import org.orekit.propagation.analytical.BrouwerLyddanePropagator;
import org.orekit.propagation.analytical.EcksteinHechlerPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/// Orekit's analytic theories of the zonal field, started from elements that are mean or osculating, as they say.
final class ZonalTheory {
    /// Nothing the motion depends on [kg].
    private static final double ANY_MASS = 1000;

    /// No drag-like term in the mean anomaly.
    private static final double NO_DRAG = 0;

    private ZonalTheory() {}

    /// Eckstein and Hechler 1970, J2 to J6. Its velocity is the derivative of its position.
    static InertialMotion ecksteinHechler(Elements elements, Frame frame, AbsoluteDate epoch, double mu) {
        var propagator = new EcksteinHechlerPropagator(
                orbit(elements, frame, epoch, mu),
                new FrameAlignedProvider(frame),
                ANY_MASS,
                GravityField.theories(mu),
                type(elements));
        return (time, pv) -> {
            PVCoordinates state =
                    propagator.propagateOrbit(epoch.shiftedBy(time)).getPVCoordinates();
            System.arraycopy(state.getPosition().toArray(), 0, pv, 0, 3);
            System.arraycopy(state.getVelocity().toArray(), 0, pv, 3, 3);
        };
    }

    /// Brouwer 1959 and Lyddane 1963, J2 to J5.
    static InertialMotion brouwerLyddane(Elements elements, Frame frame, AbsoluteDate epoch, double mu) {
        var propagator = new BrouwerLyddanePropagator(
                orbit(elements, frame, epoch, mu),
                new FrameAlignedProvider(frame),
                ANY_MASS,
                GravityField.theories(mu),
                type(elements),
                NO_DRAG);
        return new SlopedMotion(
                time -> propagator.propagateOrbit(epoch.shiftedBy(time)).getPosition());
    }

    private static KeplerianOrbit orbit(Elements e, Frame frame, AbsoluteDate epoch, double mu) {
        return new KeplerianOrbit(
                e.a(), e.e(), e.i(), e.argp(), e.raan(), e.m(), PositionAngleType.MEAN, frame, epoch, mu);
    }

    private static PropagationType type(Elements elements) {
        return switch (elements.type()) {
            case MEAN -> PropagationType.MEAN;
            case OSCULATING -> PropagationType.OSCULATING;
        };
    }
}
