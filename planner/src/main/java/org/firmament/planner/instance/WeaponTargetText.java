package org.firmament.planner.instance;

import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Task;
import org.firmament.optimizer.Goal;

/// The text format of the weapon-target assignment benchmark of Andersen, Pavlikov and Toffolo (2022): numbers of
/// weapons, of targets and of shots a weapon holds; a value for each target; then for every pair weapon, target
/// (both from 0) and kill probability.
final class WeaponTargetText {
    /// Most weapons, targets, and shots of a weapon.
    private static final int MOST = 1_000_000;

    private WeaponTargetText() {}

    /// @throws BadInput  with everything that is wrong with it
    static AllocationProblem read(NumberText text) {
        int weapons = text.whole("weapons", 1, MOST);
        int targets = text.whole("targets", 1, MOST);
        int shots = text.whole("shots", 1, MOST);
        text.end();
        requireAll(text, weapons, targets);
        List<CarrierStock> carriers = new ArrayList<>();
        for (int w = 0; w < weapons; w++) {
            carriers.add(new CarrierStock("weapon " + w, shots));
        }
        List<Task> launches = new ArrayList<>();
        for (int t = 0; t < targets; t++) {
            double value = text.number("values[" + t + "]", 0, Double.MAX_VALUE, "a value of at least 0");
            launches.add(new Task("target " + t, value));
        }
        List<Option> options = new ArrayList<>();
        boolean[][] seen = new boolean[weapons][targets];
        while (text.left() > 0 && !text.enough()) {
            int weapon = text.whole("weapon", 0, weapons - 1);
            int target = text.whole("target", 0, targets - 1);
            if (seen[weapon][target]) {
                text.wrong(
                        "target",
                        "weapon " + weapon + " at target " + target
                                + " is not a new pair. Maybe one of the two is another.");
            }
            seen[weapon][target] = true;
            double kill = text.number("kill_probability", 0, 1, "a probability from 0 to 1");
            options.add(new Option(weapon, target, kill, List.of(), 0, 0));
        }
        text.end();
        int most = (int) Math.min(MOST, (long) weapons * shots);
        return new AllocationProblem(carriers, launches, options, List.of(), most);
    }

    /// Refuses a file whose size and head disagree, before anything of that size is made.
    private static void requireAll(NumberText text, long weapons, long targets) {
        long needed = targets + 3 * weapons * targets;
        String said = weapons + " weapons and " + targets + " targets need " + needed
                + " numbers after the first line, here are " + text.left() + ".";
        if (text.left() < needed) {
            throw text.ended(said);
        }
        if (text.left() > needed) {
            throw text.refused(said + " Maybe the first line counts too little.");
        }
    }

    /// The text of a problem, if the format can say it: one round size for all carriers, no resources, at most one
    /// option a pair, and no limit of shots that could bind. A launch that may not come is worth that much less.
    static String write(AllocationProblem problem) {
        int shots = problem.carriers().getFirst().inventory();
        double[][] kill =
                new double[problem.carriers().size()][problem.launches().size()];
        for (Option option : problem.options()) {
            kill[option.carrier()][option.launch()] = option.killProbability();
        }
        StringBuilder out = new StringBuilder();
        out.append(kill.length + " " + problem.launches().size() + " " + shots + "\n");
        problem.launches()
                .forEach(launch ->
                        out.append(Keys.number(launch.value() * launch.flies())).append('\n'));
        for (int c = 0; c < kill.length; c++) {
            for (int j = 0; j < kill[c].length; j++) {
                out.append(c + " " + j + " " + Keys.number(kill[c][j]) + "\n");
            }
        }
        return out.toString();
    }

    /// Why the format cannot say a problem; empty if it can.
    static String obstacle(AllocationProblem problem) {
        long pairs = problem.options().stream()
                .map(option -> List.of(option.carrier(), option.launch()))
                .distinct()
                .count();
        long rounds =
                problem.carriers().stream().mapToLong(CarrierStock::inventory).sum();
        if (problem.carriers().isEmpty() || problem.launches().isEmpty()) {
            return "a raid nobody can engage";
        }
        if (!problem.goal().equals(Goal.LEAKAGE)) {
            return "a goal other than leakage";
        }
        if (problem.carriers().stream().map(CarrierStock::inventory).distinct().count() > 1
                || problem.carriers().getFirst().inventory() == 0) {
            return "carriers that hold different numbers of interceptors";
        }
        if (!problem.resources().isEmpty() || pairs < problem.options().size()) {
            return "tracks that shots share";
        }
        return problem.maxShots() < rounds ? "a limit of " + problem.maxShots() + " shots at a launch" : "";
    }
}
