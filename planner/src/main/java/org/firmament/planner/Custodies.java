package org.firmament.planner;

import java.util.List;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.CustodyFinder;
import org.firmament.coverage.sensing.CustodyRule;
import org.firmament.coverage.sensing.SensorAsset;

/// Who is seen when, raid by raid.
@FunctionalInterface
interface Custodies {
    /// Custody of each launch of a raid, in their order.
    List<Custody> of(FlownRaid raid, List<SensorAsset> sensors, CustodyRule rule);

    /// Found afresh.
    static Custodies found(CustodyFinder finder) {
        return (raid, sensors, rule) -> finder.findAll(raid.launches(), sensors, rule);
    }
}
