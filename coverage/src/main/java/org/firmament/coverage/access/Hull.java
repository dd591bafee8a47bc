package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.firmament.catalogs.Corner;

/// The convex hull of a chain of corners in the plane ahead of a sensor (Andrew's monotone chain, 1979), with
/// what it holds besides: the pockets between its sides and the chain. A pocket is the chain from one corner of
/// the hull to the next; the side of the hull that closes it is not among its edges.
final class Hull {
    /// One side; the hull lies where a third corner makes a turn from forwards to the right with both.
    record Side(Corner from, Corner to) {}

    private final List<Corner> chain;
    private final boolean closed;
    private final List<Integer> around;

    /// @param closed  whether the last corner is joined to the first; if not, both are corners of the hull with a
    ///                side between, which is none of [#sides]
    Hull(List<Corner> chain, boolean closed) {
        this.chain = chain;
        this.closed = closed;
        List<Integer> sorted = IntStream.range(0, chain.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> chain.get(i).x())
                        .thenComparingDouble(i -> chain.get(i).y()))
                .toList();
        around = new ArrayList<>(half(sorted));
        around.addAll(half(sorted.reversed()));
    }

    /// One half of the hull, without its last corner.
    private List<Integer> half(List<Integer> sorted) {
        List<Integer> half = new ArrayList<>();
        for (int i : sorted) {
            while (half.size() > 1
                    && chain.get(half.get(half.size() - 2)).turn(chain.get(half.getLast()), chain.get(i)) <= 0) {
                half.removeLast();
            }
            half.add(i);
        }
        return half.subList(0, half.size() - 1);
    }

    /// The sides that bound.
    List<Side> sides() {
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < around.size(); i++) {
            int from = around.get(i);
            int to = around.get((i + 1) % around.size());
            if (closed || Math.abs(from - to) != chain.size() - 1) {
                sides.add(new Side(chain.get(from), chain.get(to)));
            }
        }
        return sides;
    }

    /// The chains that leave the hull's sides and come back.
    List<List<Corner>> pockets() {
        List<Integer> corners = around.stream().sorted().toList();
        List<List<Corner>> pockets = new ArrayList<>();
        for (int i = 0; i < corners.size() - 1; i++) {
            addPocket(chain.subList(corners.get(i), corners.get(i + 1) + 1), pockets);
        }
        if (closed) {
            List<Corner> last = new ArrayList<>(chain.subList(corners.getLast(), chain.size()));
            last.addAll(chain.subList(0, corners.getFirst() + 1));
            addPocket(last, pockets);
        }
        return pockets;
    }

    /// A pocket if it holds an area: corners on a side of the hull hold none.
    private static void addPocket(List<Corner> between, List<List<Corner>> into) {
        boolean open = between.stream().anyMatch(corner -> between.getFirst().turn(between.getLast(), corner) != 0);
        if (open) {
            into.add(between);
        }
    }
}
