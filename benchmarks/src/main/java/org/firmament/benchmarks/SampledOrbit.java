package org.firmament.benchmarks;

import java.util.List;
import org.firmament.orbits.Ephemeris;
import org.orekit.frames.Frame;
import org.orekit.propagation.Propagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/// An Orekit propagator's states as this program keeps them: both sides then look at one and the same motion.
public final class SampledOrbit {
    private SampledOrbit() {}

    /// Samples a propagator every `step` seconds over `duration` and a step more.
    public static Ephemeris of(
            Propagator propagator, AbsoluteDate epoch, Frame earthFixed, double step, double duration) {
        int steps = (int) Math.ceil(duration / step) + 2;
        Ephemeris.Builder builder = new Ephemeris.Builder(List.of("satellite"), step, steps);
        for (int k = 0; k < steps; k++) {
            AbsoluteDate date = epoch.shiftedBy(k * step);
            PVCoordinates state = propagator
                    .getFrame()
                    .getTransformTo(earthFixed, date)
                    .transformPVCoordinates(propagator.propagate(date).getPVCoordinates());
            builder.set(
                    0,
                    k,
                    state.getPosition().getX(),
                    state.getPosition().getY(),
                    state.getPosition().getZ(),
                    state.getVelocity().getX(),
                    state.getVelocity().getY(),
                    state.getVelocity().getZ());
        }
        return builder.build();
    }
}
