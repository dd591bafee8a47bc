package org.firmament.optimizer.optaplanner;

import java.util.List;
import java.util.Map;

/// Launches whose losses are summed: all of them, or those of one corridor. Of the group that loses most counts
/// the sum.
///
/// @param index   among the groups
/// @param stakes  of every group what it loses if nothing is fired [1 / Plan#VALUE_STEPS]
record Group(int index, List<Long> stakes) {
    Group {
        stakes = List.copyOf(stakes);
    }

    /// What is saved of the greatest loss when each group saves so much; those that save nothing may be left out.
    static long defended(Map<Group, Long> saved) {
        if (saved.isEmpty()) {
            return 0;
        }
        List<Long> stakes = saved.keySet().iterator().next().stakes;
        long[] by = new long[stakes.size()];
        saved.forEach((group, each) -> by[group.index] = each);
        return defended(stakes, by);
    }

    /// The same.
    ///
    /// @param saved  by each group
    static long defended(List<Long> stakes, long[] saved) {
        long before = 0;
        long after = 0;
        for (int g = 0; g < saved.length; g++) {
            before = Math.max(before, stakes.get(g));
            after = Math.max(after, stakes.get(g) - saved[g]);
        }
        return before - after;
    }
}
