/// One class a command: parse, call, print; no formula.
@NullMarked
package org.firmament.planner.cli;

import org.jspecify.annotations.NullMarked;
