package org.firmament.coverage.guarantee;

/// How far the worst place is from its n-th nearest sub-satellite point at the worst time, between two
/// proved bounds.
///
/// @param lower  an angle that is reached, at `where` [rad]
/// @param upper  an angle that is never exceeded [rad]
/// @param where  the place and time of `lower`
public record Worst(double lower, double upper, Moment where) {}
