package org.firmament.orbits;

import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.orekit.attitudes.AttitudeProvider;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.forces.gravity.HolmesFeatherstoneAttractionModel;
import org.orekit.forces.gravity.potential.NormalizedSphericalHarmonicsProvider;
import org.orekit.orbits.Orbit;
import org.orekit.orbits.OrbitType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.ToleranceProvider;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.propagation.sampling.OrekitStepHandler;
import org.orekit.propagation.sampling.OrekitStepInterpolator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/// An orbit in a gravity field with its longitude-dependent terms, integrated by Orekit (Dormand and Prince 8(5,3);
/// field by Holmes and Featherstone 2002). No drag, Moon, Sun or tides.
///
/// Steps are chosen for 1 mm of position each, whatever the times asked for.
final class NumericalMotion implements InertialMotion {
    /// Error allowed to a step [m].
    private static final double POSITION_TOLERANCE = 1e-3;

    private static final double SHORTEST_STEP = 1e-3;
    private static final double LONGEST_STEP = 300;

    private final Orbit start;
    private final Sky sky;
    private final NormalizedSphericalHarmonicsProvider field;

    /// @param start  osculating, at the epoch
    NumericalMotion(Orbit start, Sky sky, NormalizedSphericalHarmonicsProvider field) {
        this.start = start;
        this.sky = sky;
        this.field = field;
    }

    @Override
    public void state(double time, double[] pv) {
        write(propagator().propagate(start.getDate().shiftedBy(time)), pv);
    }

    /// Integrated from the epoch on, whatever `from` is: the cost grows with the time of the last state.
    @Override
    public void states(double from, double step, int steps, Sink sink) {
        NumericalPropagator propagator = propagator();
        propagator.getMultiplexer().add(new Grid(start.getDate().shiftedBy(from), step, steps, sink));
        propagator.propagate(start.getDate().shiftedBy(from + (steps - 1) * step));
    }

    /// Reads the grid's states off the integrator's own steps.
    private static final class Grid implements OrekitStepHandler {
        private final AbsoluteDate from;
        private final double step;
        private final int steps;
        private final Sink sink;
        private final double[] pv = new double[6];
        private int next;

        Grid(AbsoluteDate from, double step, int steps, Sink sink) {
            this.from = from;
            this.step = step;
            this.steps = steps;
            this.sink = sink;
        }

        @Override
        public void handleStep(OrekitStepInterpolator interpolator) {
            give(interpolator, interpolator.getCurrentState().getDate().durationFrom(from));
        }

        /// The last step ends on the last grid time, but for rounding.
        @Override
        public void finish(SpacecraftState last) {
            if (next == steps - 1) {
                write(last, pv);
                sink.accept(next++, pv);
            }
        }

        private void give(OrekitStepInterpolator interpolator, double to) {
            while (next < steps && next * step <= to) {
                write(interpolator.getInterpolatedState(from.shiftedBy(next * step)), pv);
                sink.accept(next++, pv);
            }
        }
    }

    private NumericalPropagator propagator() {
        AttitudeProvider attitude = new FrameAlignedProvider(sky.inertial());
        double[][] tolerances = ToleranceProvider.getDefaultToleranceProvider(POSITION_TOLERANCE)
                .getTolerances(start, OrbitType.CARTESIAN);
        NumericalPropagator propagator = new NumericalPropagator(
                new DormandPrince853Integrator(SHORTEST_STEP, LONGEST_STEP, tolerances[0], tolerances[1]), attitude);
        propagator.setOrbitType(OrbitType.CARTESIAN);
        propagator.addForceModel(new HolmesFeatherstoneAttractionModel(sky.earth(), field));
        propagator.setInitialState(
                new SpacecraftState(start, attitude.getAttitude(start, start.getDate(), sky.inertial())));
        return propagator;
    }

    private static void write(SpacecraftState state, double[] pv) {
        PVCoordinates at = state.getPVCoordinates();
        System.arraycopy(at.getPosition().toArray(), 0, pv, 0, 3);
        System.arraycopy(at.getVelocity().toArray(), 0, pv, 3, 3);
    }
}
