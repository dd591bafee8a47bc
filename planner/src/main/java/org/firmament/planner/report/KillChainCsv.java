package org.firmament.planner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.firmament.catalogs.units.Keys;
import org.firmament.coverage.engagement.CarrierChain;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.Order;
import org.firmament.planner.Evaluation.LaunchChains;
import org.firmament.planner.Evaluation.RaidOpportunities;

/// `killchain.csv`: one row for each carrier and launch between which nothing but time and data may stand. Times
/// are seconds after the epoch; a stage that is not reached is empty.
final class KillChainCsv {
    private KillChainCsv() {}

    static void write(List<RaidOpportunities> raids, OutputStream out) throws IOException {
        Csv csv = new Csv(
                out,
                "raid",
                "launch",
                "corridor",
                "carrier",
                "group",
                "launched_s",
                "seen_s",
                "confirmed_s",
                "tracked_s",
                "informed_s",
                "decided_s",
                "ordered_s",
                "release_start_s",
                "release_end_s",
                "intercept_s",
                "latest_intercept_s",
                "slack_s",
                "broken");
        for (RaidOpportunities raid : raids) {
            for (LaunchChains launch : raid.chains()) {
                for (CarrierChain chain : launch.chains()) {
                    csv.whole(raid.raid()).whole(launch.launch()).text(launch.corridor());
                    csv.text(raid.carriers().get(chain.carrier()));
                    csv.text(raid.groups().get(chain.carrier()));
                    csv.thousandths(launch.launched()).thousandths(chain.seen());
                    csv.thousandths(chain.confirmed());
                    row(chain, csv);
                }
            }
        }
        csv.flush();
    }

    private static void row(CarrierChain chain, Csv csv) throws IOException {
        csv.thousandths(at(chain.order(), Order::tracked)).thousandths(at(chain.order(), Order::informed));
        csv.thousandths(at(chain.order(), Order::decided)).thousandths(at(chain.order(), Order::received));
        csv.thousandths(at(chain.opportunity(), one -> one.release().start()));
        csv.thousandths(chain.lastRelease());
        csv.thousandths(at(chain.opportunity(), Opportunity::intercept));
        csv.thousandths(at(chain.opportunity(), Opportunity::latestIntercept));
        csv.thousandths(chain.slack());
        csv.text(chain.broken().map(Keys::constant).orElse("")).end();
    }

    private static <T> OptionalDouble at(Optional<T> stage, ToDoubleFunction<T> time) {
        return stage.isPresent() ? OptionalDouble.of(time.applyAsDouble(stage.get())) : OptionalDouble.empty();
    }
}
