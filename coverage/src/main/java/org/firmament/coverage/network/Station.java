package org.firmament.coverage.network;

import org.firmament.catalogs.Place;

/// A node of the network on land or sea.
///
/// @param name   of the ground asset
/// @param place  where it stands
public record Station(String name, Place place) {}
