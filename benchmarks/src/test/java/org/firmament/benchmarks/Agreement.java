package org.firmament.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;

/// How far an engine is from Orekit's detectors over many encounters.
final class Agreement {
    /// Shorter accesses and gaps are nobody's promise [s].
    private static final double PROMISED = 1;

    private final List<Double> errors = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int accesses;

    /// Compares every engine over some encounters.
    ///
    /// @param maxCheck  longest step between the detectors' looks [s]
    /// @return the agreement of each engine
    static Map<String, Agreement> over(Stream<Encounter> encounters, double maxCheck) {
        Map<String, Agreement> all = new TreeMap<>();
        encounters.forEach(encounter -> {
            Timeline theirs = encounter.orekit(maxCheck);
            encounter
                    .ours()
                    .forEach((engine, answer) -> all.computeIfAbsent(engine, _ -> new Agreement())
                            .add(encounter.horizon(), theirs, answer.get()));
        });
        return all;
    }

    private void add(TimeSpan horizon, Timeline theirs, Timeline ours) {
        faults.addAll(lost(horizon, theirs, ours));
        accesses += theirs.spans().size();
        for (TimeSpan span : theirs.spans()) {
            partner(span, ours).filter(_ -> span.duration() >= PROMISED).ifPresent(other -> {
                addEdge(span.start(), other.start(), horizon);
                addEdge(span.end(), other.end(), horizon);
            });
        }
    }

    private void addEdge(double theirs, double ours, TimeSpan horizon) {
        if (theirs > horizon.start() && theirs < horizon.end()) {
            errors.add(Math.abs(ours - theirs));
        }
    }

    /// Accesses and gaps one side has and the other has not.
    static List<String> lost(TimeSpan horizon, Timeline theirs, Timeline ours) {
        List<String> lost = new ArrayList<>();
        lost.addAll(without("missed access", theirs, ours));
        lost.addAll(without("invented access", ours, theirs));
        lost.addAll(without("missed gap", theirs.complement(horizon), ours.complement(horizon)));
        lost.addAll(without("invented gap", ours.complement(horizon), theirs.complement(horizon)));
        return lost;
    }

    private static List<String> without(String what, Timeline one, Timeline other) {
        return one.spans().stream()
                .filter(span -> span.duration() >= PROMISED)
                .filter(span -> partner(span, other).isEmpty())
                .map(span -> String.format(Locale.ROOT, "%s %.3f-%.3f s", what, span.start(), span.end()))
                .toList();
    }

    /// The other side's span that overlaps half of one or more.
    private static Optional<TimeSpan> partner(TimeSpan span, Timeline other) {
        return other.spans().stream()
                .filter(candidate -> Math.min(candidate.end(), span.end()) - Math.max(candidate.start(), span.start())
                        >= 0.5 * span.duration())
                .findFirst();
    }

    /// What one side found and the other did not; empty is agreement.
    List<String> faults() {
        return faults;
    }

    /// Accesses Orekit found.
    int accesses() {
        return accesses;
    }

    /// The distance of an edge from Orekit's that a share of the edges keeps within [s].
    double error(double share) {
        Collections.sort(errors);
        return errors.get((int) Math.ceil(share * errors.size()) - 1);
    }

    int edges() {
        return errors.size();
    }
}
