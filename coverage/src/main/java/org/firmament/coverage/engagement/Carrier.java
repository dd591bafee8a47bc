package org.firmament.coverage.engagement;

import org.firmament.catalogs.Interceptor;
import org.firmament.orbits.Motion;

/// What holds interceptors.
///
/// @param name       of the satellite or site
/// @param group      the constellation or ground asset it belongs to
/// @param footing    what holds the carrier itself
/// @param motion     where it is
/// @param inventory  interceptors it holds
public record Carrier(
        String name, String group, Footing footing, Motion motion, Interceptor interceptor, int inventory) {
    /// What holds a carrier.
    public enum Footing {
        /// It falls freely: its interceptors begin with its motion and its fall.
        ORBIT,
        /// It stands on land or sea: they begin with the motion of the ground.
        GROUND
    }

    /// The same after it has spent some interceptors.
    public Carrier without(int spent) {
        return new Carrier(name, group, footing, motion, interceptor, inventory - spent);
    }
}
