package org.firmament.planner.study;

/// Rows evaluated where they are asked for, as many at once as there are processors.
public final class ThisProcess implements RowPlace {
    @Override
    public int atOnce() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public Crew ready(StudyOrder order) {
        RowEvaluator evaluator = RowEvaluator.of(order.study(), order.catalog());
        return new Crew() {
            @Override
            public StudyRow row(int number) {
                return evaluator.row(number);
            }

            @Override
            public void close() {
                // Nothing is held but memory.
            }
        };
    }
}
