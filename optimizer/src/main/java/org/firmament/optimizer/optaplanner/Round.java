package org.firmament.optimizer.optaplanner;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/// One interceptor on a carrier, and what it is used for. As every round is there once, no plan can fire more
/// than a carrier holds. OptaPlanner wants a mutable class with a bare constructor, and null for a round that
/// stays.
@NullUnmarked
@PlanningEntity
class Round {
    @PlanningId
    private int id;

    /// What its carrier could use it for.
    private Reach reach;

    @PlanningVariable(valueRangeProviderRefs = "reachable", nullable = true)
    private Opportunity opportunity;

    Round() {}

    Round(int id, Reach reach) {
        this.id = id;
        this.reach = reach;
    }

    Reach reach() {
        return reach;
    }

    @ValueRangeProvider(id = "reachable")
    List<Opportunity> reachable() {
        return reach.all();
    }

    Opportunity opportunity() {
        return opportunity;
    }

    /// Fires the round, or lets it stay.
    void use(Opportunity use) {
        opportunity = use;
    }

    boolean isFired() {
        return opportunity != null;
    }

    Target target() {
        return opportunity.target();
    }

    long log() {
        return opportunity.log();
    }

    long price() {
        return opportunity.price();
    }

    @Override
    public String toString() {
        return "round " + id + (opportunity == null ? " stays" : " by option " + opportunity.option());
    }
}
