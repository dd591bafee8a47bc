package org.firmament.coverage.engagement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firmament.catalogs.Interceptor;
import org.firmament.coverage.engagement.Engagement.NoOpportunity;
import org.firmament.coverage.engagement.Engagement.Reason;
import org.firmament.coverage.sensing.Custody;
import org.firmament.orbits.threat.Launch;

/// Finds which carriers can engage a launch, when, and why the others cannot.
///
/// An intercept at time t is possible if the missile is in a phase and at a height the interceptor works at, in boost
/// also early enough before burnout, and the shortest flight to it, f = [Reach#flyout] of the distance between carrier
/// and missile at t, starts no earlier than detection and decision allow and within the held span of custody that t
/// lies in. Releases are those of shortest flights, t − f.
///
/// First and last intercept are within 1 ms of the model's; no opportunity of 0.05 s or longer is missed (see
/// [Edges]). A carrier far from everything costs one distance.
public record EngagementFinder(Doctrine doctrine) {
    /// Whether one carrier can engage one launch in `custody`.
    public Engagement find(int index, Carrier carrier, Launch launch, Custody custody) {
        return find(index, carrier, launch, custody, windows(launch, custody, carrier.interceptor()));
    }

    /// Whether each of the carriers can engage one launch in `custody`: in the order of the carriers.
    public List<Engagement> findAll(List<Carrier> carriers, Launch launch, Custody custody) {
        Map<Interceptor, InterceptWindows> windows = new HashMap<>();
        List<Engagement> engagements = new ArrayList<>(carriers.size());
        for (int i = 0; i < carriers.size(); i++) {
            Carrier carrier = carriers.get(i);
            InterceptWindows of =
                    windows.computeIfAbsent(carrier.interceptor(), kind -> windows(launch, custody, kind));
            engagements.add(find(i, carrier, launch, custody, of));
        }
        return engagements;
    }

    private InterceptWindows windows(Launch launch, Custody custody, Interceptor interceptor) {
        if (custody.launch() != launch.index()) {
            throw new IllegalArgumentException(
                    "custody is of launch " + custody.launch() + ", not of launch " + launch.index());
        }
        return InterceptWindows.of(launch, custody, doctrine, interceptor);
    }

    private static Engagement find(
            int index, Carrier carrier, Launch launch, Custody custody, InterceptWindows windows) {
        if (windows.closed().isPresent()) {
            return new NoOpportunity(index, launch.index(), windows.closed().get());
        }
        Flyouts flyouts = new Flyouts(carrier, launch);
        for (InterceptWindows.Obstacle obstacle : windows.obstacles()) {
            if (!flyouts.any(obstacle.left())) {
                return new NoOpportunity(index, launch.index(), obstacle.reason());
            }
        }
        if (carrier.inventory() == 0) {
            return new NoOpportunity(index, launch.index(), Reason.NO_INVENTORY);
        }
        return flyouts.opportunity(index, flyouts.possible(windows.open()), custody);
    }
}
