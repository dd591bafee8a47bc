package org.firmament.planner.instance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.Problem;
import org.firmament.catalogs.yaml.RecordReader;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.Restricted;

/// A plan of an instance, saved to go on from.
///
/// @param firmament    version of the format
/// @param leakedValue  what the plan leaks [unit of value]
/// @param lower        no plan has less of what its goal keeps down, as far as was known when it was saved
/// @param shots        options it uses
public record PlanFile(
        @Written(min = 1, max = 1, says = "version of the format")
        int firmament,

        @Written(min = 0, says = "what the plan leaks") double leakedValue,

        @Written(min = 0, says = "no plan has less of what the goal keeps down")
        double lower,

        @Written(says = "options it uses") List<Used> shots) {
    /// Uses of one option.
    ///
    /// @param option  its index, from 0
    /// @param shots   how often it is used
    public record Used(
            @Written(min = 0, says = "index of an option, from 0")
            int option,

            @Written(min = 1, max = 1_000_000, says = "how often it is used")
            int shots) {
        public Used {
            Limits.check(Used.class, option, shots);
        }
    }

    public PlanFile {
        Limits.check(PlanFile.class, firmament, leakedValue, lower, shots);
        shots = List.copyOf(shots);
    }

    /// Saves a plan: whole at any moment.
    ///
    /// @throws BadInput  if it cannot be written
    public static void write(Path file, Allocation plan, double lower) {
        List<Used> used = plan.shots().stream()
                .map(shots -> new Used(shots.option(), shots.count()))
                .toList();
        WholeFile.write(file, RecordWriter.json(new PlanFile(1, plan.leaked(), lower, used)));
    }

    /// The plan a file holds, checked against its problem.
    ///
    /// @throws BadInput  if it is not a plan of this problem, or breaks one of its rules
    public static Allocation read(Path file, Restricted restricted) {
        PlanFile saved = RecordReader.read(file, List.of(), PlanFile.class, new Catalog(List.of()));
        int options = restricted.whole().options().size();
        List<Problem> unknown = new ArrayList<>();
        int[] counts = new int[options];
        for (Used used : saved.shots) {
            if (used.option < options) {
                counts[used.option] += used.shots;
            } else {
                unknown.add(new Problem(
                        file.toString(),
                        0,
                        "shots",
                        used.option + " is not an option: there are " + options
                                + ", counted from 0. Maybe it is the plan of another instance."));
            }
        }
        if (!unknown.isEmpty()) {
            throw new BadInput(unknown);
        }
        try {
            Allocation plan = Allocation.of(restricted.whole(), counts);
            restricted.rest(plan);
            return plan;
        } catch (LimitException broken) {
            throw BadInput.of(
                    file,
                    "this plan breaks a rule of the instance: " + broken.getMessage()
                            + " Maybe it is the plan of another instance.");
        }
    }
}
