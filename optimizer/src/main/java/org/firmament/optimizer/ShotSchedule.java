package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.firmament.coverage.engagement.Doctrine;
import org.firmament.coverage.engagement.Engagement.Opportunity;

/// The shots at one launch in order, each released as the doctrine says.
///
/// Under shoot-look-shoot a shot waits for the assessment of the one before it where its window allows, and is fired
/// without waiting where it does not: looking saves interceptors, it never costs a kill.
///
/// @param shots  in the order of their intercepts
public record ShotSchedule(List<Shot> shots) {
    /// One shot.
    ///
    /// @param release    [s after the epoch]
    /// @param intercept  [s after the epoch]; between the window's ends taken as linear in the release
    /// @param looks      whether it is released only after the shots before it have been assessed
    public record Shot(Opportunity opportunity, double release, double intercept, boolean looks) {}

    public ShotSchedule {
        shots = List.copyOf(shots);
    }

    /// @param opportunities  one a shot; an opportunity used twice stands twice
    public static ShotSchedule of(List<Opportunity> opportunities, Doctrine doctrine) {
        List<Opportunity> inOrder = new ArrayList<>(opportunities);
        inOrder.sort(Comparator.comparingDouble(Opportunity::intercept).thenComparingInt(Opportunity::carrier));
        List<Shot> shots = new ArrayList<>();
        double assessed = Double.NEGATIVE_INFINITY;
        for (Opportunity opportunity : inOrder) {
            boolean looks = doctrine.policy() == Doctrine.Policy.SHOOT_LOOK_SHOOT
                    && !shots.isEmpty()
                    && assessed <= opportunity.release().end();
            double release = looks
                    ? Math.max(opportunity.release().start(), assessed)
                    : opportunity.release().start();
            double intercept = intercept(opportunity, release);
            shots.add(new Shot(opportunity, release, intercept, looks));
            assessed = Math.max(assessed, intercept + doctrine.assessment());
        }
        return new ShotSchedule(shots);
    }

    /// Interceptors spent on average: a shot that looks is fired only if all before it have missed.
    public double expectedShots() {
        double expected = 0;
        double survivesAll = 1;
        double fired = 1;
        for (Shot shot : shots) {
            fired = shot.looks() ? survivesAll : fired;
            expected += fired;
            survivesAll *= 1 - shot.opportunity().killProbability();
        }
        return expected;
    }

    private static double intercept(Opportunity opportunity, double release) {
        double window = opportunity.release().duration();
        double fraction = window > 0 ? (release - opportunity.release().start()) / window : 0;
        return opportunity.intercept() + fraction * (opportunity.latestIntercept() - opportunity.intercept());
    }
}
