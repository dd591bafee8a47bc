package org.firmament.optimizer;

/// Told what a search has reached while it goes on, and asked whether it may. Methods left out do nothing.
public interface Watch {
    /// Says nothing and lets everything go on.
    Watch NONE = new Watch() {};

    /// A better plan was found; called from the thread that solves, or from one of those that search.
    default void plan(Allocation plan) {}

    /// No plan leaks less [unit of value].
    default void lower(double lower) {}

    /// Whether to go on; asked often. Once it says no, the search ends with what it has.
    default boolean goesOn() {
        return true;
    }
}
