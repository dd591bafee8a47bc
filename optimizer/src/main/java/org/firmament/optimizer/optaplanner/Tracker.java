package org.firmament.optimizer.optaplanner;

/// A resource, as the search sees it.
record Tracker(int index, int capacity) {}
