package org.firmament.coverage.engagement;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.coverage.engagement.Engagement.NoOpportunity;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.Engagement.Reason;
import org.firmament.coverage.sensing.Custody;
import org.firmament.orbits.threat.Launch;

/// What happens to one launch when, from ignition to impact, taken over all carriers that can engage it.
///
/// All times are seconds after the epoch; [#toString] tells them after ignition, rounded to seconds.
///
/// @param launch     index within the raid
/// @param ignition   of the missile
/// @param seen       first time a sensor sees it; empty if never
/// @param detected   first confirmed detection; empty if never
/// @param held       when it is in custody
/// @param decided    earliest release that detection, decision and network allow; empty if never detected
/// @param release    first to last release; empty if no carrier can engage it
/// @param intercept  earliest to last intercept; empty if no carrier can engage it
/// @param burnout    end of powered ascent
/// @param impact     end of the flight
/// @param broken     where the chain breaks: the obstacle of the carriers that come furthest; empty if it holds
public record KillChain(
        int launch,
        double ignition,
        OptionalDouble seen,
        OptionalDouble detected,
        Timeline held,
        OptionalDouble decided,
        Optional<TimeSpan> release,
        Optional<TimeSpan> intercept,
        double burnout,
        double impact,
        Optional<Reason> broken) {
    /// The links whose slack is known.
    public enum Link {
        SIGHT,
        DETECTION,
        DECISION,
        INTERCEPT
    }

    /// The chain of one launch.
    ///
    /// @param engagements  of this launch, one a carrier; without any the chain breaks for want of inventory
    public static KillChain of(
            Launch launch, Custody custody, Doctrine doctrine, List<? extends Engagement> engagements) {
        return of(
                launch,
                custody,
                custody.detected().stream().map(doctrine::earliestRelease).findFirst(),
                engagements.stream()
                        .filter(Opportunity.class::isInstance)
                        .map(Opportunity.class::cast)
                        .toList(),
                engagements.stream()
                        .filter(NoOpportunity.class::isInstance)
                        .map(engagement -> ((NoOpportunity) engagement).reason())
                        .max(Comparator.naturalOrder()));
    }

    /// The chain of one launch.
    ///
    /// @param decided        when the first carrier may release [s after the epoch]
    /// @param opportunities  of this launch
    /// @param furthest       obstacle of those of the other carriers that come furthest; without any the chain
    ///                       breaks for want of inventory
    static KillChain of(
            Launch launch,
            Custody custody,
            OptionalDouble decided,
            List<Opportunity> opportunities,
            Optional<Reason> furthest) {
        return new KillChain(
                launch.index(),
                launch.time(),
                seen(custody),
                custody.detected(),
                custody.held(),
                decided,
                hull(opportunities.stream().map(Opportunity::release)),
                hull(opportunities.stream().map(o -> new TimeSpan(o.intercept(), o.latestIntercept()))),
                launch.burnout(),
                launch.impact(),
                opportunities.isEmpty() ? furthest.or(() -> Optional.of(without(custody))) : Optional.empty());
    }

    /// How much later a link could come with one opportunity still left [s]: the total float of project planning. A
    /// delay of sight, detection or decision eats the same seconds, those up to the last release; for [Link#SIGHT]
    /// also those it waits for confirmation. Empty if the chain is broken.
    public OptionalDouble slack(Link link) {
        if (release.isEmpty() || intercept.isEmpty()) {
            return OptionalDouble.empty();
        }
        double delay = release.get().end() - decided.orElseThrow();
        return OptionalDouble.of(
                switch (link) {
                    case SIGHT -> delay + detected.orElseThrow() - seen.orElseThrow();
                    case DETECTION, DECISION -> delay;
                    case INTERCEPT -> intercept.get().duration();
                });
    }

    /// First time a sensor sees the launch [s after the epoch].
    static OptionalDouble seen(Custody custody) {
        double first = Double.POSITIVE_INFINITY;
        for (Custody.Sight sight : custody.sights()) {
            for (TimeSpan span : sight.seen().spans()) {
                first = Math.min(first, span.start());
            }
        }
        return first < Double.POSITIVE_INFINITY ? OptionalDouble.of(first) : OptionalDouble.empty();
    }

    /// Where the chain breaks without carriers.
    private static Reason without(Custody custody) {
        Reason seen = custody.detected().isEmpty() ? Reason.POOR_TRACK : Reason.NO_INVENTORY;
        return custody.sighted().isEmpty() ? Reason.NOT_SEEN : seen;
    }

    private static Optional<TimeSpan> hull(Stream<TimeSpan> spans) {
        return spans.reduce((a, b) -> new TimeSpan(Math.min(a.start(), b.start()), Math.max(a.end(), b.end())));
    }

    /// Such as `detect 45 ~ custody 45-1800 ~ release 75-95 ~ intercept 150-170 ~ burnout 170`; a broken chain
    /// names the obstacle where release and intercept would stand.
    @Override
    public String toString() {
        Stream<String> found = detected.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        "detect " + after(detected.getAsDouble()),
                        "custody " + held.spans().stream().map(this::after).collect(joining(", ")));
        Stream<String> engaged = broken.isPresent()
                ? Stream.of(broken.get().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                : Stream.of("release " + after(release.orElseThrow()), "intercept " + after(intercept.orElseThrow()));
        return Stream.concat(Stream.concat(found, engaged), Stream.of("burnout " + after(burnout)))
                .collect(joining(" ~ "));
    }

    private String after(double time) {
        return Long.toString(Math.round(time - ignition));
    }

    private String after(TimeSpan span) {
        return after(span.start()) + "-" + after(span.end());
    }
}
