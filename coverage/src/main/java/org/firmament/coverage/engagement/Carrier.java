package org.firmament.coverage.engagement;

import org.firmament.catalogs.Interceptor;
import org.firmament.orbits.Motion;

/// What holds interceptors: a satellite, or a site on land or sea.
///
/// @param name       of the satellite or site
/// @param group      the constellation or ground asset it belongs to
/// @param motion     where it is
/// @param inventory  interceptors it holds
public record Carrier(String name, String group, Motion motion, Interceptor interceptor, int inventory) {}
