package org.firmament.planner.results;

/// What something more would be worth, in the unit of the objective: the same raids are fought again with it.
///
/// @param more    what there is more of
/// @param saves   the plans found lose so much less, mean of a raid
/// @param atMost  no plans with it save more, mean of a raid
/// @param error   standard error of what is saved, over raids; 0 for one raid
public record WorthResult(String more, double saves, double atMost, double error) {}
