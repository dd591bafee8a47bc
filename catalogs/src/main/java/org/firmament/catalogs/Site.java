package org.firmament.catalogs;

import org.firmament.catalogs.units.Written;

/// A named place: a base, a radar, an aim point.
public record Site(String name, @Written(flat = true) Place place) implements CatalogEntry {}
