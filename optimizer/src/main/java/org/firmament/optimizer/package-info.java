/// Which asset engages which launch, and the proof of how good that is.
@NullMarked
package org.firmament.optimizer;

import org.jspecify.annotations.NullMarked;
