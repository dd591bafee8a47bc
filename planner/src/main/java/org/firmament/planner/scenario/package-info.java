/// The scenario file as records: what an analyst asks.
@NullMarked
package org.firmament.planner.scenario;

import org.jspecify.annotations.NullMarked;
