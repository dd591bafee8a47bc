package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firmament.catalogs.Slew;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.coverage.sensing.Turning;

/// The slots of time a track is kept free before it takes a missile over, so that it can turn there in time from
/// whatever other missile of the raid its sensor may have followed before.
///
/// A track that has let a missile go early may as well go on along its path to the end of the slot, so turns are
/// looked at from the ends of slots. Any plan that keeps these reserves can be flown; one that knew from which
/// missile each track comes might do with less.
final class TurnReserve {
    /// A missile taken over by a sensor at a time.
    private record Taking(int sensor, int launch, double from) {}

    private final List<SensorAsset> sensors;
    private final double slot;
    private final Turning turning;

    /// For each launch when each sensor sees it.
    private final List<Map<Integer, Timeline>> seen = new ArrayList<>();

    private final Map<Taking, Long> known = new HashMap<>();

    /// @param slot  length of a slot [s]
    TurnReserve(List<SensorAsset> sensors, List<Custody> custodies, double slot, Turning turning) {
        this.sensors = sensors;
        this.slot = slot;
        this.turning = turning;
        for (Custody custody : custodies) {
            Map<Integer, Timeline> ofLaunch = new HashMap<>();
            custody.sights().forEach(sight -> ofLaunch.put(sight.sensor(), sight.seen()));
            seen.add(ofLaunch);
        }
    }

    /// The first slot a track must have free to be on a missile at a time.
    ///
    /// @param from  when it is to be there [s after the epoch]
    long first(int sensor, int launch, double from) {
        return known.computeIfAbsent(new Taking(sensor, launch, from), this::found);
    }

    private long found(Taking taking) {
        Slew slew = sensors.get(taking.sensor).slew();
        long latest = slotAt(taking.from - slew.settle());
        if (slew.rate().isEmpty()) {
            return latest;
        }
        for (long end = slotAt(taking.from - slew.longest()) + 1; end <= latest; end++) {
            if (tooFar(taking, end, slew)) {
                return end - 1;
            }
        }
        return latest;
    }

    /// Whether a track that follows another missile to the beginning of a slot could come too late.
    private boolean tooFar(Taking taking, long end, Slew slew) {
        double left = end * slot;
        double widest = slew.widest(taking.from - left);
        TimeSpan before = new TimeSpan(left - slot, left);
        for (int other = 0; other < seen.size(); other++) {
            Timeline sight = seen.get(other).getOrDefault(taking.sensor, Timeline.EMPTY);
            boolean followed = other != taking.launch
                    && sight.spans().stream()
                            .anyMatch(span -> span.start() <= before.end() && before.start() <= span.end());
            if (followed && turning.angle(taking.sensor, other, left, taking.launch, taking.from) > widest) {
                return true;
            }
        }
        return false;
    }

    private long slotAt(double time) {
        return (long) Math.floor(time / slot);
    }
}
