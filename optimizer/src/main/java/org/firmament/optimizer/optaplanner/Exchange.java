package org.firmament.optimizer.optaplanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;

/// Rounds fired at different launches, at most one of each, change places with each other, with launches that
/// could do with one more, and with staying at home: of all ways to do so the best, by an assignment problem. It
/// holds every chain in which a round ejects the next one (Ahuja, Kumar, Jha and Orlin 2007), and the swap of two.
@NullUnmarked
final class Exchange {
    /// Most rounds that take part: mostly some dozens, as few as two.
    private static final int MOST = 400;

    private final Board board;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Target> places = new ArrayList<>();

    Exchange(Plan plan, Random random) {
        board = Board.of(plan);
        Walk walk = new Walk(plan, random, 2 + random.nextInt(1 + random.nextInt(MOST - 1)));
        boolean[] vacated = new boolean[plan.targets().size()];
        for (Round round : walk.rounds) {
            if (!round.isFired()) {
                rounds.add(round);
            } else if (!vacated[round.target().index()]) {
                vacated[round.target().index()] = true;
                rounds.add(round);
                board.takeBack(round.opportunity());
            }
        }
        places.addAll(walk.targets);
    }

    Rerouting move() {
        double[][] saved = new double[rounds.size()][places.size()];
        Opportunity[][] best = new Opportunity[rounds.size()][places.size()];
        for (int p = 0; p < places.size(); p++) {
            for (int k = 0; k < rounds.size(); k++) {
                for (Opportunity use : rounds.get(k).reach().at(places.get(p))) {
                    double gain = board.saved(use);
                    if (gain > saved[k][p] && board.admits(use)) {
                        saved[k][p] = gain;
                        best[k][p] = use;
                    }
                }
            }
        }
        int[] place = Matching.best(saved);
        Opportunity[] uses = new Opportunity[rounds.size()];
        for (int k = 0; k < uses.length; k++) {
            Opportunity use = place[k] < 0 ? null : best[k][place[k]];
            // Two of them may want the last unit of a tracker: then one stays.
            if (use != null && board.admits(use)) {
                board.fire(use);
                uses[k] = use;
            }
        }
        return new Rerouting(rounds, uses);
    }
}
