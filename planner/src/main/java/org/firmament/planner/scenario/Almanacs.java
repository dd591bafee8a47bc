package org.firmament.planner.scenario;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Conventions;

/// Almanacs to be used again: reading the series of the Earth's motion takes longer than laying out a shell.
///
/// An almanac interpolates between times it has met, so what it gives may depend in its last bits on what it was
/// asked before. Each thread therefore has its own, used for scenarios of the same epoch, conventions and length
/// only: these ask the same questions in the same order, and get the answers of an almanac made for them alone.
public final class Almanacs {
    private final int most;
    private final ThreadLocal<Map<Key, Almanac>> kept = ThreadLocal.withInitial(this::latest);

    private record Key(Conventions conventions, Instant epoch, double until) {}

    private Almanacs(int most) {
        this.most = most;
    }

    /// Keeps the last few a thread.
    public static Almanacs kept() {
        return new Almanacs(8);
    }

    /// Makes a new one each time.
    public static Almanacs fresh() {
        return new Almanacs(0);
    }

    /// An almanac on one thread.
    ///
    /// @param until  last time it will be asked for [s after the epoch]
    public Almanac of(Conventions conventions, Instant epoch, double until) {
        if (most == 0) {
            return new Almanac(conventions, epoch);
        }
        return kept.get()
                .computeIfAbsent(
                        new Key(conventions, epoch, until), key -> new Almanac(key.conventions(), key.epoch()));
    }

    private Map<Key, Almanac> latest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Almanac> eldest) {
                return size() > most;
            }
        };
    }
}
