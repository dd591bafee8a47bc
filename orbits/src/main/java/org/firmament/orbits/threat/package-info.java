/// Missiles in motion: powered ascent, ballistic flight, glide and cruise, as kinematics for sizing a defence.
@NullMarked
package org.firmament.orbits.threat;

import org.jspecify.annotations.NullMarked;
