package org.firmament.optimizer;

/// What is proved about a plan.
///
/// @param sense    `minimise`
/// @param measure  what is bounded: `leaked_value`
/// @param lower    no plan has less
/// @param upper    this plan has it
/// @param gap      (upper − lower) / upper; 0 when upper is 0
/// @param optimal  whether no better plan exists
public record Proof(String sense, String measure, double lower, double upper, double gap, boolean optimal) {}
