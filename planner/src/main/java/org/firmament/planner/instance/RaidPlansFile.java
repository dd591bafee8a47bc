package org.firmament.planner.instance;

import java.nio.file.Path;
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
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Restricted;

/// The best plans of a scenario's raids, saved to go on from. Later waves are not in it: what they meet depends on
/// the plans before them.
///
/// @param firmament  version of the format
/// @param scenario   its name
/// @param raids      those with a plan, by ascending number
public record RaidPlansFile(
        @Written(min = 1, max = 1, says = "version of the format")
        int firmament,

        @Written(says = "name of the scenario") String scenario,
        @Written(says = "plans of raids") List<RaidPlan> raids) {
    /// The plan of one raid.
    ///
    /// @param raid         its number, from 1
    /// @param leakedValue  what the plan leaks
    /// @param lower        no plan has less of what the goal keeps down, as far as was known
    /// @param shots        fired
    public record RaidPlan(
            @Written(min = 1, max = 1_000_000, says = "number of the raid, from 1")
            int raid,

            @Written(min = 0, says = "what the plan leaks") double leakedValue,

            @Written(min = 0, says = "no plan has less of what the goal keeps down")
            double lower,

            @Written(says = "shots fired") List<Shot> shots) {
        public RaidPlan {
            Limits.check(RaidPlan.class, raid, leakedValue, lower, shots);
            shots = List.copyOf(shots);
        }
    }

    /// Shots of one carrier at one launch.
    ///
    /// @param option   index among the options of the raid, from 0
    /// @param launch   number within the raid, from 1
    /// @param carrier  who fires
    /// @param shots    how many
    public record Shot(
            @Written(min = 0, says = "index of an option of the raid, from 0")
            int option,

            @Written(min = 1, max = 1_000_000, says = "which launch, from 1")
            int launch,

            @Written(says = "who fires") String carrier,

            @Written(min = 1, max = 1_000_000, says = "how many shots")
            int shots) {
        public Shot {
            Limits.check(Shot.class, option, launch, carrier, shots);
        }
    }

    public RaidPlansFile {
        Limits.check(RaidPlansFile.class, firmament, scenario, raids);
        raids = List.copyOf(raids);
    }

    /// One raid's plan in this form.
    public static RaidPlan of(int raid, AllocationProblem problem, Allocation plan, double lower) {
        List<Shot> shots = plan.shots().stream()
                .map(used -> {
                    AllocationProblem.Option option = problem.options().get(used.option());
                    String carrier = problem.carriers().get(option.carrier()).name();
                    return new Shot(used.option(), option.launch() + 1, carrier, used.count());
                })
                .toList();
        return new RaidPlan(raid, plan.leaked(), lower, shots);
    }

    /// Saves plans: whole at any moment.
    ///
    /// @throws BadInput  if it cannot be written
    public void write(Path file) {
        WholeFile.write(file, RecordWriter.json(this));
    }

    /// What a file holds.
    ///
    /// @throws BadInput  with everything that is wrong with it
    public static RaidPlansFile read(Path file) {
        return RecordReader.read(file, List.of(), RaidPlansFile.class, new Catalog(List.of()));
    }

    /// A raid's plan in the problem's own terms, checked against it; what is pinned alone if the file has none.
    ///
    /// @throws BadInput  if it is not a plan of this raid, or breaks one of its rules
    public Allocation plan(Path file, int raid, Restricted restricted) {
        AllocationProblem problem = restricted.whole();
        for (int k = 0; k < raids.size(); k++) {
            if (raids.get(k).raid == raid) {
                int[] counts = new int[problem.options().size()];
                for (Shot shot : raids.get(k).shots) {
                    boolean same = shot.option < counts.length
                            && problem.options().get(shot.option).launch() == shot.launch - 1
                            && problem.carriers()
                                    .get(problem.options().get(shot.option).carrier())
                                    .name()
                                    .equals(shot.carrier);
                    if (!same) {
                        throw refused(
                                file,
                                "raids[" + k + "]",
                                "option " + shot.option + " of raid " + raid + " is not " + shot.carrier
                                        + " at launch " + shot.launch
                                        + ". Maybe these are plans of another scenario, or of another seed.");
                    }
                    counts[shot.option] += shot.shots;
                }
                return checked(file, k, restricted, counts);
            }
        }
        return restricted.pinsAlone();
    }

    private static Allocation checked(Path file, int at, Restricted restricted, int[] counts) {
        try {
            Allocation plan = Allocation.of(restricted.whole(), counts);
            restricted.rest(plan);
            return plan;
        } catch (LimitException broken) {
            throw refused(
                    file,
                    "raids[" + at + "]",
                    "this plan breaks a rule of the scenario: " + broken.getMessage()
                            + " Maybe it is one of another scenario.");
        }
    }

    private static BadInput refused(Path file, String path, String message) {
        return new BadInput(List.of(new Problem(file.toString(), 0, path, message)));
    }
}
