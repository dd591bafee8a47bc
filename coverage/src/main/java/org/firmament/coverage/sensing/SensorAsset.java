package org.firmament.coverage.sensing;

import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Slew;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.orbits.Motion;

/// One sensor in place, on a satellite or on the ground.
///
/// @param name      of the satellite or site
/// @param group     the constellation or ground asset it belongs to
/// @param motion    where it is
/// @param view      what it can look at from there
/// @param sees      phases of flight it can see
/// @param tracks    missiles it can follow at once
/// @param slew      how long a track takes to turn from one missile to another
/// @param detector  how faint a missile it sees; without one it sees every missile in view, and measures none
public record SensorAsset(
        String name,
        String group,
        Motion motion,
        AccessConstraint view,
        List<Phase> sees,
        int tracks,
        Slew slew,
        Optional<Detector> detector) {
    public SensorAsset {
        sees = List.copyOf(sees);
    }

    /// One that sees every missile in view, and turns at once.
    public SensorAsset(String name, String group, Motion motion, AccessConstraint view, List<Phase> sees, int tracks) {
        this(name, group, motion, view, sees, tracks, Slew.NONE, Optional.empty());
    }

    /// What must hold for it to see a missile in a phase; empty if it never does.
    Optional<AccessConstraint> sight(Missile missile, Phase phase) {
        if (!sees.contains(phase)) {
            return Optional.empty();
        }
        if (detector.isEmpty()) {
            return Optional.of(view);
        }
        return detector.get()
                .detects(
                        missile.signature()
                                .orElseThrow(() -> new IllegalArgumentException(
                                        name + " has an instrument, and " + missile.name() + " no signature")),
                        phase)
                .map(view::and);
    }
}
