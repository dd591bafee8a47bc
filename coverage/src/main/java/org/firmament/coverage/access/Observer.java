package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.List;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Motion;

/// Something that looks: where it is, and what it can look at from there.
public record Observer(String name, Motion motion, AccessConstraint view) {
    /// Every satellite of an ephemeris with the same view.
    public static List<Observer> all(Ephemeris satellites, AccessConstraint view) {
        List<Observer> observers = new ArrayList<>();
        for (int i = 0; i < satellites.size(); i++) {
            observers.add(new Observer(satellites.name(i), satellites.motion(i), view));
        }
        return observers;
    }
}
