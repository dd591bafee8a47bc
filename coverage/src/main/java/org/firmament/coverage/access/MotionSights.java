package org.firmament.coverage.access;

import java.util.List;
import org.firmament.orbits.Motion;

/// Observers in any motion that look at targets in any motion, for a [TargetRun].
///
/// @param observers  their motions cover every window
/// @param targets    what they look at
/// @param windows    one a target, in which its motion is known
/// @param finder     steps and tolerance of the search
public record MotionSights(
        List<Observer> observers, List<Motion> targets, List<TimeSpan> windows, AccessFinder finder) {
    public MotionSights {
        observers = List.copyOf(observers);
        targets = List.copyOf(targets);
        windows = List.copyOf(windows);
        if (targets.size() != windows.size()) {
            throw new IllegalArgumentException(
                    "a window for every target: " + targets.size() + " targets, " + windows.size() + " windows");
        }
    }

    /// A search for one thread.
    public TargetRun.Sight search() {
        return (number, found) -> {
            PairSearch search = new PairSearch(windows.get(number), finder);
            Motion target = targets.get(number);
            Roaming there = Roaming.of(target, search.grid());
            Spans spans = new Spans();
            for (int i = 0; i < observers.size(); i++) {
                Observer observer = observers.get(i);
                spans.clear();
                search.find(
                        observer.motion(),
                        Roaming.of(observer.motion(), search.grid()),
                        target,
                        there,
                        observer.view(),
                        spans);
                for (int k = 0; k < spans.size(); k++) {
                    found.access(i, spans.start(k), spans.end(k));
                }
            }
        };
    }
}
