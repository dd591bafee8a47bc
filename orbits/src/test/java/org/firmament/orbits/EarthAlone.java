package org.firmament.orbits;

import java.lang.reflect.Proxy;
import org.orekit.bodies.CelestialBodies;
import org.orekit.bodies.CelestialBody;
import org.orekit.data.DataContext;
import org.orekit.forces.gravity.potential.GravityFields;
import org.orekit.frames.Frames;
import org.orekit.models.earth.GeoMagneticFields;
import org.orekit.time.TimeScales;

/// The data Orekit's message parsers ask for: what is embedded, and an Earth that is in the middle of everything.
/// Elsewhere Orekit takes the Earth from planetary ephemerides.
final class EarthAlone implements DataContext {
    private final EmbeddedData data = new EmbeddedData();

    @Override
    public TimeScales getTimeScales() {
        return data.getTimeScales();
    }

    @Override
    public Frames getFrames() {
        return data.getFrames();
    }

    @Override
    public CelestialBodies getCelestialBodies() {
        CelestialBody earth = (CelestialBody) Proxy.newProxyInstance(
                EarthAlone.class.getClassLoader(),
                new Class<?>[] {CelestialBody.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getName", "toString" -> "Earth";
                    case "getGM" -> Conventions.standard().mu();
                    case "getInertiallyOrientedFrame" -> data.getFrames().getGCRF();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return (CelestialBodies) Proxy.newProxyInstance(
                EarthAlone.class.getClassLoader(),
                new Class<?>[] {CelestialBodies.class},
                (self, method, arguments) -> earth);
    }

    @Override
    public GravityFields getGravityFields() {
        return data.getGravityFields();
    }

    @Override
    public GeoMagneticFields getGeoMagneticFields() {
        return data.getGeoMagneticFields();
    }
}
