package org.firmament.planner.study;

/// Where the rows of a study are evaluated: in this process, or elsewhere. A row is the same wherever it comes
/// from.
public interface RowPlace {
    /// Rows asked for at once where the user does not say.
    int atOnce();

    /// Makes the place ready for one study.
    Crew ready(StudyOrder order);

    /// Those who evaluate the rows of one study.
    interface Crew extends AutoCloseable {
        /// Evaluates one row; called from as many threads as rows are asked for at once.
        StudyRow row(int number);

        /// Lets go of what the work held.
        @Override
        void close();
    }
}
