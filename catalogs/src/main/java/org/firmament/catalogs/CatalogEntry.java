package org.firmament.catalogs;

/// A noun a catalog holds by name. A file may name it, or write it out in the name's place.
public sealed interface CatalogEntry
        permits Missile, Sensor, Interceptor, Site, Region, Corridor, ConstellationDesign, LaunchPrice {
    /// The name it is found by; `inline` for one written out in place.
    String name();
}
