/// Life-cycle cost.
@NullMarked
package org.firmament.planner.cost;

import org.jspecify.annotations.NullMarked;
