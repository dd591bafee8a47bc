package org.firmament.orbits;

/// Mean elements of SGP4 that follow a satellite's own motion.
///
/// @param miss  farthest they are from it at the times they were fitted to [m]; 0 for elements that are its own
public record FittedElements(GeneralPerturbations elements, double miss) {}
