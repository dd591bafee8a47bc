package org.firmament.planner.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.firmament.planner.cost.LifeCycleCost;
import org.firmament.planner.results.CostResult;
import org.firmament.planner.scenario.Scenario;

/// Arithmetic of published cost estimates.
final class CostCases {
    private static final double BILLION = 1e9;
    private static final String CBO_2026 =
            "Congressional Budget Office, publication 62422, May 2026, as reported: 7,800 at $22 M, 5 of 20 years";
    private static final String CBO_2025 = "Congressional Budget Office, letter of 5 May 2025";
    private static final String APS =
            "American Physical Society study group, 2003, as reported: 2,000 t for 1,600 interceptors, $22,000/kg";
    private static final String AEI =
            "Harrison, Build Your Own Golden Dome, American Enterprise Institute, 2025, as reported: $13.4 M a unit";
    private static final String BILLIONS = "printed in whole billions";

    private CostCases() {}

    static Section section() {
        List<Case> cases = new ArrayList<>();
        cbo2026(cases, cost("cost-cbo-2026.yaml"));
        cbo2025(cases, cost("cost-cbo-2025.yaml"));
        aps(cases, cost("cost-aps-2003.yaml"));
        aei(cases, cost("cost-aei-2025.yaml"));
        return new Section("cost", "Cost arithmetic", 2, cases);
    }

    private static void cbo2026(List<Case> cases, Supplier<CostResult> cost) {
        cases.add(Case.count(
                "cost.cbo-2026.bought",
                "Interceptors bought",
                CBO_2026,
                31_200,
                () -> cost.get().layers().getFirst().satellitesBought()));
        cases.add(Case.of(
                "cost.cbo-2026.interceptors",
                "Interceptors [$ bn]",
                CBO_2026,
                686,
                0.5,
                BILLIONS,
                () -> interceptors(cost.get())));
        cases.add(Case.of(
                "cost.cbo-2026.operations",
                "Operations [$ bn]",
                CBO_2026,
                20,
                1e-6,
                "rounding of the years",
                () -> cost.get().parts().operations() / BILLION));
        cases.add(Case.of(
                        "cost.cbo-2026.total",
                        "Acquisition and operations [$ bn]",
                        CBO_2026,
                        743,
                        1,
                        "two roundings to whole billions",
                        () -> cost.get().total() / BILLION)
                .noting("Of the $723 bn of acquisition $37 bn are no interceptors; how they divide into development,"
                        + " launch and ground is not public, so they are entered as development. Launch at $500/kg"
                        + " would be $15.6 bn for satellites of a tonne."));
    }

    /// The letter's own figures against the saving it states; its masses and prices are not known to us.
    private static void cbo2025(List<Case> cases, Supplier<CostResult> tonne) {
        double[][] alternatives = {{264, 161}, {831, 542}};
        String[] names = {"low", "high"};
        for (int i = 0; i < names.length; i++) {
            double before = alternatives[i][0];
            double after = alternatives[i][1];
            boolean low = i == 0;
            cases.add(new Case(
                    "cost.cbo-2025." + names[i],
                    "Saved of $" + Math.round(before) + " bn, now $" + Math.round(after)
                            + " bn, by launch prices alone [%]",
                    CBO_2025,
                    Case.Standing.PUBLISHED,
                    35,
                    5,
                    "30 to 40 % in the letter's words",
                    "",
                    () -> Ours.of(100 * (before - after) / before)
                            .remarking(low ? mass(before - after, tonne.get()) : "")));
        }
    }

    /// Which masses the saving would go with.
    private static String mass(double billions, CostResult tonne) {
        double launched = (tonne.parts().launch() + tonne.parts().replenishment()) / BILLION;
        double tonnesAndThousands = billions / launched;
        return String.format(
                Locale.ROOT,
                "Masses and prices are not known to us, so the letter's figures are only held against each other: with"
                        + " 1,300 launched, the saving fits %.1f t each if the price fell by $20,000/kg, %.1f t if by"
                        + " $40,000/kg.",
                tonnesAndThousands / 20,
                tonnesAndThousands / 40);
    }

    private static void aps(List<Case> cases, Supplier<CostResult> cost) {
        cases.add(Case.of(
                "cost.aps-2003.mass",
                "Mass in orbit [t]",
                APS,
                2_000,
                0,
                "a product",
                () -> cost.get().layers().getFirst().massOnOrbit() / 1e3));
        cases.add(Case.of(
                "cost.aps-2003.launch",
                "Launch [$ bn]",
                APS,
                44.0,
                0.05,
                "printed to 0.1 billion",
                () -> cost.get().parts().launch() / BILLION));
    }

    private static void aei(List<Case> cases, Supplier<CostResult> cost) {
        cases.add(Case.of(
                "cost.aei-2025.generation",
                "4,990 interceptors, once [$ bn]",
                AEI,
                66.9,
                0.05,
                "printed to 0.1 billion",
                () -> cost.get().parts().interceptors() / BILLION));
        cases.add(Case.of(
                        "cost.aei-2025.total",
                        "Four generations and $9 bn beside [$ bn]",
                        AEI,
                        271,
                        6,
                        "2 %: what the study rounds or learns is not public",
                        () -> cost.get().total() / BILLION)
                .noting("66.9 × 4 + 9 is 276.5. The published 271 fits 4,888 interceptors instead of 4,990, or $13.1 M"
                        + " a unit instead of 13.4."));
    }

    private static Supplier<CostResult> cost(String file) {
        return new Once<>(() -> {
            Scenario scenario = Embedded.scenario(file);
            return new LifeCycleCost(scenario.cost()).of(scenario.constellations(), false);
        });
    }

    /// Of all generations, where no platform and no launch is paid [$ bn].
    private static double interceptors(CostResult cost) {
        return (cost.parts().interceptors() + cost.parts().replenishment()) / BILLION;
    }
}
