package org.firmament.planner.study;

import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.Problem;

/// That the rows of a study have every figure its file names. The first row with a result tells of a figure that is
/// mistyped; figures of engagements are told by the first one that engages anything.
public final class FiguresAsked {
    private final Study study;
    private final String file;
    private boolean settled;

    /// @param file  of the study, for messages
    public FiguresAsked(Study study, String file) {
        this.study = study;
        this.file = file;
    }

    /// Looks at the next row, in their order.
    ///
    /// @throws BadInput  naming the figures it has not, each with those that are near
    public void look(StudyRow row) {
        if (settled || row.failure().isPresent()) {
            return;
        }
        List<Problem> problems = new ArrayList<>();
        settled = true;
        for (String figure : study.figuresAsked()) {
            List<String> found = row.outputs().keySet().stream()
                    .filter(column -> Columns.means(figure, column))
                    .toList();
            if (found.size() > 1) {
                problems.add(problem(figure, "may be " + String.join(" or ", found) + ". Maybe write one of them"));
            } else if (found.isEmpty() && Columns.wantsEngagements(figure, row)) {
                settled = false;
            } else if (found.isEmpty()) {
                problems.add(problem(
                        figure, "not a figure of this study. Maybe one of " + String.join(", ", near(figure, row))));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private Problem problem(String figure, String why) {
        return new Problem(file, 0, figure, why + ".");
    }

    private static List<String> near(String figure, StudyRow row) {
        String name = figure.substring(0, Math.max(1, figure.indexOf('.')));
        List<String> near = row.outputs().keySet().stream()
                .filter(column -> column.startsWith(name))
                .toList();
        return near.isEmpty() ? List.copyOf(row.outputs().keySet()) : near;
    }
}
