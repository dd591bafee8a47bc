package org.firmament.coverage.sensing;

import java.util.List;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.orbits.Motion;

/// One sensor in place, on a satellite or on the ground.
///
/// @param name    of the satellite or site
/// @param group   the constellation or ground asset it belongs to
/// @param motion  where it is
/// @param view    what it can look at from there
/// @param sees    phases of flight it can see
/// @param tracks  missiles it can follow at once
public record SensorAsset(
        String name, String group, Motion motion, AccessConstraint view, List<Phase> sees, int tracks) {
    public SensorAsset {
        sees = List.copyOf(sees);
    }
}
