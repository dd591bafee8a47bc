package org.firmament.orbits.threat;

import org.firmament.catalogs.Place;
import org.firmament.catalogs.Site;

/// Where a drawn launch starts, and what it is aimed at.
public record Draw(Place from, Site aim) {}
