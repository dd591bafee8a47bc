package org.firmament.coverage.engagement;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;
import org.firmament.coverage.sensing.CustodyRule;
import org.firmament.coverage.sensing.TrackRule;

/// How the defence fights: its times, and how many shots it spends on one launch.
///
/// @param policy             how shots at one launch follow each other
/// @param maxShots           most interceptors spent on one launch
/// @param detection          from launch to the earliest confirmed detection [s]
/// @param decision           from detection to the earliest release [s]
/// @param burnoutMargin      a boost intercept happens at least this long before burnout [s]
/// @param assessment         from one intercept to the release of the next shot under shoot-look-shoot [s]
/// @param minSensors         sensors that must see a missile at once for custody: 2 is stereo
/// @param custodyGap         longest break in sight that custody survives [s]
/// @param preLaunchAttrition fraction of the raid destroyed before launch, taken off the expected leakage
/// @param track              how good a track must be for custody, and how tracks are shared
public record Doctrine(
        @Written(fallback = "shoot-look-shoot", says = "how shots at one launch follow each other")
        Policy policy,

        @Written(min = 1, max = 8, fallback = "2", says = "most interceptors spent on one launch")
        int maxShots,

        @Written(
                unit = Unit.SECONDS,
                min = 0,
                max = 3_600,
                fallback = "45",
                says = "launch to earliest confirmed detection")
        double detection,

        @Written(unit = Unit.SECONDS, min = 0, max = 3_600, fallback = "30", says = "detection to earliest release")
        double decision,

        @Written(
                unit = Unit.SECONDS,
                min = 0,
                max = 600,
                fallback = "0",
                says = "a boost intercept happens this long before burnout")
        double burnoutMargin,

        @Written(
                unit = Unit.SECONDS,
                min = 0,
                max = 3_600,
                fallback = "30",
                says = "intercept to next release when looking between shots")
        double assessment,

        @Written(min = 1, max = 8, fallback = "1", says = "sensors that must see a missile at once; 2 is stereo")
        int minSensors,

        @Written(
                unit = Unit.SECONDS,
                min = 0,
                max = 3_600,
                fallback = "60",
                says = "longest break in sight custody survives")
        double custodyGap,

        @Written(min = 0, max = 1, fallback = "0", says = "fraction of the raid destroyed before launch")
        double preLaunchAttrition,

        @Written(flat = true) TrackRule track) {
    /// How shots at one launch follow each other.
    public enum Policy {
        /// One shot.
        SINGLE,
        /// All shots without waiting for the outcome of any.
        SALVO,
        /// A shot is released only after the one before it has been assessed, so a kill saves the rest.
        SHOOT_LOOK_SHOOT
    }

    public Doctrine {
        Limits.check(
                Doctrine.class,
                policy,
                maxShots,
                detection,
                decision,
                burnoutMargin,
                assessment,
                minSensors,
                custodyGap,
                preLaunchAttrition,
                track);
    }

    /// One to which sight is custody.
    public Doctrine(
            Policy policy,
            int maxShots,
            double detection,
            double decision,
            double burnoutMargin,
            double assessment,
            int minSensors,
            double custodyGap,
            double preLaunchAttrition) {
        this(
                policy,
                maxShots,
                detection,
                decision,
                burnoutMargin,
                assessment,
                minSensors,
                custodyGap,
                preLaunchAttrition,
                TrackRule.SIGHT);
    }

    /// The same with other times to detect and to decide [s].
    public Doctrine within(double otherDetection, double otherDecision) {
        return new Doctrine(
                policy,
                maxShots,
                otherDetection,
                otherDecision,
                burnoutMargin,
                assessment,
                minSensors,
                custodyGap,
                preLaunchAttrition,
                track);
    }

    /// Shots one launch may draw.
    public int shots() {
        return policy == Policy.SINGLE ? 1 : maxShots;
    }

    /// The part of it that makes sight into custody.
    public CustodyRule custody() {
        return new CustodyRule(detection, minSensors, custodyGap, track);
    }

    /// Earliest release against a launch detected at `detected` [s after the epoch].
    public double earliestRelease(double detected) {
        return detected + decision;
    }
}
