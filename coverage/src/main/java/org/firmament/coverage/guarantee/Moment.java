package org.firmament.coverage.guarantee;

/// A place at a time, as a proof knows them.
///
/// @param lat    geocentric latitude [rad]
/// @param lon    longitude, counted as the nodes' are [rad]
/// @param phase  angle every satellite has flown since its argument at phase 0 [rad]
public record Moment(double lat, double lon, double phase) {}
