/// What a constellation covers at any time, proved rather than sampled.
@NullMarked
package org.firmament.coverage.guarantee;

import org.jspecify.annotations.NullMarked;
