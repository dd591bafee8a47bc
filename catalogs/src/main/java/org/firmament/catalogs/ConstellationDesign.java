package org.firmament.catalogs;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;

/// A constellation as designed: how its satellites are arranged and what each carries.
public record ConstellationDesign(
        String name,
        @Written(says = "arrangement of the satellites") Pattern pattern,

        @Written(fallback = "{}", says = "what each satellite carries")
        Payload carries)
        implements CatalogEntry {
    public ConstellationDesign {
        Limits.require(
                carries.interceptor().flatMap(Interceptor::flyout).isEmpty(),
                "carries",
                "an interceptor with a flyout table",
                "one for a satellite: such a table is of flights from the ground",
                "leave its flyout out, or put it below ground");
    }
}
