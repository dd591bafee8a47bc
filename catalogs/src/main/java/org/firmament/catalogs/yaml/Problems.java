package org.firmament.catalogs.yaml;

import java.util.ArrayList;
import java.util.List;

/// Gathers what is wrong, so that a user sees all of it at once.
public final class Problems {
    /// More problems than anyone reads; a file made to produce millions of them stops being looked into here.
    private static final int ENOUGH = 2_000;

    private final List<Problem> found = new ArrayList<>();

    /// Notes a problem, unless there are far too many already.
    public void add(Problem problem) {
        if (!enough()) {
            found.add(problem);
        }
    }

    /// Notes a problem at a place.
    public void add(Where where, String path, String message) {
        add(new Problem(where.file(), where.line(), path, message));
    }

    /// Whether looking on is pointless.
    public boolean enough() {
        return found.size() >= ENOUGH;
    }

    /// All noted so far, in the order found.
    public List<Problem> found() {
        return List.copyOf(found);
    }

    /// @throws BadInput  with every problem, if there is any
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new BadInput(found);
        }
    }
}
