package org.firmament.coverage.engagement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firmament.catalogs.Interceptor;
import org.firmament.coverage.access.SunDirection;
import org.firmament.coverage.engagement.Engagement.NoOpportunity;
import org.firmament.coverage.engagement.Engagement.Reason;
import org.firmament.coverage.sensing.Custody;
import org.firmament.orbits.threat.Launch;

/// Finds which carriers can engage a launch, when, and why the others cannot.
///
/// An intercept at time t is possible if the missile is in a phase, at a height and in a light the interceptor works
/// in, in boost also early enough before burnout, the two meet at a speed and with an error it can work with, and the
/// shortest flight to it, f of its [Flight], starts no earlier than detection and decision allow and within the held
/// span of custody that t lies in. Releases are those of shortest flights, t − f.
///
/// First and last intercept are within 1 ms of the model's; no opportunity of 0.05 s or longer is missed (see
/// [Edges]), of half a second where closing speed or divert is limited. Carriers in orbit that are far from everything
/// are never looked at one by one ([Neighbours]).
///
/// @param sun  for interceptors that need light
public record EngagementFinder(Doctrine doctrine, SunDirection sun) {
    /// Whether one carrier can engage one launch in `custody`.
    public Engagement find(int index, Carrier carrier, Launch launch, Custody custody) {
        return find(index, carrier, launch, custody, windows(launch, custody, carrier.interceptor()));
    }

    /// Whether each of the carriers can engage one launch in `custody`: in the order of the carriers.
    public List<Engagement> findAll(List<Carrier> carriers, Launch launch, Custody custody) {
        return findAll(carriers, launch, custody, new Neighbours(carriers));
    }

    /// The same, for one launch after the other.
    ///
    /// @param neighbours  of these carriers
    List<Engagement> findAll(List<Carrier> carriers, Launch launch, Custody custody, Neighbours neighbours) {
        Map<Interceptor, InterceptWindows> windows = new HashMap<>();
        for (Carrier carrier : carriers) {
            windows.computeIfAbsent(carrier.interceptor(), kind -> windows(launch, custody, kind));
        }
        boolean[] near = neighbours.near(launch, windows);
        List<Engagement> engagements = new ArrayList<>(carriers.size());
        for (int i = 0; i < carriers.size(); i++) {
            Carrier carrier = carriers.get(i);
            InterceptWindows of = windows.getOrDefault(carrier.interceptor(), InterceptWindows.NONE);
            engagements.add(
                    near[i] || of.closed().isPresent()
                            ? find(i, carrier, launch, custody, of)
                            : new NoOpportunity(i, launch.index(), Reason.OUT_OF_REACH));
        }
        return engagements;
    }

    private InterceptWindows windows(Launch launch, Custody custody, Interceptor interceptor) {
        if (custody.launch() != launch.index()) {
            throw new IllegalArgumentException(
                    "custody is of launch " + custody.launch() + ", not of launch " + launch.index());
        }
        return InterceptWindows.of(launch, custody, doctrine, interceptor, sun);
    }

    private static Engagement find(
            int index, Carrier carrier, Launch launch, Custody custody, InterceptWindows windows) {
        if (windows.closed().isPresent()) {
            return new NoOpportunity(index, launch.index(), windows.closed().get());
        }
        Flyouts flyouts = new Flyouts(carrier, launch);
        for (InterceptWindows.Obstacle obstacle : windows.obstacles()) {
            if (!flyouts.any(obstacle.left(), obstacle.demand())) {
                return new NoOpportunity(index, launch.index(), obstacle.reason());
            }
        }
        if (carrier.inventory() == 0) {
            return new NoOpportunity(index, launch.index(), Reason.NO_INVENTORY);
        }
        InterceptWindows.Obstacle last = windows.last();
        return flyouts.opportunity(index, flyouts.possible(last.left(), last.demand()), custody);
    }
}
