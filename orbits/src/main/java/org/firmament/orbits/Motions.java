package org.firmament.orbits;

import org.firmament.catalogs.Elements;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.units.Limits;
import org.hipparchus.exception.MathRuntimeException;
import org.orekit.errors.OrekitException;
import org.orekit.frames.Frame;
import org.orekit.time.AbsoluteDate;

/// Finds each satellite the motion its orbit and the scenario's model give it, and the frame that motion is
/// computed in.
final class Motions {
    private final Conventions conventions;
    private final EmbeddedData data;
    private final AbsoluteDate epoch;
    private final MeanElements drifting;

    Motions(Conventions conventions, EmbeddedData data, AbsoluteDate epoch) {
        this.conventions = conventions;
        this.data = data;
        this.epoch = epoch;
        drifting = new MeanElements(data.trueOfDate(), epoch, conventions.mu(), GravityField.onlyJ2(conventions.mu()));
    }

    /// A motion and its frame.
    record Course(Frame frame, InertialMotion motion) {}

    /// The course of a satellite to `end` seconds after the epoch.
    ///
    /// @throws LimitException  if the model cannot move the orbit, or its file does not reach so far
    Course of(Satellite satellite, Propagation propagation, double end) {
        try {
            return switch (satellite.orbit()) {
                case Orbit.Keplerian(Elements elements) -> keplerian(elements, propagation);
                case GeneralPerturbations elements -> {
                    requireSky(satellite);
                    yield new Course(teme(), Sgp4Motion.until(end, elements, data, epoch));
                }
                case StateTable table -> {
                    requireSky(satellite);
                    yield new Course(
                            table.axes().frame(data), TableMotion.until(end, satellite.name(), table, data, epoch));
                }
            };
        } catch (OrekitException | MathRuntimeException refusal) {
            throw refused(satellite, propagation.model(), String.valueOf(refusal.getMessage()));
        }
    }

    private Course keplerian(Elements elements, Propagation propagation) {
        Frame ofDate = data.trueOfDate();
        double mu = conventions.mu();
        return switch (propagation.model()) {
            case KEPLER -> new Course(named(), new SecularMotion(elements, mu, 0));
            case J2 -> new Course(ofDate, new SecularMotion(drifting.mean(turned(elements, ofDate)), mu, Earth.J2));
            case ECKSTEIN_HECHLER ->
                new Course(ofDate, ZonalTheory.ecksteinHechler(turned(elements, ofDate), ofDate, epoch, mu));
            case BROUWER_LYDDANE ->
                new Course(ofDate, ZonalTheory.brouwerLyddane(turned(elements, ofDate), ofDate, epoch, mu));
            case SGP4 -> new Course(teme(), Sgp4Motion.of(turned(elements, teme()), mu, data, epoch));
            case NUMERICAL -> {
                Sky sky = new Sky(conventions, data, epoch);
                MeanElements averaging = new MeanElements(ofDate, epoch, mu, GravityField.zonals(mu));
                yield new Course(
                        sky.inertial(),
                        new NumericalMotion(
                                sky.fromOfDate(averaging.osculating(turned(elements, ofDate))),
                                sky,
                                GravityField.of(propagation.fieldDegree(), propagation.fieldOrder(), mu)));
            }
        };
    }

    /// The same ellipse in the axes of TEME at the epoch.
    Elements inTeme(Elements elements) {
        return turned(elements, teme());
    }

    private Frame named() {
        return data.frame(conventions.elementsFrame());
    }

    private Frame teme() {
        return data.getFrames().getTEME();
    }

    /// The same ellipse in the axes of another frame, as they stand at the epoch. Where a Greenwich angle stands
    /// for the sky, there is but one frame.
    private Elements turned(Elements elements, Frame frame) {
        return conventions.greenwichAngle().isPresent() || frame.equals(named())
                ? elements
                : TurnedEllipse.of(
                        elements, named().getTransformTo(frame, epoch).getRotation());
    }

    private void requireSky(Satellite satellite) {
        Limits.require(
                conventions.greenwichAngle().isEmpty(),
                "file",
                "greenwich_angle_deg "
                        + Keys.number(
                                Math.toDegrees(conventions.greenwichAngle().orElse(0))),
                "a sky for " + satellite.name() + ", whose file names a frame of the real one",
                "leave greenwich_angle_deg out");
    }

    private static LimitException refused(Satellite satellite, Propagation.Model model, String why) {
        boolean written = satellite.orbit() instanceof Orbit.Keplerian;
        return new LimitException(
                written ? "model" : "file",
                written ? Keys.constant(model) : "sgp4",
                "able to move " + satellite.name() + " (" + why + ")",
                !written
                        ? "leave this satellite out"
                        : model == Propagation.Model.J2
                                ? "write mean elements"
                                : "use model j2, which moves every orbit");
    }
}
