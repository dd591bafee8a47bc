/// Measures Firmament against Orekit's event detectors, and holds the one to the other.
@NullMarked
package org.firmament.benchmarks;

import org.jspecify.annotations.NullMarked;
