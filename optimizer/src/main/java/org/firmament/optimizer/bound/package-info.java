/// Lower bounds on what any plan leaks, by column generation, and the certificates that prove them.
@NullMarked
package org.firmament.optimizer.bound;

import org.jspecify.annotations.NullMarked;
