package org.firmament.coverage.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.SightLine;
import org.firmament.orbits.Earth;

/// Which satellites are linked at one instant: those that point at each other, are in range with the line clear of
/// the Earth, and have a terminal left. The shortest links of a family are taken first; families come in the order
/// plane, planes beside, other constellations.
///
/// 10,000 satellites: 15 ms as a grid, 50 ms by nearest (thread CPU time).
final class CrossLinks {
    /// Ends in their order where lengths are alike, as they are in a symmetric shell.
    private static final Comparator<Candidate> SHORTER_FIRST = Comparator.comparingDouble(Candidate::length)
            .thenComparingInt(Candidate::one)
            .thenComparingInt(Candidate::other);

    private final NetworkRules rules;
    private final List<Swarm> swarms;
    private final AccessConstraint line;
    private final int satellites;

    CrossLinks(NetworkRules rules, List<Swarm> swarms, Earth earth) {
        this.rules = rules;
        this.swarms = List.copyOf(swarms);
        this.line = SightLine.between(rules.grazeHeight(), OptionalDouble.of(rules.maxRange()), earth);
        this.satellites =
                swarms.stream().mapToInt(swarm -> swarm.motions().size()).sum();
    }

    /// A pair that may be linked.
    private record Candidate(int one, int other, double length) {}

    /// The links at one instant.
    ///
    /// @param xyz    where the satellites are, three numbers each [m]
    /// @param works  whether a satellite is not lost
    List<int[]> at(double time, double[] xyz, boolean[] works) {
        Instant now = new Instant(time, xyz, works);
        switch (rules.topology()) {
            case GRID -> {
                now.take(now.inPlanes());
                now.take(now.besides());
                now.take(now.bridges());
            }
            case NEAREST -> now.take(now.nearest());
        }
        return now.links;
    }

    /// The search at one instant.
    private final class Instant {
        private final double time;
        private final double[] xyz;
        private final boolean[] works;
        private final int[] used = new int[satellites];
        private final Set<Long> linked = new HashSet<>();
        private final List<int[]> links = new ArrayList<>();
        private final double[] from = new double[3];
        private final double[] to = new double[3];

        Instant(double time, double[] xyz, boolean[] works) {
            this.time = time;
            this.xyz = xyz;
            this.works = works;
        }

        void take(List<Candidate> candidates) {
            candidates.sort(SHORTER_FIRST);
            for (Candidate pair : candidates) {
                boolean free = used[pair.one()] < rules.terminals() && used[pair.other()] < rules.terminals();
                if (free && linked.add((long) pair.one() * satellites + pair.other())) {
                    used[pair.one()]++;
                    used[pair.other()]++;
                    links.add(new int[] {pair.one(), pair.other()});
                }
            }
        }

        List<Candidate> inPlanes() {
            List<Candidate> found = new ArrayList<>();
            eachPlane((first, plane, _) -> {
                for (int i = 0; i < plane.size() && plane.size() > 1; i++) {
                    consider(first + plane.get(i), first + plane.get((i + 1) % plane.size()), found);
                }
            });
            return found;
        }

        /// Each satellite and the nearest of the plane to the east that it sees.
        List<Candidate> besides() {
            List<Candidate> found = new ArrayList<>();
            eachPlane((first, plane, beside) -> {
                int[] others = beside.stream().mapToInt(other -> first + other).toArray();
                for (int satellite : plane) {
                    choose(first + satellite, others, 1, found);
                }
            });
            return found;
        }

        /// Each satellite of a smaller constellation and the nearest of each larger one.
        List<Candidate> bridges() {
            List<Candidate> found = new ArrayList<>();
            int[] firsts = firsts();
            for (int a = 0; a < swarms.size(); a++) {
                for (int b = a + 1; b < swarms.size(); b++) {
                    boolean smaller = size(a) <= size(b);
                    int few = smaller ? a : b;
                    int many = smaller ? b : a;
                    int[] others = IntStream.range(firsts[many], firsts[many] + size(many))
                            .toArray();
                    for (int i = 0; i < size(few); i++) {
                        choose(firsts[few] + i, others, rules.bridges(), found);
                    }
                }
            }
            return found;
        }

