package org.firmament.orbits;

import org.hipparchus.CalculusFieldElement;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.frames.FieldTransform;
import org.orekit.frames.Frame;
import org.orekit.frames.Transform;
import org.orekit.frames.TransformProvider;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.orbits.Orbit;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.FieldAbsoluteDate;
import org.orekit.utils.PVCoordinates;

/// The frames forces are summed in: an inertial one, and the Earth's in it. With a Greenwich angle the Earth turns
/// uniformly about the inertial frame's z axis, and that frame is the elements' own, whatever it is called.
final class Sky {
    private final Frame inertial;
    private final Frame ofDate;
    private final Frame earth;
    private final AbsoluteDate epoch;
    private final double mu;

    Sky(Conventions conventions, EmbeddedData data, AbsoluteDate epoch) {
        this.epoch = epoch;
        mu = conventions.mu();
        inertial = data.getFrames().getGCRF();
        if (conventions.greenwichAngle().isPresent()) {
            ofDate = inertial;
            TransformProvider turn =
                    new UniformTurn(conventions.greenwichAngle().getAsDouble(), conventions.rotationRate(), epoch);
            earth = new Frame(inertial, turn, "uniformly turning Earth");
        } else {
            ofDate = data.trueOfDate();
            earth = data.earthFixed();
        }
    }

    Frame inertial() {
        return inertial;
    }

    Frame earth() {
        return earth;
    }

    /// An osculating state at the epoch, given in true-of-date axes. These turn by 1e-11 rad/s, 0.1 mm/s in low
    /// orbit: velocities are turned, not carried along.
    Orbit fromOfDate(PVCoordinates state) {
        var turn = ofDate.getStaticTransformTo(inertial, epoch);
        return new CartesianOrbit(
                new PVCoordinates(
                        turn.transformPosition(state.getPosition()), turn.transformVector(state.getVelocity())),
                inertial,
                epoch,
                mu);
    }

    /// A uniform turn about z from an angle at the epoch on.
    private record UniformTurn(double atEpoch, double rate, AbsoluteDate epoch) implements TransformProvider {
        @Override
        public Transform getTransform(AbsoluteDate date) {
            double half = 0.5 * (atEpoch + rate * date.durationFrom(epoch));
            return new Transform(
                    date, new Rotation(Math.cos(half), 0, 0, Math.sin(half), false), new Vector3D(0, 0, rate));
        }

        /// Without derivatives with respect to the date, which no force here asks for.
        @Override
        public <T extends CalculusFieldElement<T>> FieldTransform<T> getTransform(FieldAbsoluteDate<T> date) {
            return new FieldTransform<>(date.getField(), getTransform(date.toAbsoluteDate()));
        }
    }
}
