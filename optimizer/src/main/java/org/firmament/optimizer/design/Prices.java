package org.firmament.optimizer.design;

import java.util.Arrays;
import org.firmament.optimizer.design.Selection.Plane;

/// What candidates cost next to those bought so far: launches that have room cost nothing more.
final class Prices {
    private static final int NONE = -1;

    private final Selection problem;
    private final int[] planeOf;
    private final int[] aboard;

    Prices(Selection problem) {
        this.problem = problem;
        planeOf = new int[problem.costs().size()];
        Arrays.fill(planeOf, NONE);
        for (int p = 0; p < problem.planes().size(); p++) {
            for (int candidate : problem.planes().get(p).candidates()) {
                planeOf[candidate] = p;
            }
        }
        aboard = new int[problem.planes().size()];
    }

    /// What buying a candidate adds.
    double added(int candidate) {
        return problem.costs().get(candidate) + launch(candidate, 0);
    }

    /// What giving a candidate back saves.
    double saved(int candidate) {
        return problem.costs().get(candidate) + launch(candidate, -1);
    }

    void buy(int candidate) {
        if (planeOf[candidate] != NONE) {
            aboard[planeOf[candidate]]++;
        }
    }

    void giveBack(int candidate) {
        if (planeOf[candidate] != NONE) {
            aboard[planeOf[candidate]]--;
        }
    }

    /// The launch the next candidate of a plane needs, with some more or fewer aboard than there are.
    private double launch(int candidate, int more) {
        if (planeOf[candidate] == NONE) {
            return 0;
        }
        Plane plane = problem.planes().get(planeOf[candidate]);
        int before = aboard[planeOf[candidate]] + more;
        return plane.launched(before + 1) - plane.launched(before);
    }
}
