package org.firmament.catalogs;

import org.firmament.catalogs.units.Written;

/// A constellation as designed: how its satellites are arranged and what each carries.
public record ConstellationDesign(
        String name,
        @Written(says = "arrangement of the satellites") Pattern pattern,

        @Written(fallback = "{}", says = "what each satellite carries")
        Payload carries)
        implements CatalogEntry {}
