/// Satellites and the Earth in motion. Orekit stops here: the rest of the program sees Earth-fixed positions [m],
/// velocities [m/s] and `double` seconds after the scenario's epoch.
@NullMarked
package org.firmament.orbits;

import org.jspecify.annotations.NullMarked;
