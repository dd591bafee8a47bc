package org.firmament.planner.reproduce;

/// What the program has for a published number: one number, or, where a study leaves assumptions open, the range
/// over all of them.
///
/// @param low     least over the open assumptions; the number itself where there are none
/// @param high    greatest
/// @param remark  what came to light on the way, a sentence; may be empty
public record Ours(double low, double high, String remark) {
    public Ours {
        if (!(low <= high)) {
            throw new IllegalArgumentException("a range from " + low + " to " + high);
        }
    }

    static Ours of(double value) {
        return new Ours(value, value, "");
    }

    static Ours between(double one, double other) {
        return new Ours(Math.min(one, other), Math.max(one, other), "");
    }

    Ours remarking(String sentence) {
        return new Ours(low, high, sentence);
    }

    double middle() {
        return 0.5 * (low + high);
    }
}
