package org.firmament.planner.results;

import java.util.List;
import org.firmament.coverage.access.FigureOfMerit;

/// Who is seen when: figures over all launches of all raids. Each launch's own times stand with its allocation.
public record CustodyResult(List<FigureOfMerit> figures) {
    public CustodyResult {
        figures = List.copyOf(figures);
    }
}
