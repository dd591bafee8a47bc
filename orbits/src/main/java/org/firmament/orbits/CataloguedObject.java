package org.firmament.orbits;

/// A satellite as a file of orbits holds it.
///
/// @param name        as the file has it; its number or designator where it has none
/// @param designator  international, as `1998-067A`; empty if unknown
/// @param line        of the file, where it begins
/// @param orbit       in the file's own terms
public record CataloguedObject(String name, String designator, int line, Orbit orbit) {}
