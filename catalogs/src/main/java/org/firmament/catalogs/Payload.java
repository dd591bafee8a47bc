package org.firmament.catalogs;

import java.util.Optional;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// What one satellite or one ground site carries.
///
/// @param interceptor  what it fires; `none` in a file
/// @param each         interceptors it holds
/// @param sensor       what it sees with; `none` in a file
/// @param dryMass      the platform without interceptors and sensor [kg]
/// @param unitCost     the platform without interceptors and sensor [USD]
/// @param designLife   how long it serves before it is replaced [s]
public record Payload(
        @Written(says = "interceptor it fires, or none") Optional<Interceptor> interceptor,

        @Written(min = 0, max = 10_000, fallback = "1", says = "interceptors it holds")
        int each,

        @Written(says = "sensor it sees with, or none") Optional<Sensor> sensor,

        @Written(unit = Unit.KILOGRAMS, min = 0, max = 100_000, fallback = "0", says = "platform mass without payload")
        double dryMass,

        @Written(unit = Unit.DOLLARS, min = 0, max = 1e12, fallback = "0", says = "platform cost without payload")
        double unitCost,

        @Written(unit = Unit.YEARS, min = 0.1, max = 100, fallback = "5", says = "service life before replacement")
        double designLife) {
    public Payload {
        Limits.check(Payload.class, interceptor, each, sensor, dryMass, unitCost, designLife);
    }

    /// Interceptors on board: none without an interceptor kind.
    public int inventory() {
        return interceptor.isPresent() ? each : 0;
    }
}
