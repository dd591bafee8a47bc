package org.firmament.planner.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.units.Unit;
import org.firmament.coverage.engagement.AbsenteeRatio;
import org.firmament.coverage.engagement.Reach;
import org.firmament.planner.Planner;
import org.firmament.planner.results.EngagementResult;

/// Reach and absentees of boost-phase shells.
final class EngagementCases {
    private static final double HEIGHT = 300e3;
    private static final String AEI =
            "Harrison, Build Your Own Golden Dome, American Enterprise Institute, 2025, as reported";
    private static final String INTEGRAL = "Exact integral over an inclined shell, target at 40° N, reach 597.6 km";
    private static final String SEPARATE =
            "Separate program that propagated the same shells: 300 km, secular J2, a sphere, "
                    + "target 200 km over 40° N 127° E, a day every 10 s";
    private static final String APS =
            "American Physical Society panel, Strategic Ballistic Missile Defense, 2025, as reported";
    private static final String RADIUS = "the radius of the Earth is not stated: 6,371 for 6,378 km changes 0.2 %";
    private static final String WHOLE = "whole interceptors";

    private EngagementCases() {}

    static Section section() {
        List<Case> cases = new ArrayList<>();
        boost(cases, new Once<>(EngagementCases::evaluated));
        longFlights(cases);
        shell(cases, 960, 24, 45, 597.6, 4.980);
        shell(cases, 960, 24, 90, 597.6, 1.579);
        shell(cases, 1_600, 40, 45, 417, 3.400);
        inclined(cases, 45, 189.6);
        inclined(cases, 60, 453.0);
        inclined(cases, 90, 600.4);
        decision(cases);
        return new Section("engagement", "Boost-phase engagement", 25, cases);
    }

    private static EngagementResult.Group evaluated() {
        return Planner.standard()
                .evaluate(Embedded.scenario("aei-boost.yaml"))
                .results()
                .engagement()
                .orElseThrow()
                .groups()
                .getFirst();
    }

    private static void boost(List<Case> cases, Supplier<EngagementResult.Group> shell) {
        String what = "300 km, 120 s, 6 km/s, 15 g: ";
        cases.add(Case.of(
                "engagement.aei.reach",
                what + "reach [km]",
                AEI,
                597.6,
                0.05,
                "half the last digit printed",
                () -> shell.get().reach() / 1e3));
        cases.add(Case.of(
                "engagement.aei.absentees",
                what + "interceptors on orbit for each in reach",
                AEI,
                499,
                0.5,
                WHOLE,
                () -> shell.get().absenteeRatioUniform()));
        cases.add(Case.of(
                "engagement.aei.ten",
                what + "interceptors on orbit for ten in reach",
                AEI,
                4_990,
                5,
                "ten times whole interceptors",
                () -> 10 * shell.get().absenteeRatioUniform()));
        cases.add(Case.of(
                "engagement.aei.instant",
                "The same without time to burn: interceptors on orbit for each in reach",
                AEI + "; 4(R + h)²/(vT)²",
                344,
                0.5,
                WHOLE,
                () -> AbsenteeRatio.uniform(HEIGHT, 6_000 * 120)));
        cases.add(Case.of(
                "engagement.aei.too-few",
                "Interceptors that leaving out the burn saves in error [%]",
                AEI + "; 1 − 344/499",
                31,
                0.5,
                "printed in whole per cent",
                () -> 100
                        * (1
                                - AbsenteeRatio.uniform(HEIGHT, 6_000 * 120)
                                        / shell.get().absenteeRatioUniform())));
    }

    /// What the study prints for glide and midcourse, and what its own formula gives.
    private static void longFlights(List<Case> cases) {
        String glide = "Glide shell, 300 km, 600 s, 4 km/s, 15 g: interceptors on orbit for each in reach";
        cases.add(Case.of(
                        "engagement.aei.glide-instant",
                        glide + ", burn left out",
                        AEI,
                        31,
                        0.5,
                        WHOLE,
                        () -> AbsenteeRatio.uniform(HEIGHT, 4_000 * 600))
                .noting("The printed 31 is vT without the time the burn takes, which the study's boost figure"
                        + " counts."));
        cases.add(Case.of(
                        "engagement.aei.glide",
                        glide,
                        AEI,
                        31,
                        1.5,
                        "the burn, which the printed number leaves out, makes it 32.4",
                        () -> AbsenteeRatio.uniform(HEIGHT, reach(4, 15, 600)))
                .noting("With the burn counted as for boost the study's formula gives 32.4: its 31 is 4 % too"
                        + " few. Over 600 s gravity moves reach by up to 18 %, in either direction, which"
                        + " the formula leaves out."));
        cases.add(Case.of(
                        "engagement.aei.midcourse",
                        "Midcourse shell, 1,500 km, 900 s, 6 km/s: interceptors on orbit for ten in reach",
                        AEI,
                        2_000,
                        0.5,
                        WHOLE,
                        () -> 10 * AbsenteeRatio.uniform(1_500e3, reach(6, 15, 900)))
                .noting("The study's formula gives 8.9 for each in reach. What its 2,000 are for is not known to us:"
                        + " they keep 224 in reach.")
                .shown());
    }

