package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.firmament.catalogs.Vectors;
import org.firmament.orbits.Motion;
import org.firmament.orbits.Satellite;

/// Which satellites of a constellation are to be linked. The last plane neighbours the first; where the two fly
/// against each other, as at the seam of a star, such a link is up only while in sight.
public enum Topology {
    /// Every two.
    ALL {
        @Override
        void link(List<Satellite> satellites, List<Motion> motions, Set<Links.Pair> pairs) {
            for (int i = 0; i < satellites.size(); i++) {
                for (int j = i + 1; j < satellites.size(); j++) {
                    pairs.add(new Links.Pair(i, j));
                }
            }
        }
    },
    /// Neighbours in a plane, and the same slot of neighbouring planes.
    GRID {
        @Override
        void link(List<Satellite> satellites, List<Motion> motions, Set<Links.Pair> pairs) {
            List<List<Integer>> planes = planes(satellites);
            inPlane(planes, pairs);
            acrossPlanes(
                    planes,
                    pairs,
                    (one, plane) -> plane.stream()
                            .filter(other -> satellites.get(other).slot()
                                    == satellites.get(one).slot())
                            .toList());
        }
    },
    /// Neighbours in a plane, and in each neighbouring plane the satellite that is nearest at the epoch. They
    /// stay near each other where planes drift alike.
    NEAREST {
        @Override
        void link(List<Satellite> satellites, List<Motion> motions, Set<Links.Pair> pairs) {
            List<List<Integer>> planes = planes(satellites);
            inPlane(planes, pairs);
            acrossPlanes(
                    planes,
                    pairs,
                    (one, plane) -> plane.stream()
                            .min(Comparator.comparingDouble(
                                            (Integer other) -> apart(motions.get(one), motions.get(other)))
                                    .thenComparing(Comparator.naturalOrder()))
                            .stream()
                            .toList());
        }
    };

    /// Whom of a neighbouring plane one satellite is linked to.
    @FunctionalInterface
    private interface Choice {
        List<Integer> of(int satellite, List<Integer> plane);
    }

    /// The pairs to be linked, in order.
    ///
    /// @param satellites  of one constellation
    /// @param motions     theirs
    public List<Links.Pair> pairs(List<Satellite> satellites, List<Motion> motions) {
        Set<Links.Pair> pairs = new LinkedHashSet<>();
        link(satellites, motions, pairs);
        return pairs.stream()
                .sorted(Comparator.comparingInt(Links.Pair::from).thenComparingInt(Links.Pair::to))
                .toList();
    }

    abstract void link(List<Satellite> satellites, List<Motion> motions, Set<Links.Pair> pairs);

    /// The numbers of the satellites of each plane, by slot.
    private static List<List<Integer>> planes(List<Satellite> satellites) {
        SortedMap<Integer, List<Integer>> planes = new TreeMap<>();
        IntStream.range(0, satellites.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> satellites.get(i).slot()))
                .forEach(i -> planes.computeIfAbsent(satellites.get(i).plane(), plane -> new ArrayList<>())
                        .add(i));
        return List.copyOf(planes.values());
    }

    private static void inPlane(List<List<Integer>> planes, Set<Links.Pair> pairs) {
        for (List<Integer> plane : planes) {
            for (int i = 0; i < plane.size(); i++) {
                add(plane.get(i), plane.get((i + 1) % plane.size()), pairs);
            }
        }
    }

    private static void acrossPlanes(List<List<Integer>> planes, Set<Links.Pair> pairs, Choice choice) {
        int count = planes.size();
        for (int p = 0; p < count; p++) {
            for (int next : new int[] {(p + 1) % count, (p + count - 1) % count}) {
                for (int satellite : next == p ? List.<Integer>of() : planes.get(p)) {
                    choice.of(satellite, planes.get(next)).forEach(other -> add(satellite, other, pairs));
                }
            }
        }
    }

    private static void add(int a, int b, Set<Links.Pair> pairs) {
        if (a != b) {
            pairs.add(new Links.Pair(Math.min(a, b), Math.max(a, b)));
        }
    }

    private static double apart(Motion a, Motion b) {
        double[] one = new double[3];
        double[] other = new double[3];
        a.position(0, one);
        b.position(0, other);
        return Vectors.distance(one, other);
    }
}
