package org.firmament.coverage.engagement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<OfLaunch> found = new ArrayList<>();
        for (int i = 0; i < launches.size(); i++) {
            Launch launch = launches.get(i);
            Custody custody = custodies.get(i);
            List<Traced> traced = finder.trace(carriers, launch, custody, neighbours);
            List<Engagement> engagements =
                    traced.stream().map(Traced::engagement).toList();
            List<CarrierChain> chains =
                    traced.stream().flatMap(one -> one.chain().stream()).toList();
            found.add(new OfLaunch(
                    opportunities(engagements),
                    chains,
                    tallies(carriers, engagements),
                    KillChain.of(launch, custody, decided(chains, custody, finder.doctrine()), engagements)));
        }
        return new RaidEngagements(found);
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

    private static List<Opportunity> opportunities(List<Engagement> engagements) {
        return engagements.stream()
                .filter(Opportunity.class::isInstance)
                .map(Opportunity.class::cast)
                .toList();
    }

    private static List<Tally> tallies(List<Carrier> carriers, List<Engagement> engagements) {
        Map<String, List<Engagement>> groups = new LinkedHashMap<>();
        for (int i = 0; i < carriers.size(); i++) {
            groups.computeIfAbsent(carriers.get(i).group(), group -> new ArrayList<>())
                    .add(engagements.get(i));
        }
        return groups.entrySet().stream()
                .map(group -> tally(group.getKey(), carriers, group.getValue()))
                .toList();
    }

    private static Tally tally(String group, List<Carrier> carriers, List<Engagement> engagements) {
        int interceptors = 0;
        int able = 0;
        int ready = 0;
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        for (Engagement engagement : engagements) {
            int inventory = carriers.get(engagement.carrier()).inventory();
            interceptors += inventory;
            switch (engagement) {
                case Opportunity _ -> {
                    able++;
                    ready += inventory;
                }
                case NoOpportunity none -> reasons.merge(none.reason(), 1, Integer::sum);
            }
        }
        return new Tally(group, engagements.size(), interceptors, able, ready, reasons);
    }
}
