package org.firmament.coverage.engagement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.coverage.engagement.Engagement.NoOpportunity;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.Engagement.Reason;
import org.firmament.coverage.engagement.EngagementFinder.Traced;
import org.firmament.coverage.sensing.Custody;
import org.firmament.orbits.threat.Launch;

/// Who can engage which launch of one raid, the defence at full inventory.
///
/// @param launches  in the order of the raid
public record RaidEngagements(List<OfLaunch> launches) {
    public RaidEngagements {
        launches = List.copyOf(launches);
    }

    /// Who can engage one launch.
    ///
    /// @param opportunities  in the order of the carriers
    /// @param chains         of the carriers that nothing but time and data stands in the way of, in their order
    /// @param tallies        one a carrier group, in the order in which the groups first appear
    public record OfLaunch(
            List<Opportunity> opportunities, List<CarrierChain> chains, List<Tally> tallies, KillChain killChain) {
        public OfLaunch {
            chains = List.copyOf(chains);
            opportunities = List.copyOf(opportunities);
            tallies = List.copyOf(tallies);
        }
    }

    /// How one group of carriers stands to one launch.
    ///
    /// @param carriers      in the group
    /// @param interceptors  they hold
    /// @param able          carriers that can engage the launch
    /// @param ready         interceptors these hold
    /// @param reasons       carriers that cannot, by reason; reasons that do not occur are left out
    public record Tally(
            String group, int carriers, int interceptors, int able, int ready, Map<Reason, Integer> reasons) {
        public Tally {
            EnumMap<Reason, Integer> ordered = new EnumMap<>(Reason.class);
            ordered.putAll(reasons);
            reasons = Collections.unmodifiableMap(ordered);
        }
    }

    /// Finds every opportunity of a raid.
    ///
    /// @param custodies  of the launches, in their order
    public static RaidEngagements find(
            EngagementFinder finder, List<Carrier> carriers, List<Launch> launches, List<Custody> custodies) {
        if (launches.size() != custodies.size()) {
            throw new IllegalArgumentException(
                    launches.size() + " launches need as many custodies, not " + custodies.size());
        }
        Neighbours neighbours = new Neighbours(carriers);
        Groups groups = new Groups(carriers);
        List<OfLaunch> found = new ArrayList<>();
        for (int i = 0; i < launches.size(); i++) {
            found.add(find(finder, carriers, launches.get(i), custodies.get(i), neighbours, groups));
        }
        return new RaidEngagements(found);
    }

    private static OfLaunch find(
            EngagementFinder finder,
            List<Carrier> carriers,
            Launch launch,
            Custody custody,
            Neighbours neighbours,
            Groups groups) {
        List<Opportunity> opportunities = new ArrayList<>();
        List<CarrierChain> chains = new ArrayList<>();
        Optional<Reason> furthest = Optional.empty();
        groups.begin();
        for (Traced one : finder.trace(carriers, launch, custody, neighbours)) {
            one.chain().ifPresent(chains::add);
            switch (one.engagement()) {
                case Opportunity opportunity -> {
                    opportunities.add(opportunity);
                    groups.able(opportunity.carrier());
                }
                case NoOpportunity none -> {
                    groups.unable(none.carrier(), none.reason());
                    if (furthest.isEmpty() || none.reason().compareTo(furthest.get()) > 0) {
                        furthest = Optional.of(none.reason());
                    }
                }
            }
        }
        return new OfLaunch(
                opportunities,
                chains,
                groups.tallies(),
                KillChain.of(launch, custody, decided(chains, custody, finder.doctrine()), opportunities, furthest));
    }

    /// When the first carrier in reach has its order; where none is, when one could have been given.
    private static OptionalDouble decided(List<CarrierChain> chains, Custody custody, Doctrine doctrine) {
        OptionalDouble received = chains.stream()
                .flatMap(chain -> chain.order().stream())
                .mapToDouble(Order::received)
                .min();
        return received.isPresent()
                ? received
                : custody.detected().stream().map(doctrine::earliestRelease).findFirst();
    }
}
