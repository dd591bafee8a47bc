package org.firmament.planner.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.firmament.planner.Evaluation;
import org.firmament.planner.Planner;
import org.firmament.planner.scenario.Scenario;

/// The sizes of published architectures. Studies print a number and few assumptions; so ours is the range over what
/// is open, with the flyouts the printed number fits.
final class StudyCases {
    private static final String APS_2003 =
            "American Physical Society study group, Boost-Phase Intercept Systems, 2003, as reported";
    private static final String CBO_2004 =
            "Congressional Budget Office, Alternatives for Boost-Phase Missile Defense, July 2004";
    private static final String NRC_2012 = "National Research Council, Making Sense of Ballistic Missile Defense, 2012";
    private static final String CBO_2025 = "Congressional Budget Office, letter of 5 May 2025";
    private static final String APS_2025 =
            "American Physical Society panel, Strategic Ballistic Missile Defense, 2025, as reported";
    private static final String CBO_2026 = "Congressional Budget Office, publication 62422, May 2026, as reported";
    private static final String AEI_2025 =
            "Harrison, Build Your Own Golden Dome, American Enterprise Institute, 2025, as reported";
    private static final String OPEN = "none beside the range";

    /// In reach in the mean for one to be in reach at nearly all times: a propagated shell 1600/40/1 at 45° with
    /// 1.9 in the mean has none for 0.02 % of a day ([Presence]); shells of fewer planes need more.
    private static final double ALWAYS = 2;

    private static final double PRINTED = 0.5;
    private static final OptionalDouble UNIFORM = OptionalDouble.empty();
    private static final OptionalDouble FITTED = OptionalDouble.of(Math.toRadians(45));

    /// What a study assumed, between the kindest and the least kind of what it leaves open.
    ///
    /// @param atOnce  missiles launched together
    private record Open(int atOnce, BoostShell kindest, BoostShell unkindest) {
        Ours needed(double published) {
            Ours range = Ours.between(atOnce * kindest.absentees(), atOnce * ALWAYS * unkindest.absentees());
            return range.remarking(String.format(
                    Locale.ROOT,
                    "One in reach in the mean takes %,.0f a missile (%.0f s of flyout, %.0f km/s) to %,.0f (%.0f s,"
                            + " %.0f km/s), one at nearly all times twice as many. %,.0f fit %.0f s at %.0f km/s to %.0f s"
                            + " at %.0f km/s in the mean.",
                    kindest.absentees(),
                    kindest.flyout(),
                    kindest.speed(),
                    unkindest.absentees(),
                    unkindest.flyout(),
                    unkindest.speed(),
                    published,
                    kindest.fitting(published / atOnce),
                    kindest.speed(),
                    unkindest.fitting(published / atOnce),
                    unkindest.speed()));
        }
    }

    private StudyCases() {}

    static Section section() {
        List<Case> cases = new ArrayList<>();
        sizes(cases);
        evaluated(cases);
        return new Section("studies", "Sizes of published architectures", 35, cases);
    }

    private static void sizes(List<Case> cases) {
        Open solid = new Open(
                1, new BoostShell(170, 45, 6, 15, 300e3, FITTED), new BoostShell(170, 90, 4, 10, 300e3, UNIFORM));
        String boost = "Public: one solid ICBM from North Korea, burning 170 s. Open: detection and track 45 to 60 s, "
                + "decision 0 to 30 s, 4 km/s at 10 g to 6 km/s at 15 g, a shell at 45° or a uniform one.";
        cases.add(size("aps-2003", "On orbit for one solid ICBM", APS_2003, 1_600, solid, boost));
        cases.add(size("aps-2025-one", "On orbit for one solid ICBM", APS_2025, 1_600, solid, boost));
        cases.add(size(
                "aps-2025-ten",
                "On orbit for ten solid ICBMs at once, 30 s of decision",
                APS_2025,
                36_000,
                new Open(
                        10,
                        new BoostShell(170, 75, 6, 15, 300e3, FITTED),
                        new BoostShell(170, 90, 4, 10, 300e3, UNIFORM)),
                "As for one, with 30 s of decision."));
        cases.add(size(
                "cbo-2026",
                "On orbit for ten ICBMs at once",
                CBO_2026,
                7_800,
                new Open(
                        10,
                        new BoostShell(300, 45, 6, 15, 300e3, UNIFORM),
                        new BoostShell(180, 90, 4, 10, 500e3, UNIFORM)),
                "Public: ten at once from anywhere, boost of three to five minutes, 300 to 500 km. Open: speed and "
                        + "acceleration, times before release, shots a missile."));
        Open few = new Open(
                1, new BoostShell(250, 45, 6, 15, 300e3, FITTED), new BoostShell(170, 90, 4, 10, 500e3, FITTED));
        String recalled =
                "The number is recalled, not read. Open: burn 170 to 250 s, times before release, speed, height.";
        cases.add(size("cbo-2004-slow", "On orbit for one ICBM, slow interceptors", CBO_2004, 368, few, recalled)
                .shown());
        cases.add(size("cbo-2004-fast", "On orbit for one ICBM, fast interceptors", CBO_2004, 156, few, recalled)
                .shown());
        cases.add(size(
                        "nrc-2012",
                        "On orbit for one ICBM",
                        NRC_2012,
                        650,
                        new Open(
                                1,
                                new BoostShell(240, 45, 6, 15, 300e3, FITTED),
                                new BoostShell(180, 90, 4, 10, 500e3, FITTED)),
                        "The number is recalled; as reported, liquid ICBMs burn some four minutes, solid ones a minute"
                                + " less.")
                .shown());
        String letter =
                "The letter states launches over 20 years, for one or two ICBMs; a life of 5 years is assumed to "
                        + "make it a number on orbit.";
        cases.add(size("cbo-2025-low", "On orbit, of 1,300 launched over 20 years", CBO_2025, 325, few, letter)
                .shown());
        cases.add(size(
                        "cbo-2025-high",
                        "On orbit, of 2,000 launched over 20 years, for two ICBMs",
                        CBO_2025,
                        500,
                        new Open(2, few.kindest(), few.unkindest()),
                        letter)
                .shown());
    }

