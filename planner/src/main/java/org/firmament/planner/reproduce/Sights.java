package org.firmament.planner.reproduce;

import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.planner.Planner;
import org.firmament.planner.RunListener;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.scenario.Target;

/// Every access of a scenario, as `firmament coverage` lists them.
record Sights(List<Sight> all) {
    /// One access.
    ///
    /// @param satellite  that sees
    /// @param point      that is seen
    record Sight(String satellite, String point, TimeSpan span) {}

    Sights {
        all = List.copyOf(all);
    }

    static Sights of(Scenario scenario) {
        List<Sight> sights = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public boolean wantsAccesses(Target target) {
                return true;
            }

            @Override
            public void access(String satellite, String point, double start, double end) {
                sights.add(new Sight(satellite, point, new TimeSpan(start, end)));
            }
        };
        new Planner(CatalogReader.builtin(), 1, listener).coverage(scenario);
        return new Sights(sights);
    }

    double start(int index) {
        return all.get(index).span().start();
    }

    double end(int index) {
        return all.get(index).span().end();
    }
}
