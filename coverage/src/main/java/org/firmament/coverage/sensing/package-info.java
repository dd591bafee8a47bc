/// Detection, track and custody of missiles in flight.
@NullMarked
package org.firmament.coverage.sensing;

import org.jspecify.annotations.NullMarked;
