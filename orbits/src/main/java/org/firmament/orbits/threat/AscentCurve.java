package org.firmament.orbits.threat;

/// Powered ascent in the vertical plane, from rest on the pad to a burnout state that is given.
sealed interface AscentCurve extends Profile permits PoweredAscent, GravityTurn {
    /// Angle along the ground from launch to burnout [rad].
    double angle();
}
