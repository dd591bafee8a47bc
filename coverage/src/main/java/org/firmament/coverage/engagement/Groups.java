package org.firmament.coverage.engagement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.firmament.coverage.engagement.Engagement.Reason;
import org.firmament.coverage.engagement.RaidEngagements.Tally;

/// The groups of some carriers, and how the carriers of each stand to one launch after the other: counted in plain
/// numbers, there being hundreds of carriers a launch. Used by one thread.
final class Groups {
    private final List<Carrier> carriers;
    private final List<String> names = new ArrayList<>();

    /// The group of each carrier, by its place among the names.
    private final int[] groups;

    /// Of each group: carriers, interceptors, carriers that are able and their interceptors, and carriers by
    /// reason.
    private final int[] sizes;

    private final int[] interceptors;
    private final int[] able;
    private final int[] ready;

    /// Numbers to be counted up, one a reason.
    private final List<Map<Reason, int[]>> reasons = new ArrayList<>();

    Groups(List<Carrier> carriers) {
        this.carriers = carriers;
        groups = new int[carriers.size()];
        for (int i = 0; i < groups.length; i++) {
            String name = carriers.get(i).group();
            // Carriers of a group follow each other.
            int group = i > 0 && name.equals(carriers.get(i - 1).group()) ? groups[i - 1] : names.indexOf(name);
            groups[i] = group < 0 ? names.size() : group;
            if (group < 0) {
                names.add(name);
            }
        }
        sizes = new int[names.size()];
        interceptors = new int[names.size()];
        able = new int[names.size()];
        ready = new int[names.size()];
        names.forEach(_ -> reasons.add(numbers()));
        for (int i = 0; i < groups.length; i++) {
            sizes[groups[i]]++;
            interceptors[groups[i]] += carriers.get(i).inventory();
        }
    }

    private static Map<Reason, int[]> numbers() {
        Map<Reason, int[]> numbers = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            numbers.put(reason, new int[1]);
        }
        return numbers;
    }

    /// Before the carriers of another launch are told.
    void begin() {
        Arrays.fill(able, 0);
        Arrays.fill(ready, 0);
        reasons.forEach(of -> of.values().forEach(number -> number[0] = 0));
    }

    /// A carrier can engage the launch.
    void able(int carrier) {
        able[groups[carrier]]++;
        ready[groups[carrier]] += carriers.get(carrier).inventory();
    }

    /// A carrier cannot.
    void unable(int carrier, Reason reason) {
        Objects.requireNonNull(reasons.get(groups[carrier]).get(reason))[0]++;
    }

    /// How they stand, in the order in which the groups first appear.
    List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>();
        for (int g = 0; g < sizes.length; g++) {
            Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
            reasons.get(g).forEach((reason, number) -> {
                if (number[0] > 0) {
                    counts.put(reason, number[0]);
                }
            });
            tallies.add(new Tally(names.get(g), sizes[g], interceptors[g], able[g], ready[g], counts));
        }
        return tallies;
    }
}
