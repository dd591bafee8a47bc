package org.firmament.coverage.engagement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.catalogs.Interceptor;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;

/// Which carriers may come into reach of a launch at all. Carriers in orbit are looked at every few seconds:
/// those of a shell plane by plane ([ShellCarriers]), others in [CarrierField]s, both for all launches of a
/// raid together. Carriers on the ground are few, and always near. Used by one thread.
final class Neighbours {
    /// Between looks [s]. Within it a carrier and a missile come nearer by no more than 234 km.
    private static final double EVERY = 10;

    private final int size;
    private final Map<Kind, ReachKernel> kinds = new LinkedHashMap<>();
    private final boolean[] ground;
    private final Set<Interceptor> all = new LinkedHashSet<>();

    /// Carriers in orbit that hold one kind of interceptor.
    private static final class Kind {
        private final Interceptor interceptor;
        private final List<ShellCarriers> shells = new ArrayList<>();

        /// Those of no shell.
        private final List<Integer> carriers = new ArrayList<>();

        private final List<Motion> motions = new ArrayList<>();
        private final Map<Long, CarrierField> fields = new HashMap<>();

        Kind(Interceptor interceptor) {
            this.interceptor = interceptor;
        }

        void add(int carrier, Motion motion) {
            Optional<CircularShell> shell = CircularShell.of(motion);
            if (shell.isEmpty() || !shell(shell.get()).take(carrier, motion)) {
                carriers.add(carrier);
                motions.add(motion);
            }
        }

        private ShellCarriers shell(CircularShell shell) {
            for (ShellCarriers known : shells) {
                if (known.of(shell)) {
                    return known;
                }
            }
            shells.add(new ShellCarriers(shell, EVERY));
            return shells.getLast();
        }

        CarrierField field(long number) {
            return fields.computeIfAbsent(number, k -> new CarrierField(motions, k * EVERY));
        }
    }

    Neighbours(List<Carrier> carriers) {
        size = carriers.size();
        ground = new boolean[size];
        Map<Interceptor, Kind> known = new LinkedHashMap<>();
        Optional<Kind> before = Optional.empty();
        for (int i = 0; i < size; i++) {
            Carrier carrier = carriers.get(i);
            // Carriers of one layer hold the very same interceptor, which is soon told to be equal.
            if (before.isEmpty() || !before.get().interceptor.equals(carrier.interceptor())) {
                all.add(carrier.interceptor());
                before = Optional.of(known.computeIfAbsent(carrier.interceptor(), Kind::new));
            }
            switch (carrier.footing()) {
                case GROUND -> ground[i] = true;
                case ORBIT -> before.get().add(i, carrier.motion());
            }
        }
        known.forEach((interceptor, kind) -> kinds.put(kind, new ReachKernel(interceptor, kind.motions)));
    }

    /// Every kind of interceptor the carriers hold, on the ground too.
    Set<Interceptor> kinds() {
        return Collections.unmodifiableSet(all);
    }

    /// Carriers that may come into reach, each by its place in the list.
    ///
    /// @param windows  of each kind of interceptor; those of the first obstacle hold all others
    boolean[] near(Launch launch, Map<Interceptor, InterceptWindows> windows) {
        boolean[] near = Arrays.copyOf(ground, size);
        kinds.forEach((kind, kernel) -> {
            InterceptWindows of = windows.getOrDefault(kind.interceptor, InterceptWindows.NONE);
            if (of.closed().isEmpty()) {
                List<Window> left = of.obstacles().getFirst().left();
                kind.shells.forEach(shell -> shell.mark(left, launch.motion(), kernel, near));
                if (!kind.carriers.isEmpty()) {
                    mark(kind, left, launch.motion(), kernel, near);
                }
            }
        });
        return near;
    }

    private static void mark(Kind kind, List<Window> windows, Motion missile, ReachKernel kernel, boolean[] near) {
        boolean[] marks = new boolean[kind.carriers.size()];
        double[] point = new double[3];
        for (Window window : windows) {
            // Each time of the window lies less than one interval after a field.
            for (long k = (long) Math.floor(window.from() / EVERY); k * EVERY <= window.to(); k++) {
                missile.position(k * EVERY, point);
                double flyout = Math.min(window.to(), (k + 1) * EVERY) - window.release();
                kernel.mark(kind.field(k), point, flyout, 2 * Flyouts.FASTEST * EVERY, marks);
            }
        }
        for (int i = 0; i < marks.length; i++) {
            near[kind.carriers.get(i)] |= marks[i];
        }
    }
}
