/// Published results, ours beside theirs.
@NullMarked
package org.firmament.planner.reproduce;

import org.jspecify.annotations.NullMarked;
