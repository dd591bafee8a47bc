/// Trade studies: designs of experiments, uncertainty, rows and the answers drawn from them.
@NullMarked
package org.firmament.planner.study;

import org.jspecify.annotations.NullMarked;
