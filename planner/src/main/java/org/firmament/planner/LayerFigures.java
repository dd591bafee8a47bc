package org.firmament.planner;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.optimizer.ShotSchedule;
import org.firmament.optimizer.ShotSchedule.Shot;
import org.firmament.planner.scenario.Scenario;

/// What gets through one layer of the defence after the other: the plan's own shots, sorted by layer.
///
/// Shots fail independently, so the chance to get through a plan is the product of those to get through its layers,
/// in whatever order: the last figure is the plan's leakage. Attrition before launch comes first.
final class LayerFigures {
    /// The layers, in the order in which a missile meets them.
    private enum Layer {
        SPACE_BOOST,
        SPACE_MIDCOURSE,
        GROUND_MIDCOURSE,
        TERMINAL;

        static Layer of(Shot shot, Carrier carrier) {
            Phase phase = shot.opportunity().phase();
            return switch (carrier.footing()) {
                case ORBIT -> phase == Phase.BOOST ? SPACE_BOOST : SPACE_MIDCOURSE;
                case GROUND -> phase == Phase.TERMINAL || phase == Phase.CRUISE ? TERMINAL : GROUND_MIDCOURSE;
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Scenario scenario;
    private final List<Carrier> carriers;
    private final Map<Layer, List<Double>> leaks = new EnumMap<>(Layer.class);
    private final Map<Layer, List<Double>> fired = new EnumMap<>(Layer.class);
    private int behind;
    private int looking;

    private LayerFigures(Scenario scenario, List<Carrier> carriers) {
        this.scenario = scenario;
        this.carriers = carriers;
    }

    static List<FigureOfMerit> of(Scenario scenario, List<Carrier> carriers, List<RaidOutcome> outcomes) {
        LayerFigures figures = new LayerFigures(scenario, carriers);
        outcomes.forEach(figures::add);
        return figures.figures();
    }

    private void add(RaidOutcome outcome) {
        int launches = outcome.raid().launches().size();
        double flies = 1 - scenario.doctrine().preLaunchAttrition();
        Map<Layer, Double> through = new EnumMap<>(Layer.class);
        Map<Layer, Double> spent = new EnumMap<>(Layer.class);
        for (int i = 0; i < launches; i++) {
            ShotSchedule schedule = outcome.schedule(i, scenario.doctrine());
            double survives = flies;
            for (Layer layer : Layer.values()) {
                for (Shot shot : schedule.shots()) {
                    if (layerOf(shot) == layer) {
                        survives *= 1 - shot.opportunity().killProbability();
                    }
                }
                through.merge(layer, survives / launches, Double::sum);
            }
            expect(schedule, flies, spent);
        }
        for (Layer layer : Layer.values()) {
            leaks.computeIfAbsent(layer, _ -> new ArrayList<>()).add(through.getOrDefault(layer, 0.0));
            fired.computeIfAbsent(layer, _ -> new ArrayList<>()).add(spent.getOrDefault(layer, 0.0));
        }
    }

    /// Shots expected to be fired, as [ShotSchedule#expectedShots] counts them; and whether the first shot of a
    /// later layer waits to see what the layer before it has done.
    private void expect(ShotSchedule schedule, double flies, Map<Layer, Double> spent) {
        double survivesAll = flies;
        double fires = flies;
        for (int k = 0; k < schedule.shots().size(); k++) {
            Shot shot = schedule.shots().get(k);
            fires = shot.looks() ? survivesAll : fires;
            spent.merge(layerOf(shot), fires, Double::sum);
            survivesAll *= 1 - shot.opportunity().killProbability();
            if (k > 0 && layerOf(shot) != layerOf(schedule.shots().get(k - 1))) {
                behind++;
                looking += shot.looks() ? 1 : 0;
            }
        }
    }

    private Layer layerOf(Shot shot) {
        return Layer.of(shot, carriers.get(shot.opportunity().carrier()));
    }

    private List<FigureOfMerit> figures() {
        List<FigureOfMerit> figures = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            figures.addAll(new Sample(leaks.getOrDefault(layer, List.of()))
                    .figures("leakage.after_" + layer.word(), "fraction", "all raids", "mean", "maximum"));
        }
        for (Layer layer : Layer.values()) {
            figures.addAll(new Sample(fired.getOrDefault(layer, List.of()))
                    .figures("shots_expected." + layer.word(), "count", "all raids", "mean"));
        }
        if (behind > 0) {
            figures.add(new FigureOfMerit(
                    "looks_between_layers", 100.0 * looking / behind, "percent", "mean", "all raids"));
        }
        return figures;
    }
}
