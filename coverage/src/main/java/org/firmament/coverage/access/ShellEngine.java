package org.firmament.coverage.access;

import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.Place;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;

/// Accesses of circular orbits that drift alike, from tables of one point's rises and sets that all
/// satellites and all points of a latitude share.
///
/// A satellite's line `w` shifts by the same amount every revolution, so the revolutions that pass over a
/// point are an arithmetic sequence: nothing is sampled, and every access costs one look into a table. The
/// method is set out in `docs/concepts/coverage.md`. Rings the tables do not describe are searched by an
/// [AccessFinder].
public final class ShellEngine implements PointEngine {
    /// Node rates over argument rates it is made for: from nearly inertial to 20,000 km and beyond.
    private static final double STEEPEST = -0.9;

    private static final double FLATTEST = -1e-3;

    private final CircularShell shell;
    private final AccessConstraint table;
    private final List<AccessConstraint> rest;
    private final AccessConstraint view;
    private final Earth earth;
    private final TimeSpan horizon;
    private final AccessFinder finder;

    private ShellEngine(
            CircularShell shell, AccessConstraint view, Earth earth, TimeSpan horizon, AccessFinder finder) {
        this.shell = shell;
        this.view = view;
        table = view.parts().stream()
                .filter(AccessConstraint::axial)
                .reduce(AccessConstraint::and)
                .orElseThrow();
        rest = view.parts().stream().filter(part -> !part.axial()).toList();
        this.earth = earth;
        this.horizon = horizon;
        this.finder = finder;
    }

    /// The engine of a shell whose satellites all have one view; empty for views that depend on more than
    /// where satellite and point are, such as on the Sun, and for shells that all but stand still over the
    /// Earth.
    ///
    /// @param finder  for rings the tables do not describe
    public static Optional<PointEngine> of(
            CircularShell shell, AccessConstraint view, Earth earth, TimeSpan horizon, AccessFinder finder) {
        double slope = shell.nodeRate() / shell.argumentRate();
        boolean made = view.parts().stream().anyMatch(AccessConstraint::axial)
                && shell.argumentRate() > 0
                && slope > STEEPEST
                && slope < FLATTEST;
        return made ? Optional.of(new ShellEngine(shell, view, earth, horizon, finder)) : Optional.empty();
    }

    @Override
    public int observers() {
        return shell.size();
    }

    @Override
    public Motion motion(int observer) {
        return shell.motion(observer);
    }

    @Override
    public Search search() {
        return new RingSearch();
    }

    /// Keeps the tables of the ring it looked at last.
    private final class RingSearch implements Search {
        private double latitude;
        private double altitude;
        private boolean begun;
        private List<ShellPasses> passes = List.of();
        private boolean described;

        @Override
        public void find(Place point, Found found) {
            Found whole = rest.isEmpty() ? found : restricted(point, found);
            if (!begun || point.lat() != latitude || point.alt() != altitude) {
                latitude = point.lat();
                altitude = point.alt();
                ShellRing made = new ShellRing(shell, table, earth.position(new Place(point.lat(), 0, point.alt())));
                described = made.agrees(form(point));
                passes = made.branches().stream()
                        .map(branch -> new ShellPasses(shell, horizon, branch))
                        .toList();
            }
            begun = true;
            if (described) {
                for (ShellPasses branch : passes) {
                    for (int i = 0; i < shell.size(); i++) {
                        branch.find(i, point.lon(), whole);
                    }
                }
            } else {
                one(point, found);
            }
        }

        /// The closed form of a ring's visibility, where the view has one.
        private Optional<RingView> form(Place point) {
            if (!RingView.describes(table)) {
                return Optional.empty();
            }
            RingGrid one = new RingGrid(List.of(new Ring(point.lat(), 0, 1, 1)), point.alt());
            return Optional.of(new RingView(one, earth, table));
        }

        /// Lets through what the other conditions leave of each pass.
        private Found restricted(Place point, Found found) {
            Motion target = earth.fixed(point);
            AccessConstraint others =
                    rest.stream().reduce(AccessConstraint::and).orElseThrow();
            return (observer, start, end) -> finder.find(
                            shell.motion(observer), target, others, new TimeSpan(start, end))
                    .spans()
                    .forEach(span -> found.access(observer, span.start(), span.end()));
        }

        private void one(Place point, Found found) {
            for (int i = 0; i < shell.size(); i++) {
                for (TimeSpan span : finder.find(shell.motion(i), earth.fixed(point), view, horizon)
                        .spans()) {
                    found.access(i, span.start(), span.end());
                }
            }
        }
    }
}
