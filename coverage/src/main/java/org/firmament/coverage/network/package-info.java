/// Who hears from whom, when, and how soon: cross-links and ground links over time, and the shortest path over
/// them.
@NullMarked
package org.firmament.coverage.network;

import org.jspecify.annotations.NullMarked;
