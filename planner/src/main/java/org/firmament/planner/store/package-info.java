/// Rows of a study as a table that can be asked.
@NullMarked
package org.firmament.planner.store;

import org.jspecify.annotations.NullMarked;
