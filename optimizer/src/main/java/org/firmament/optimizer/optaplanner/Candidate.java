package org.firmament.optimizer.optaplanner;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/// Something that could be bought, and whether it is. OptaPlanner wants a mutable class with a bare constructor.
@NullUnmarked
@PlanningEntity
class Candidate {
    @PlanningId
    private int id;

    private long cost;
    private List<Demand> demands;
    private Batch batch;

    @PlanningVariable(valueRangeProviderRefs = "either")
    private Boolean bought;

    Candidate() {}

    /// @param cost     without its launch [1 / Purchase#COST_STEPS of everything]
    /// @param demands  it helps to meet
    /// @param batch    it is brought up in; none if no launch is shared
    Candidate(int id, long cost, List<Demand> demands, Optional<Batch> batch) {
        this.id = id;
        this.cost = cost;
        this.demands = List.copyOf(demands);
        this.batch = batch.orElse(null);
        bought = false;
    }

    int id() {
        return id;
    }

    long cost() {
        return cost;
    }

    List<Demand> demands() {
        return demands;
    }

    Batch batch() {
        return batch;
    }

    boolean isBatched() {
        return batch != null;
    }

    boolean isBought() {
        return bought;
    }

    void decide(boolean buys) {
        bought = buys;
    }

    @Override
    public String toString() {
        return "candidate " + id + (bought ? " bought" : " left");
    }
}
