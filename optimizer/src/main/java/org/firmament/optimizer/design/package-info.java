/// What to buy of what could be bought, so that what is needed is met: constellations, slot by slot.
@NullMarked
package org.firmament.optimizer.design;

import org.jspecify.annotations.NullMarked;
