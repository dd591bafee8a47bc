package org.firmament.planner.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.catalogs.yaml.RecordReader;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.engagement.Doctrine;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Task;
import org.firmament.optimizer.Greedy;
import org.firmament.optimizer.Prover;
import org.firmament.optimizer.ShotSchedule;
import org.firmament.optimizer.bound.ColumnGenerationProver;

/// Doctrine arithmetic: shots at one target, and equal shots spread over equal targets.
final class DoctrineCases {
    private static final String RECORD = "Arithmetic of the public test record, 12 of 21";
    private static final String UNIFORM = "Shots spread evenly: the optimum of equal targets";
    private static final String LOOKING = "Shoot-look-shoot, kill probability 0.5, at most four shots: geometric sums";
    private static final String PERCENT = "printed in whole per cent";
    private static final String SUMS = "sums of tens of products";
    private static final double ROUNDING = 1e-9;
    private static final double GROUND_BASED = 12.0 / 21;

    private DoctrineCases() {}

    static Section section() {
        List<Case> cases = new ArrayList<>();
        cases.add(Case.of(
                "doctrine.two-shots", "Two shots kill [%]", RECORD, 82, 0.5, PERCENT, () -> kills(2, GROUND_BASED)));
        cases.add(Case.of(
                "doctrine.four-shots", "Four shots kill [%]", RECORD, 97, 0.5, PERCENT, () -> kills(4, GROUND_BASED)));
        cases.add(Case.of(
                "doctrine.eleven",
                "44 interceptors in fours at 11 targets: no leaker [%]",
                RECORD,
                68.6,
                0.05,
                "half the last digit printed",
                () -> 100 * bound(44, 11, GROUND_BASED).plan().noLeaker()));
        cases.add(Case.of("doctrine.look.kills", "Killed", LOOKING, 0.9375, ROUNDING, SUMS, () -> kills(4, 0.5) / 100));
        cases.add(Case.of(
                "doctrine.look.shots", "Shots expected", LOOKING, 1.875, ROUNDING, SUMS, DoctrineCases::expectedShots));
        uniform(cases, 12, 5, 0.6, 0.608);
        uniform(cases, 20, 10, 0.7, 0.900);
        return new Section("doctrine", "Doctrine and allocation", 1, cases);
    }

    private static void uniform(List<Case> cases, int shots, int targets, double kill, double leaked) {
        String id = "doctrine.uniform-" + shots + "-" + targets + ".";
        String what = shots + " shots at " + targets + " targets, p " + kill + ": leaked, ";
        cases.add(Case.of(
                id + "proved",
                what + "proved",
                UNIFORM,
                leaked,
                ROUNDING,
                SUMS,
                () -> bound(shots, targets, kill).lower()));
        cases.add(Case.of(
                id + "planned",
                what + "planned",
                UNIFORM,
                leaked,
                ROUNDING,
                SUMS,
                () -> bound(shots, targets, kill).plan().leaked()));
    }

    private static double kills(int shots, double killProbability) {
        return 100 * bound(shots, 1, killProbability).plan().noLeaker();
    }

    /// Windows follow each other, so that each shot waits for the assessment of the one before.
    private static double expectedShots() {
        List<Opportunity> opportunities = IntStream.range(0, 4)
                .mapToObj(shot -> new Opportunity(
                        shot,
                        0,
                        new TimeSpan(1_000 * shot, 1_000 * shot + 500),
                        1_000 * shot + 100,
                        1_000 * shot + 600,
                        Phase.MIDCOURSE,
                        0.5,
                        0,
                        List.of()))
                .toList();
        Doctrine doctrine = RecordReader.readText(
                "doctrine",
                "{policy: shoot-look-shoot, max_shots: 4}",
                List.of(),
                Doctrine.class,
                CatalogReader.builtin());
        return ShotSchedule.of(opportunities, doctrine).expectedShots();
    }

    /// One carrier holds all shots; every target may draw up to eight.
    private static Prover.Bound bound(int shots, int targets, double killProbability) {
        List<Task> tasks = IntStream.range(0, targets)
                .mapToObj(j -> new Task("target " + j, 1))
                .toList();
        List<Option> options = IntStream.range(0, targets)
                .mapToObj(j -> new Option(0, j, killProbability, List.of(), 0, 1))
                .toList();
        AllocationProblem problem =
                new AllocationProblem(List.of(new CarrierStock("all", shots)), tasks, options, List.of(), 8);
        return new ColumnGenerationProver().prove(problem, Greedy.plan(problem));
    }
}
