package org.firmament.optimizer;

import java.util.List;

/// A tasking of sensors that take time to turn, and how good any could be.
///
/// Track after track gets the way that adds most to what the others do, found exactly, again and again until none
/// can be bettered. Then a few tracks that see the same are taken back and given out anew in another order, for as
/// long as that is counted to go on. What no tasking exceeds is told by [TaskingBound].
///
/// @param followed  for each time, for each object, the sensors that follow it: `each` of them or none
/// @param count     objects followed, summed over the times
/// @param bound     no tasking has a greater count
/// @param ways      for each track that may have to turn, what it is on when, also where others are missing
public record TaskingPlan(List<List<List<Integer>>> followed, int count, int bound, List<TrackedWay> ways) {
    /// What one track of a sensor is on.
    public record TrackedWay(int sensor, List<Integer> times, List<Integer> objects) {}

    public TaskingPlan {
        followed = List.copyOf(followed);
        ways = List.copyOf(ways);
    }

    /// Plans, and bounds.
    public static TaskingPlan of(TaskingProblem problem) {
        TaskingSearch search = new TaskingSearch(problem);
        search.settle(search.all());
        int bound = search.bound().of(search.count());
        search.exchange(bound);
        return search.plan(bound);
    }
}
