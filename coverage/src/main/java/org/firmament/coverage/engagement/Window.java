package org.firmament.coverage.engagement;

import org.firmament.catalogs.Phase;

/// A stretch of a flight in which an intercept is allowed, if the interceptor gets there in time.
///
/// @param phase    of the missile
/// @param from     first allowed intercept [s after the epoch]
/// @param to       last allowed intercept [s after the epoch]
/// @param release  earliest release for an intercept here [s after the epoch]; at most `from`
record Window(Phase phase, double from, double to, double release) {}
