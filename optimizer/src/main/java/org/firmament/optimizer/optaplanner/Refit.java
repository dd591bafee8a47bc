package org.firmament.optimizer.optaplanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;

/// A few candidates that share needs are given back; what is open then is met anew, what helps most for its price
/// first, each price a little misread so that the outcome differs; and what has become superfluous is given back
/// too (ruin and recreate: Schrimpf and others 2000). What comes out always meets what is asked.
@NullUnmarked
final class Refit {
    /// Most candidates given back at first.
    private static final int MOST = 6;

    /// How far prices are misread, as a fraction of them: a little, or one time in so many so much that anything may
    /// be bought.
    private static final double MISREAD = 0.2;

    private static final double MISREAD_WILDLY = 4;
    private static final int WILD = 5;

    /// Draws for each candidate wanted; a walk may turn in circles.
    private static final int DRAWS = 4;

    private final Purchase purchase;
    private final Random random;
    private final Basket basket;
    private final boolean[] before;
    private final boolean[] now;
    private final double[] gain;
    private final double[] misread;

    Refit(Purchase purchase, Random random) {
        this.purchase = purchase;
        this.random = random;
        basket = Basket.of(purchase);
        int size = purchase.candidates().size();
        before = new boolean[size];
        gain = new double[size];
        misread = new double[size];
        double reach = random.nextInt(WILD) == 0 ? MISREAD_WILDLY : MISREAD;
        for (int c = 0; c < size; c++) {
            before[c] = purchase.candidates().get(c).isBought();
            misread[c] = 1 + reach * random.nextDouble();
        }
        now = before.clone();
    }

    Trade trade() {
        ruin();
        refill();
        trim();
        List<Candidate> bought = new ArrayList<>();
        List<Candidate> givenBack = new ArrayList<>();
        for (int c = 0; c < now.length; c++) {
            if (now[c] != before[c]) {
                (now[c] ? bought : givenBack).add(purchase.candidates().get(c));
            }
        }
        return new Trade(bought, givenBack);
    }

    /// A walk from any candidate bought along needs to others bought.
    private void ruin() {
        List<Candidate> held = new ArrayList<>();
        for (Candidate candidate : purchase.candidates()) {
            if (candidate.isBought()) {
                held.add(candidate);
            }
        }
        if (held.isEmpty()) {
            return;
        }
        int wanted = 1 + random.nextInt(Math.min(MOST, held.size()));
        Candidate at = any(held);
        giveBack(at);
        int given = 1;
        for (int draw = 0; draw < DRAWS * wanted && given < wanted; draw++) {
            Candidate next = at.demands().isEmpty() ? any(held) : holder(any(at.demands()));
            if (now[next.id()]) {
                giveBack(next);
                at = next;
                given++;
            } else if (random.nextInt(DRAWS) == 0) {
                at = any(held);
            }
        }
    }

    /// Any of those bought at first that help with a need, or one of its candidates not bought.
    private Candidate holder(Demand demand) {
        int[] able = purchase.able(demand);
        int from = random.nextInt(able.length);
        for (int k = 0; k < able.length; k++) {
            int id = able[(from + k) % able.length];
            if (now[id]) {
                return purchase.candidates().get(id);
            }
        }
        return purchase.candidates().get(able[from]);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void refill() {
        for (Demand demand : purchase.demands()) {
            if (!basket.meets(demand)) {
                count(demand, demand.weight());
            }
        }
        while (basket.met() < purchase.asked().weight()) {
            buy(best());
        }
    }

    private void count(Demand demand, double weight) {
        int[] able = purchase.able(demand);
        if (able.length >= demand.fold()) {
            for (int id : able) {
                gain[id] += weight;
            }
        }
    }

    private Candidate best() {
        int best = -1;
        double most = 0;
        for (int c = 0; c < gain.length; c++) {
            if (!now[c] && gain[c] > 0) {
                double price = Math.max(1, basket.added(purchase.candidates().get(c)));
                double worth = gain[c] / (price * misread[c]);
                if (worth > most) {
                    most = worth;
                    best = c;
                }
            }
        }
        return purchase.candidates().get(best);
    }

    private void buy(Candidate candidate) {
        List<Demand> open = new ArrayList<>();
        for (Demand demand : candidate.demands()) {
            if (!basket.meets(demand)) {
                open.add(demand);
            }
        }
        basket.buy(candidate);
        now[candidate.id()] = true;
        for (Demand demand : open) {
            if (basket.meets(demand)) {
                count(demand, -demand.weight());
            }
        }
    }

    private void giveBack(Candidate candidate) {
        basket.giveBack(candidate);
        now[candidate.id()] = false;
    }

    /// What nothing would miss, the dearest first as misread.
    private void trim() {
        List<Candidate> held = new ArrayList<>();
        for (int c = 0; c < now.length; c++) {
            if (now[c]) {
                held.add(purchase.candidates().get(c));
            }
        }
        held.sort((a, b) -> Double.compare(b.cost() * misread[b.id()], a.cost() * misread[a.id()]));
        for (Candidate candidate : held) {
            if (basket.met() - basket.missed(candidate) >= purchase.asked().weight()) {
                giveBack(candidate);
            }
        }
    }
}
