package org.firmament.orbits;

import java.util.List;
import org.firmament.catalogs.Elements;
import org.orekit.attitudes.AttitudeProvider;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.forces.gravity.potential.UnnormalizedSphericalHarmonicsProvider;
import org.orekit.frames.Frame;
import org.orekit.orbits.EquinoctialOrbit;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.semianalytical.dsst.DSSTPropagator;
import org.orekit.propagation.semianalytical.dsst.forces.DSSTForceModel;
import org.orekit.propagation.semianalytical.dsst.forces.DSSTZonal;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/// Mean elements to osculating ones and back: the terms of zonal harmonics that come and go within a revolution, by
/// the semi-analytical theory of Draper Laboratory (Danielson et al. 1995) in equinoctial elements, by Orekit.
/// First order in J2, so some 10 m in low orbit; for every orbit but one of exactly 180° inclination. Long-period
/// terms stay in the mean elements.
///
/// Brouwer-Lyddane was tried and not taken: Orekit's finds no mean elements for circles, and is 15 to 39 km from a
/// numerical run within 100 minutes of its own start in low orbit.
final class MeanElements {
    private final Frame pole;
    private final AbsoluteDate epoch;
    private final double mu;
    private final UnnormalizedSphericalHarmonicsProvider zonals;

    /// @param pole  a frame whose z axis is the Earth's pole
    MeanElements(Frame pole, AbsoluteDate epoch, double mu, UnnormalizedSphericalHarmonicsProvider zonals) {
        this.pole = pole;
        this.epoch = epoch;
        this.mu = mu;
        this.zonals = zonals;
    }

    /// Mean elements of an orbit; those that are mean already, as they are.
    Elements mean(Elements elements) {
        return switch (elements.type()) {
            case MEAN -> elements;
            case OSCULATING -> {
                var mean = new KeplerianOrbit(
                        DSSTPropagator.computeMeanState(new SpacecraftState(orbit(elements)), attitude(), forces())
                                .getOrbit());
                yield new Elements(
                        mean.getA(),
                        mean.getE(),
                        mean.getI(),
                        turn(mean.getRightAscensionOfAscendingNode()),
                        turn(mean.getPerigeeArgument()),
                        turn(mean.getMeanAnomaly()));
            }
        };
    }

    /// Position and velocity of an orbit at the epoch.
    PVCoordinates osculating(Elements elements) {
        return switch (elements.type()) {
            case OSCULATING -> orbit(elements).getPVCoordinates();
            case MEAN ->
                DSSTPropagator.computeOsculatingState(new SpacecraftState(orbit(elements)), attitude(), forces())
                        .getOrbit()
                        .getPVCoordinates();
        };
    }

    private EquinoctialOrbit orbit(Elements e) {
        return new EquinoctialOrbit(new KeplerianOrbit(
                e.a(), e.e(), e.i(), e.argp(), e.raan(), e.m(), PositionAngleType.MEAN, pole, epoch, mu));
    }

    private AttitudeProvider attitude() {
        return new FrameAlignedProvider(pole);
    }

    private List<DSSTForceModel> forces() {
        return List.of(new DSSTZonal(pole, zonals));
    }

    private static double turn(double angle) {
        return Math.IEEEremainder(angle, 2 * Math.PI);
    }
}
