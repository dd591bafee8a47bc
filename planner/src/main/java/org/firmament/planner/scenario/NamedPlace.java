package org.firmament.planner.scenario;

import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.Written;

/// A place of a table, which has to say what it is called.
record NamedPlace(
        @Written(says = "what it is called") String name,
        @Written(flat = true) Place place) {}
