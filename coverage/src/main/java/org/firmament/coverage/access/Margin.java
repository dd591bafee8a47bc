package org.firmament.coverage.access;

/// A condition between two moving points as a function of time.
interface Margin {
    /// Above 0 where it holds, continuous.
    double at(double time);

    /// A bound of the second derivative between two times.
    double bend(double from, double to);
}
