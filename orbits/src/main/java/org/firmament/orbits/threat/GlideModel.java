package org.firmament.orbits.threat;

/// How a glide goes on from the speed it starts with.
sealed interface GlideModel permits ClosedGlide, IntegratedGlide {
    /// How a glide starts.
    ///
    /// @param altitude   [m]
    /// @param climbRate  [m/s]
    /// @param angleRate  along the ground [rad/s]
    /// @param weight     less centrifugal force, by mass [m/s²]
    record Start(double altitude, double climbRate, double angleRate, double weight) {}

    /// A glide as flown.
    ///
    /// @param time         from its start to its end [s]
    /// @param angle        along the ground from its start to its end [rad]
    /// @param endAltitude  [m]
    /// @param endDescent   [m/s]
    /// @param endRadius    at which metres flown at its end become angle along the ground [m]
    /// @param profile      its motion, in the time and along the path of the whole flight
    record Leg(double time, double angle, double endAltitude, double endDescent, double endRadius, Profile profile) {}

    /// The start at a speed [m/s], `angle` [rad] along the path.
    Start start(double speed, double angle);

    /// The glide from a start, `time` seconds after launch and `angle` [rad] along the path.
    Leg fly(double speed, Start start, double time, double angle);
}
