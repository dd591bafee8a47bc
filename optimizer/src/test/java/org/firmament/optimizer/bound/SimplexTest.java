package org.firmament.optimizer.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/// The linear programme beside ojAlgo's.
class SimplexTest {
    /// Rows are loosened by up to 2e-7 at prices up to the penalty of 50, at a dozen rows.
    private static final double LOOSENED = 12 * 2e-7 * 50;

    private static final double PENALTY = 50;

    private record Drawn(double cost, List<Integer> rows) {}

    @Test
    void findsTheSameOptimumAsColumnsComeAndGo() {
        SplittableRandom random = new SplittableRandom(1);
        for (int draw = 0; draw < 300; draw++) {
            int demands = random.nextInt(1, 8);
            int[] supply = new int[random.nextInt(0, 5)];
            for (int s = 0; s < supply.length; s++) {
                supply[s] = random.nextInt(0, 4);
            }
            Simplex simplex = new Simplex(demands, supply, PENALTY);
            for (int s = 0; s < supply.length; s++) {
                simplex.activate(s);
            }
            List<Drawn> columns = new ArrayList<>();
            BitSet usable = new BitSet();
            for (int turn = 0; turn < 6; turn++) {
                for (int more = random.nextInt(1, 6); more > 0; more--) {
                    Drawn column = column(random, demands, demands + supply.length);
                    usable.set(columns.size());
                    columns.add(column);
                    simplex.add(
                            column.cost, column.rows.stream().mapToInt(r -> r).toArray());
                }
                assertThat(solve(simplex)).isCloseTo(theirs(columns, usable, demands, supply), within(LOOSENED));
                for (int c = 0; c < columns.size(); c++) {
                    usable.set(c, random.nextInt(4) > 0);
                }
                simplex.only(usable);
                assertThat(solve(simplex)).isCloseTo(theirs(columns, usable, demands, supply), within(LOOSENED));
            }
        }
    }

    /// The cost of the solution, with what is left unmet.
    private static double solve(Simplex simplex) {
        assertThat(simplex.solve(1_000)).isTrue();
        return simplex.total();
    }

    private static Drawn column(SplittableRandom random, int demands, int rows) {
        List<Integer> takes = new ArrayList<>(List.of(random.nextInt(demands)));
        for (int more = random.nextInt(3); more > 0; more--) {
            takes.add(random.nextInt(rows));
        }
        return new Drawn(10 * random.nextDouble(), takes);
    }

    private static double theirs(List<Drawn> columns, BitSet usable, int demands, int[] supply) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Variable> unmet = new ArrayList<>();
        for (int r = 0; r < demands; r++) {
            unmet.add(model.newVariable("unmet " + r).lower(0).weight(PENALTY));
            model.newExpression("row " + r).lower(1).set(unmet.get(r), 1);
        }
        for (int s = 0; s < supply.length; s++) {
            model.newExpression("row " + (demands + s)).upper(supply[s]);
        }
        for (int c = usable.nextSetBit(0); c >= 0; c = usable.nextSetBit(c + 1)) {
            Variable used = model.newVariable("column " + c).lower(0).weight(columns.get(c).cost);
            for (int row : columns.get(c).rows) {
                model.getExpression("row " + row).add(used, 1);
            }
        }
        return model.minimise().getValue();
    }
}
