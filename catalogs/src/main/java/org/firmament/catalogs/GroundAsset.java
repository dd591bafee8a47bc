package org.firmament.catalogs;

import org.firmament.catalogs.units.Written;

/// A sensor, an interceptor site or a command node on land or sea.
public record GroundAsset(
        String name,

        @Written(says = "where it stands: a site of the catalog, or lat_deg, lon_deg, alt_km")
        Site site,

        @Written(fallback = "{}", says = "what it carries") Payload carries) {}
