package org.firmament.coverage.sensing;

/// What makes sight into custody.
///
/// @param detection   from launch to the earliest confirmed detection [s]
/// @param minSensors  sensors that must see a missile at once: 2 is stereo
/// @param gap         longest break in sight, or in a good track, that custody survives [s]
/// @param track       how good the track has to be
public record CustodyRule(double detection, int minSensors, double gap, TrackRule track) {
    public CustodyRule {
        if (!(detection >= 0) || minSensors < 1 || !(gap >= 0)) {
            throw new IllegalArgumentException("custody needs a detection time and a gap of 0 s or more and at least"
                    + " one sensor; got " + detection + " s, " + gap + " s, " + minSensors + " sensors");
        }
    }

    /// Sight is enough.
    public CustodyRule(double detection, int minSensors, double gap) {
        this(detection, minSensors, gap, TrackRule.SIGHT);
    }
}
