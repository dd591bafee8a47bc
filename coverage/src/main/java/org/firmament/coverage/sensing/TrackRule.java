package org.firmament.coverage.sensing;

import java.util.OptionalDouble;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// How good a track has to be, what the tracker does not know of a missile's motion, and how sensors share their
/// tracks.
///
/// What is not known is white noise of the acceleration, alike in all directions: an acceleration of σ that the
/// tracker does not foresee and that lasts τ is a density of 2 σ² τ [m²/s³] (Singer, IEEE Transactions on Aerospace
/// and Electronic Systems 6, 1970, for times longer than τ).
///
/// @param maxTrackError        greatest position error at which a missile is in custody [m]; if empty, sight is
///                             enough
/// @param trackSlot            length of the slots of time by which a shot takes a sensor's track [s]; if empty, it
/// takes
///                             it for the whole raid
/// @param boostManoeuvre       density of what is not known under power [m²/s³]
/// @param midcourseManoeuvre   in free flight [m²/s³]
/// @param glideManoeuvre       in glide [m²/s³]
/// @param cruiseManoeuvre      in cruise [m²/s³]
/// @param terminalManoeuvre    on the way down [m²/s³]
public record TrackRule(
        @Written(
                unit = Unit.KILOMETRES,
                min = 0,
                above = true,
                max = 10_000,
                says = "greatest position error of a track in custody; sight is enough if left out")
        OptionalDouble maxTrackError,

        @Written(
                unit = Unit.SECONDS,
                min = 1,
                max = 3_600,
                says = "slots of time by which a shot takes tracks of sensors; the whole raid if left out")
        OptionalDouble trackSlot,

        @Written(
                unit = Unit.SQUARE_METRES_PER_CUBIC_SECOND,
                min = 0,
                above = true,
                max = 1e6,
                fallback = "1000",
                says = "density of accelerations a tracker does not foresee, under power")
        double boostManoeuvre,

        @Written(
                unit = Unit.SQUARE_METRES_PER_CUBIC_SECOND,
                min = 0,
                above = true,
                max = 1e6,
                fallback = "0.001",
                says = "the same in free flight")
        double midcourseManoeuvre,

        @Written(
                unit = Unit.SQUARE_METRES_PER_CUBIC_SECOND,
                min = 0,
                above = true,
                max = 1e6,
                fallback = "300",
                says = "the same in glide")
        double glideManoeuvre,

        @Written(
                unit = Unit.SQUARE_METRES_PER_CUBIC_SECOND,
                min = 0,
                above = true,
                max = 1e6,
                fallback = "10",
                says = "the same in cruise")
        double cruiseManoeuvre,

        @Written(
                unit = Unit.SQUARE_METRES_PER_CUBIC_SECOND,
                min = 0,
                above = true,
                max = 1e6,
                fallback = "1000",
                says = "the same on the way down")
        double terminalManoeuvre) {
    /// Sight is enough, and a shot takes its tracks for the whole raid.
    public static final TrackRule SIGHT =
            new TrackRule(OptionalDouble.empty(), OptionalDouble.empty(), 1_000, 1e-3, 300, 10, 1_000);

    public TrackRule {
        Limits.check(
                TrackRule.class,
                maxTrackError,
                trackSlot,
                boostManoeuvre,
                midcourseManoeuvre,
                glideManoeuvre,
                cruiseManoeuvre,
                terminalManoeuvre);
    }

    /// Density of what is not known of the motion in a phase [m²/s³].
    public double manoeuvre(Phase phase) {
        return switch (phase) {
            case BOOST -> boostManoeuvre;
            case MIDCOURSE -> midcourseManoeuvre;
            case GLIDE -> glideManoeuvre;
            case CRUISE -> cruiseManoeuvre;
            case TERMINAL -> terminalManoeuvre;
        };
    }
}
