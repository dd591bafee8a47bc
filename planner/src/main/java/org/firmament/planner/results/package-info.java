/// The results file as records: what an analyst gets, in the order of `results.json`.
@NullMarked
package org.firmament.planner.results;

import org.jspecify.annotations.NullMarked;