    private static void shell(List<Case> cases, int total, int planes, int inclination, double km, double mean) {
        cases.add(new Case(
                "engagement.walker-" + total + "-" + planes + "-" + inclination,
                "Walker " + total + "/" + planes + "/1 at " + inclination + "°, reach " + Math.round(km)
                        + " km: mean in reach",
                SEPARATE,
                Case.Standing.PUBLISHED,
                mean,
                0.01 * mean,
                RADIUS,
                "Interceptors fall here; the reference flies them straight, up to 0.5 % farther in 120 s.",
                () -> {
                    Presence presence = Presence.of(total, planes, Math.toRadians(inclination), km * 1e3);
                    return Ours.of(presence.mean()).remarking(spread(presence));
                }));
    }

    /// A Walker shell is not thrown at random: what a mean hides.
    private static String spread(Presence presence) {
        return String.format(
                Locale.ROOT,
                "Over the day at least %d in reach; none for %.1f %% of it, fewer than two for %.1f %%. Thrown at"
                        + " random with this mean it would be %.1f and %.1f %%.",
                presence.fewest(),
                100 * presence.fewerThan(1),
                100 * presence.fewerThan(2),
                100 * Math.exp(-presence.mean()),
                100 * (1 + presence.mean()) * Math.exp(-presence.mean()));
    }

    private static void inclined(List<Case> cases, int inclination, double expected) {
        cases.add(Case.of(
                "engagement.inclined-" + inclination,
                "Shell at 300 km and " + inclination + "°: interceptors on orbit for each in reach",
                INTEGRAL,
                expected,
                0.01 * expected,
                RADIUS,
                () -> AbsenteeRatio.inclined(HEIGHT, Math.toRadians(inclination), Math.toRadians(40), 597.6e3)
                        .orElseThrow()));
    }

    /// 30 s of decision out of 90 s of flyout.
    private static void decision(List<Case> cases) {
        Supplier<Ours> ratio = () -> Ours.of(AbsenteeRatio.uniform(HEIGHT, 60) / AbsenteeRatio.uniform(HEIGHT, 90));
        String note = "On orbit as 1/T², which leaves the burn out.";
        cases.add(new Case(
                "engagement.decision.ratio",
                "30 s of decision out of 90 s of flyout: times as many on orbit",
                APS + "; (90/60)²",
                Case.Standing.PUBLISHED,
                2.25,
                1e-9,
                "a quotient",
                note,
                () -> ratio.get().remarking(withBurn())));
        cases.add(Case.of(
                        "engagement.decision.one",
                        "On orbit for one missile with those 30 s, after 1,600 without",
                        APS + ": a tenth of 36,000",
                        3_600,
                        0.5,
                        WHOLE,
                        () -> 1_600 * ratio.get().middle())
                .noting(note));
        cases.add(Case.of(
                        "engagement.decision.ten",
                        "On orbit for ten missiles at once with those 30 s",
                        APS,
                        36_000,
                        5,
                        WHOLE,
                        () -> 10 * 1_600 * ratio.get().middle())
                .noting(note + " Ten at once ask for ten times as many, since all are launched from one place."));
    }

    private static String withBurn() {
        return String.format(
                Locale.ROOT,
                "With a burn at 15 g the same 30 s ask for %.2f times as many at 6 km/s, %.2f times at 4 km/s: the law"
                        + " is too kind to late decisions.",
                Math.pow(reach(6, 15, 90) / reach(6, 15, 60), 2),
                Math.pow(reach(4, 15, 90) / reach(4, 15, 60), 2));
    }

    /// Distance flown from the carrier's own future position [m].
    ///
    /// @param speed      gained [km/s]
    /// @param gravities  while burning
    static double reach(double speed, double gravities, double flyout) {
        return new Reach(new Interceptor(
                        "of a study",
                        speed * 1e3,
                        Unit.STANDARD_GRAVITY.toSi(gravities),
                        1,
                        0,
                        4e7,
                        4e7,
                        7_200,
                        List.of(Phase.BOOST),
                        0,
                        0))
                .distance(flyout);
    }
}
