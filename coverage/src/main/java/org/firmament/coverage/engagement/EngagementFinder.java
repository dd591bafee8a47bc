package org.firmament.coverage.engagement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.Interceptor;
import org.firmament.coverage.access.SunDirection;
import org.firmament.coverage.engagement.Engagement.NoOpportunity;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.Engagement.Reason;
import org.firmament.coverage.engagement.InterceptWindows.Obstacle;
import org.firmament.coverage.sensing.Custody;
import org.firmament.orbits.threat.Launch;

/// Finds which carriers can engage a launch, when, and why the others cannot.
///
/// An intercept at time t is possible if the missile is in a phase, at a height and in a light the interceptor
/// works in, in boost also early enough before burnout, the two meet at a speed and with an error it can work with,
/// and the shortest flight to it, f of its [Flight], starts no earlier than the carrier has the order and within
/// the held span of custody that t lies in. Releases are those of shortest flights, t − f.
///
/// First and last intercept are within 1 ms of the model's; no opportunity of 0.05 s or longer is missed (see
/// [Edges]), of half a second where closing speed or divert is limited. Carriers in orbit that are far from
/// everything are never looked at one by one ([Neighbours]).
///
/// @param sun      for interceptors that need light
/// @param command  how a track becomes an order that a carrier has
public record EngagementFinder(Doctrine doctrine, SunDirection sun, Command command) {
    /// With a network that takes no time.
    public EngagementFinder(Doctrine doctrine, SunDirection sun) {
        this(doctrine, sun, Command.instant());
    }

    /// Whether one carrier can engage one launch in `custody`.
    public Engagement find(int index, Carrier carrier, Launch launch, Custody custody) {
        Search search = new Search(launch, custody, command.about(custody, doctrine));
        return search.find(index, carrier, windows(launch, custody, carrier.interceptor()))
                .engagement();
    }

    /// Whether each of the carriers can engage one launch in `custody`: in the order of the carriers.
    public List<Engagement> findAll(List<Carrier> carriers, Launch launch, Custody custody) {
        return trace(carriers, launch, custody, new Neighbours(carriers)).stream()
                .map(Traced::engagement)
                .toList();
    }

    /// An engagement, and how it comes about; only of a carrier that nothing but time and data stands in the way
    /// of.
    record Traced(Engagement engagement, Optional<CarrierChain> chain) {}

    /// The same with the chains, for one launch after the other.
    ///
    /// @param neighbours  of these carriers
    List<Traced> trace(List<Carrier> carriers, Launch launch, Custody custody, Neighbours neighbours) {
        Map<Interceptor, InterceptWindows> windows = new HashMap<>();
        for (Interceptor kind : neighbours.kinds()) {
            windows.put(kind, windows(launch, custody, kind));
        }
        boolean[] near = neighbours.near(launch, windows);
        Search search = new Search(launch, custody, command.about(custody, doctrine));
        List<Traced> traced = new ArrayList<>(carriers.size());
        Optional<Interceptor> before = Optional.empty();
        InterceptWindows of = InterceptWindows.NONE;
        for (int i = 0; i < carriers.size(); i++) {
            Carrier carrier = carriers.get(i);
            // Carriers of one layer hold the very same interceptor, which is soon told to be equal.
            if (before.isEmpty() || !before.get().equals(carrier.interceptor())) {
                before = Optional.of(carrier.interceptor());
                of = windows.getOrDefault(carrier.interceptor(), InterceptWindows.NONE);
            }
            traced.add(
                    near[i] || of.closed().isPresent()
                            ? search.find(i, carrier, of)
                            : search.no(i, Reason.OUT_OF_REACH));
        }
        return traced;
    }

    private InterceptWindows windows(Launch launch, Custody custody, Interceptor interceptor) {
        if (custody.launch() != launch.index()) {
            throw new IllegalArgumentException(
                    "custody is of launch " + custody.launch() + ", not of launch " + launch.index());
        }
        return InterceptWindows.of(launch, custody, doctrine, interceptor, sun);
    }

    /// The search of all carriers against one launch: used by one thread.
    private static final class Search {
        private final Launch launch;
        private final Custody custody;
        private final Command.Orders orders;
        private final OptionalDouble seen;

        Search(Launch launch, Custody custody, Command.Orders orders) {
            this.launch = launch;
            this.custody = custody;
            this.orders = orders;
            this.seen = KillChain.seen(custody);
        }

        Traced find(int index, Carrier carrier, InterceptWindows windows) {
            if (windows.closed().isPresent()) {
                return no(index, windows.closed().get());
            }
            Flyouts flyouts = new Flyouts(carrier, launch);
            Optional<Reason> before = first(windows.obstacles(), flyouts);
            if (before.isPresent()) {
                return no(index, before.get());
            }
            if (custody.detected().isEmpty()) {
                return no(index, windows.hold().lost());
            }
            Optional<Order> order = orders.to(index, windows.end());
            if (order.isEmpty()) {
                return broken(index, order, Reason.NO_LINK, LastRelease.unknown());
            }
            List<Obstacle> ordered = windows.ordered(order.get().received());
            Optional<Reason> behind = first(ordered, flyouts);
            if (behind.isPresent()) {
                Obstacle reach = windows.last();
                return broken(
                        index,
                        order,
                        behind.get(),
                        behind.get() == Reason.TOO_LATE
                                ? LastRelease.by(
                                        () -> new Flyouts(carrier, launch).lastRelease(reach.left(), reach.demand()))
                                : LastRelease.unknown());
            }
            if (carrier.inventory() == 0) {
                return broken(index, order, Reason.NO_INVENTORY, LastRelease.unknown());
            }
            Obstacle left = ordered.getLast();
            Opportunity opportunity = flyouts.opportunity(index, flyouts.possible(left.left(), left.demand()), custody);
            LastRelease last = LastRelease.at(opportunity.release().end());
            return new Traced(
                    opportunity, Optional.of(chain(index, order, Optional.of(opportunity), last, Optional.empty())));
        }

        private static Optional<Reason> first(List<Obstacle> obstacles, Flyouts flyouts) {
            return obstacles.stream()
                    .filter(obstacle -> !flyouts.any(obstacle.left(), obstacle.demand()))
                    .map(Obstacle::reason)
                    .findFirst();
        }

        Traced no(int index, Reason reason) {
            return new Traced(new NoOpportunity(index, launch.index(), reason), Optional.empty());
        }

        private Traced broken(int index, Optional<Order> order, Reason reason, LastRelease last) {
            return new Traced(
                    new NoOpportunity(index, launch.index(), reason),
                    Optional.of(chain(index, order, Optional.empty(), last, Optional.of(reason))));
        }

        private CarrierChain chain(
                int index,
                Optional<Order> order,
                Optional<Opportunity> opportunity,
                LastRelease last,
                Optional<Reason> broken) {
            double detected = custody.detected().orElseThrow();
            return new CarrierChain(index, seen.orElse(detected), detected, order, opportunity, last, broken);
        }
    }
}
