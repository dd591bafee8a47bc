package org.firmament.planner.reproduce;

import java.util.List;

/// Cases that belong together.
///
/// @param id       the first word of their ids
/// @param title    as a heading
/// @param seconds  of one core that all of them take together, roughly
/// @param cases    in the order they are shown in
public record Section(String id, String title, int seconds, List<Case> cases) {
    public Section {
        cases = List.copyOf(cases);
        for (Case each : cases) {
            if (!each.id().startsWith(id + ".")) {
                throw new IllegalArgumentException(each.id() + " does not belong to " + id);
            }
        }
    }
}
