package org.firmament.optimizer.optaplanner;

import java.util.List;

/// What the candidates bought add up to, kept while single ones are bought and given back.
final class Basket {
    private final int[] count;
    private final int[] aboard;
    private long met;
    private long cost;

    /// Nothing is bought.
    Basket(Purchase purchase) {
        count = new int[purchase.demands().size()];
        aboard = new int[purchase.batches().size()];
    }

    /// The choice as it stands.
    static Basket of(Purchase purchase) {
        Basket basket = new Basket(purchase);
        for (Candidate candidate : purchase.candidates()) {
            if (candidate.isBought()) {
                basket.buy(candidate);
            }
        }
        return basket;
    }

    void buy(Candidate candidate) {
        cost += added(candidate);
        if (candidate.isBatched()) {
            aboard[candidate.batch().index()]++;
        }
        List<Demand> demands = candidate.demands();
        for (int d = 0; d < demands.size(); d++) {
            Demand demand = demands.get(d);
            if (++count[demand.index()] == demand.fold()) {
                met += demand.weight();
            }
        }
    }

    void giveBack(Candidate candidate) {
        if (candidate.isBatched()) {
            aboard[candidate.batch().index()]--;
        }
        cost -= added(candidate);
        List<Demand> demands = candidate.demands();
        for (int d = 0; d < demands.size(); d++) {
            Demand demand = demands.get(d);
            if (count[demand.index()]-- == demand.fold()) {
                met -= demand.weight();
            }
        }
    }

    /// What buying one more costs, with the launch it may need [1 / Purchase#COST_STEPS of everything].
    long added(Candidate candidate) {
        if (!candidate.isBatched()) {
            return candidate.cost();
        }
        Batch batch = candidate.batch();
        int before = aboard[batch.index()];
        return candidate.cost() + batch.launched(before + 1) - batch.launched(before);
    }

    /// Whether a need is met.
    boolean meets(Demand demand) {
        return demand.metBy(count[demand.index()]);
    }

    /// The weight of the needs that would no longer be met without one that is bought.
    long missed(Candidate candidate) {
        long missed = 0;
        List<Demand> demands = candidate.demands();
        for (int d = 0; d < demands.size(); d++) {
            Demand demand = demands.get(d);
            missed += count[demand.index()] == demand.fold() ? demand.weight() : 0;
        }
        return missed;
    }

    /// The weight of the needs that are met.
    long met() {
        return met;
    }

    /// What everything bought costs [1 / Purchase#COST_STEPS of everything].
    long cost() {
        return cost;
    }
}
