package org.firmament.optimizer.optaplanner;

import java.util.ArrayList;
import java.util.List;

/// What the rounds of one carrier can be used for.
final class Reach {
    private final List<Opportunity> all;
    private final List<List<Opportunity>> byTarget;

    /// @param targets  how many launches there are
    Reach(List<Opportunity> opportunities, int targets) {
        all = List.copyOf(opportunities);
        List<List<Opportunity>> sorted = new ArrayList<>();
        for (int j = 0; j < targets; j++) {
            sorted.add(new ArrayList<>());
        }
        all.forEach(each -> sorted.get(each.target().index()).add(each));
        byTarget = sorted.stream().map(List::copyOf).toList();
    }

    List<Opportunity> all() {
        return all;
    }

    /// What can be fired at one launch.
    List<Opportunity> at(Target target) {
        return byTarget.get(target.index());
    }
}
