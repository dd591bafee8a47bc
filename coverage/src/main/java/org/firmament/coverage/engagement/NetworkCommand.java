package org.firmament.coverage.engagement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.network.Network;
import org.firmament.coverage.sensing.Custody;

/// Orders over a network of links.
///
/// From detection on, the sensors that see the missile report. A command node knows enough when the reports of as
/// many sensors as custody asks for have come; it decides, and sends the order to the carrier. Whoever has no path
/// waits for the next slot with one. The command node whose order arrives first counts. A flight once released
/// needs no link.
///
/// Reports are looked at on detection, at the start of every slot and whenever a sensor begins to see.
public final class NetworkCommand implements Command {
    private final Network network;
    private final int[] sensors;
    private final int[] carriers;

    /// @param sensors   the node of each sensor, by the sensor's index
    /// @param carriers  the node of each carrier, by the carrier's index
    public NetworkCommand(Network network, List<Integer> sensors, List<Integer> carriers) {
        this.network = network;
        this.sensors = sensors.stream().mapToInt(Integer::intValue).toArray();
        this.carriers = carriers.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public Orders about(Custody custody, Doctrine doctrine) {
        return new Reports(custody, doctrine);
    }

    /// What a command node knows first.
    private record Report(double tracked, double informed) {}

    /// The reports of one launch: those of each command node are looked for once, as far as anybody asks.
    private final class Reports implements Orders {
        private final Custody custody;
        private final Doctrine doctrine;
        private final List<Optional<Report>> found = new ArrayList<>();
        private double asked = Double.NEGATIVE_INFINITY;

        Reports(Custody custody, Doctrine doctrine) {
            this.custody = custody;
            this.doctrine = doctrine;
        }

        @Override
        public Optional<Order> to(int carrier, double last) {
            if (custody.detected().isEmpty()) {
                return Optional.empty();
            }
            look(custody.detected().getAsDouble(), last);
            Optional<Order> first = Optional.empty();
            for (int command = 0; command < network.commands(); command++) {
                Optional<Report> report = found.get(command).filter(known -> known.informed() <= last);
                if (report.isPresent()) {
                    first = sooner(first, order(command, report.get(), carriers[carrier], last));
                }
            }
            return first;
        }

        /// Looks as far as it has not been looked yet.
        private void look(double detected, double last) {
            if (last > asked) {
                asked = last;
                found.clear();
                for (int command = 0; command < network.commands(); command++) {
                    found.add(report(command, detected, last));
                }
            }
        }

        private Optional<Report> report(int command, double detected, double last) {
            Optional<Report> best = Optional.empty();
            for (double time : times(detected, last)) {
                if (best.isPresent() && time >= best.get().informed()) {
                    break;
                }
                double informed = informed(command, time);
                if (informed < Double.POSITIVE_INFINITY
                        && (best.isEmpty() || informed < best.get().informed())) {
                    best = Optional.of(new Report(time, informed));
                }
            }
            return best;
        }

        /// When the reports of enough sensors sent at `time` have come [s after the epoch]; infinite if never.
        private double informed(int command, double time) {
            long slot = network.slot(time);
            double[] latencies = custody.sights().stream()
                    .filter(sight -> sight.seen().contains(time))
                    .mapToDouble(sight -> network.latency(command, sensors[sight.sensor()], slot))
                    .sorted()
                    .toArray();
            int enough = doctrine.minSensors();
            return latencies.length < enough ? Double.POSITIVE_INFINITY : time + latencies[enough - 1];
        }

        private double[] times(double detected, double last) {
            IntStream slots = IntStream.rangeClosed(1, slotsBetween(detected, last));
            double[] starts = slots.mapToDouble(k -> network.start(network.slot(detected) + k))
                    .toArray();
            double[] sights = custody.sights().stream()
                    .flatMap(sight -> sight.seen().spans().stream())
                    .mapToDouble(TimeSpan::start)
                    .filter(start -> start > detected && start <= last)
                    .toArray();
            double[] times = Arrays.copyOf(starts, starts.length + sights.length + 1);
            System.arraycopy(sights, 0, times, starts.length, sights.length);
            times[times.length - 1] = detected;
            Arrays.sort(times);
            return times;
        }

        private int slotsBetween(double from, double to) {
            return (int) Math.max(0, network.slot(to) - network.slot(from));
        }

        private Optional<Order> order(int command, Report report, int node, double last) {
            double decided = doctrine.earliestRelease(report.informed());
            double best = Double.POSITIVE_INFINITY;
            double sent = decided;
            // An order decided too late is still told, so that it counts as late and not as unlinked.
            for (long slot = network.slot(decided); sent < best && (sent <= last || sent == decided); slot++) {
                best = Math.min(best, sent + network.latency(command, node, slot));
                sent = network.start(slot + 1);
            }
            return best < Double.POSITIVE_INFINITY
                    ? Optional.of(new Order(report.tracked(), report.informed(), decided, best))
                    : Optional.empty();
        }
    }

    private static Optional<Order> sooner(Optional<Order> one, Optional<Order> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isPresent() ? one : other;
        }
        return one.get().received() <= other.get().received() ? one : other;
    }
}