        /// Each satellite and its nearest in sight: those within a radius that is doubled until enough are seen.
        List<Candidate> nearest() {
            List<Candidate> found = new ArrayList<>();
            Neighbourhood near = new Neighbourhood(xyz);
            double first =
                    rules.maxRange() * Math.min(1, Math.sqrt(8.0 * rules.neighbours() / Math.max(1, satellites)));
            for (int i = 0; i < satellites; i++) {
                double radius = first;
                List<Candidate> seen = around(near, i, radius);
                while (seen.size() < rules.neighbours() && radius < rules.maxRange()) {
                    radius = Math.min(rules.maxRange(), 2 * radius);
                    seen = around(near, i, radius);
                }
                seen.sort(SHORTER_FIRST);
                found.addAll(seen.subList(0, Math.min(seen.size(), rules.neighbours())));
            }
            return found;
        }

        private List<Candidate> around(Neighbourhood near, int satellite, double radius) {
            List<Candidate> seen = new ArrayList<>();
            near.within(satellite, radius, (other, _) -> consider(satellite, other, seen));
            return seen;
        }

        /// Adds the `most` nearest of the others that a satellite sees.
        private void choose(int satellite, int[] others, int most, List<Candidate> found) {
            double[] lengths = new double[others.length];
            for (int i = 0; i < others.length; i++) {
                lengths[i] = length(satellite, others[i]);
            }
            int before = found.size();
            int next = least(lengths);
            while (next >= 0 && found.size() - before < most) {
                consider(satellite, others[next], found);
                lengths[next] = Double.POSITIVE_INFINITY;
                next = least(lengths);
            }
        }

        /// The place of the least length in range; -1 if there is none.
        private int least(double[] lengths) {
            int least = -1;
            double best = rules.maxRange();
            for (int i = 0; i < lengths.length; i++) {
                if (lengths[i] <= best) {
                    best = lengths[i];
                    least = i;
                }
            }
            return least;
        }

        private void consider(int a, int b, List<Candidate> found) {
            if (a != b && works[a] && works[b] && sees(a, b)) {
                found.add(new Candidate(Math.min(a, b), Math.max(a, b), length(a, b)));
            }
        }

        private boolean sees(int a, int b) {
            System.arraycopy(xyz, 3 * Math.min(a, b), from, 0, 3);
            System.arraycopy(xyz, 3 * Math.max(a, b), to, 0, 3);
            return line.margin(time, from, to) >= 0;
        }

        private double length(int a, int b) {
            return Network.distance(xyz, a, b);
        }
    }

    /// Takes a plane, the number of its swarm's first satellite, and the plane to the east.
    @FunctionalInterface
    private interface OfPlane {
        void at(int first, List<Integer> plane, List<Integer> beside);
    }

    private void eachPlane(OfPlane action) {
        int[] firsts = firsts();
        for (int s = 0; s < swarms.size(); s++) {
            List<List<Integer>> planes = swarms.get(s).byPlane();
            for (int p = 0; p < planes.size(); p++) {
                boolean alone = planes.size() == 1 || (planes.size() == 2 && p == 1);
                List<Integer> beside = alone ? Collections.emptyList() : planes.get((p + 1) % planes.size());
                action.at(firsts[s], planes.get(p), beside);
            }
        }
    }

    private int size(int swarm) {
        return swarms.get(swarm).motions().size();
    }

    private int[] firsts() {
        int[] firsts = new int[swarms.size()];
        for (int s = 1; s < firsts.length; s++) {
            firsts[s] = firsts[s - 1] + size(s - 1);
        }
        return firsts;
    }
}
