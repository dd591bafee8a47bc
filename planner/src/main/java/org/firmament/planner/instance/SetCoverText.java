package org.firmament.planner.instance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.optimizer.design.Selection;
import org.firmament.optimizer.design.Selection.Need;

/// The text format of the OR-Library's set cover problems (Beasley 1990): numbers of rows and of columns; a cost
/// for each column; then for each row how many columns cover it, and which, counted from 1.
final class SetCoverText {
    private static final int MOST = 1_000_000;

    private SetCoverText() {}

    /// @throws BadInput  with everything that is wrong with it
    static Selection read(NumberText text) {
        int rows = text.whole("rows", 1, MOST);
        int columns = text.whole("columns", 1, MOST);
        text.end();
        if (text.left() < columns + 2L * rows) {
            throw text.ended(rows + " rows and " + columns + " columns need at least " + (columns + 2L * rows)
                    + " numbers after the first line, here are " + text.left() + ".");
        }
        List<Double> costs = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            costs.add(text.number("costs[" + c + "]", 0, Double.MAX_VALUE, "a cost of at least 0"));
        }
        List<Need> needs = new ArrayList<>();
        for (int r = 0; r < rows && !text.enough(); r++) {
            int count = text.whole("rows[" + r + "]", 1, columns);
            if (count > text.left()) {
                throw text.ended("row " + (r + 1) + " of " + rows + " counts " + count + " columns, and " + text.left()
                        + " numbers are left.");
            }
            needs.add(new Need(row(text, r, count, columns), 1, 1));
        }
        if (text.left() > 0) {
            throw text.refused(
                    text.left() + " numbers stand after the last row. Maybe the first line counts too little.");
        }
        text.end();
        return new Selection(costs, needs, 0);
    }

    private static List<Integer> row(NumberText text, int r, int count, int columns) {
        BitSet seen = new BitSet();
        for (int k = 0; k < count; k++) {
            int column = text.whole("rows[" + r + "]", 1, columns);
            if (seen.get(column)) {
                text.wrong("rows[" + r + "]", column + " is not a new column of the row. Maybe leave it out.");
            }
            seen.set(column);
        }
        return seen.stream().map(column -> column - 1).boxed().toList();
    }
}
