/// Allocation problems as files, so that others can solve ours and we theirs.
@NullMarked
package org.firmament.planner.instance;

import org.jspecify.annotations.NullMarked;
