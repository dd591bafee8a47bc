/// The nouns of the field: missiles, sensors, interceptors, sites, corridors, constellations. JDK only, SI inside.
@NullMarked
package org.firmament.catalogs;

import org.jspecify.annotations.NullMarked;
