package org.firmament.coverage.engagement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firmament.catalogs.Interceptor;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;

/// Which carriers may come into reach of a launch at all. Carriers in orbit are put into [CarrierField]s every few
/// seconds, which all launches of a raid share; carriers on the ground are few, and always near. Used by one thread.
final class Neighbours {
    /// Between fields [s]. Within it a carrier and a missile come nearer by no more than 234 km.
    private static final double EVERY = 10;

    private final int size;
    private final Map<Interceptor, Kind> kinds = new LinkedHashMap<>();
    private final boolean[] ground;
    private final Set<Interceptor> all = new LinkedHashSet<>();

    /// Carriers in orbit that hold one kind of interceptor.
    private record Kind(
            List<Integer> carriers, List<Motion> motions, ReachKernel kernel, Map<Long, CarrierField> fields) {
        Kind(Interceptor interceptor, List<Integer> carriers, List<Motion> motions) {
            this(carriers, motions, new ReachKernel(interceptor, motions), new HashMap<>());
        }

        CarrierField field(long number) {
            return fields.computeIfAbsent(number, k -> new CarrierField(motions, k * EVERY));
        }
    }

    Neighbours(List<Carrier> carriers) {
        size = carriers.size();
        ground = new boolean[size];
        Map<Interceptor, List<Integer>> byKind = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            all.add(carriers.get(i).interceptor());
            switch (carriers.get(i).footing()) {
                case GROUND -> ground[i] = true;
                case ORBIT ->
                    byKind.computeIfAbsent(carriers.get(i).interceptor(), _ -> new ArrayList<>())
                            .add(i);
            }
        }
        byKind.forEach((interceptor, list) -> kinds.put(
                interceptor,
                new Kind(
                        interceptor,
                        list,
                        list.stream().map(i -> carriers.get(i).motion()).toList())));
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
        kinds.forEach((interceptor, kind) -> {
            InterceptWindows of = windows.getOrDefault(interceptor, InterceptWindows.NONE);
            if (of.closed().isEmpty()) {
                mark(kind, of.obstacles().getFirst().left(), launch.motion(), near);
            }
        });
        return near;
    }

    private static void mark(Kind kind, List<Window> windows, Motion missile, boolean[] near) {
        boolean[] marks = new boolean[kind.carriers().size()];
        double[] point = new double[3];
        for (Window window : windows) {
            // Each time of the window lies less than one interval after a field.
            for (long k = (long) Math.floor(window.from() / EVERY); k * EVERY <= window.to(); k++) {
                missile.position(k * EVERY, point);
                double flyout = Math.min(window.to(), (k + 1) * EVERY) - window.release();
                kind.kernel().mark(kind.field(k), point, flyout, 2 * Flyouts.FASTEST * EVERY, marks);
            }
        }
        for (int i = 0; i < marks.length; i++) {
            near[kind.carriers().get(i)] |= marks[i];
        }
    }
}
