/// Studies from file to answer: composes the rooms below.
@NullMarked
package org.firmament.planner;

import org.jspecify.annotations.NullMarked;