    private static Case size(String id, String quantity, String source, int published, Open open, String note) {
        return new Case(
                "studies." + id + ".size",
                quantity,
                source,
                Case.Standing.PUBLISHED,
                published,
                PRINTED,
                OPEN,
                note,
                () -> open.needed(published));
    }

    private static void evaluated(List<Case> cases) {
        String chosen =
                "The catalog's pattern and interceptor of that name, most of it chosen here; decision 0 to 30 s.";
        String burn = chosen + " What was sized for liquid ICBMs is not there for solid ones.";
        String mean = chosen + " Ten in the mean over a uniform shell are not ten at every launch.";
        cases.add(enough("aps-2003", Missile.SOLID, APS_2003, 1, chosen));
        cases.add(enough("aps-2025-one", Missile.SOLID, APS_2025, 1, chosen));
        cases.add(enough("aps-2025-one-decision-30", Missile.SOLID, APS_2025, 1, chosen));
        for (Missile missile : Missile.values()) {
            cases.add(enough("cbo-2004-368", missile, CBO_2004, 1, burn));
            cases.add(enough("cbo-2004-156", missile, CBO_2004, 1, burn));
            cases.add(enough("nrc-2012", missile, NRC_2012, 1, burn));
        }
        cases.add(enough("cbo-2026", Missile.SOLID, CBO_2026, 10, chosen));
        cases.add(enough("aei-2025-boost", Missile.SOLID, AEI_2025, 10, mean));
    }

    /// What is launched, by burn time.
    private enum Missile {
        LIQUID,
        SOLID;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The catalog's form of an architecture, evaluated: is what it claims there at every launch?
    private static Case enough(String constellation, Missile missile, String source, int claimed, String note) {
        return new Case(
                        "studies." + constellation + "." + missile.word(),
                        "Launches of a day of " + missile.word() + " ICBMs with at least " + claimed + " in reach [%]",
                        source,
                        Case.Standing.PUBLISHED,
                        100,
                        PRINTED,
                        OPEN,
                        note,
                        () -> {
                            List<Integer> atOnce = inReach(constellation, missile, 0);
                            List<Integer> late = inReach(constellation, missile, 30);
                            return Ours.between(share(atOnce, claimed), share(late, claimed))
                                    .remarking(String.format(
                                            Locale.ROOT,
                                            "In reach in the mean: %.1f to %.1f.",
                                            mean(late),
                                            mean(atOnce)));
                        })
                .shown();
    }

    /// Carriers that can engage, one number a launch.
    private static List<Integer> inReach(String constellation, Missile missile, int decision) {
        String text = Embedded.text("study.yaml")
                .replace("STUDY", constellation)
                .replace("solid", missile.word())
                .replace("decision_s: 0", "decision_s: " + decision);
        Evaluation evaluation = Planner.standard().evaluate(Scenario.ofText(text, "study.yaml"));
        return evaluation.raids().stream()
                .map(raid -> raid.opportunities().size())
                .toList();
    }

    private static double share(List<Integer> inReach, int claimed) {
        return 100.0 * inReach.stream().filter(count -> count >= claimed).count() / inReach.size();
    }

    private static double mean(List<Integer> inReach) {
        return inReach.stream().mapToInt(Integer::intValue).average().orElse(0);
    }
}
