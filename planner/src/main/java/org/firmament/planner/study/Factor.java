package org.firmament.planner.study;

/// A value of the scenario that a study lets vary.
///
/// @param path  of the value, as of `--set`
record Factor(String path, Levels levels) {}
