/// Searches for better plans with OptaPlanner. The classes it works on are its own and stay in this room.
@NullMarked
package org.firmament.optimizer.optaplanner;

import org.jspecify.annotations.NullMarked;
