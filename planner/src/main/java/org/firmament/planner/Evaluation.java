package org.firmament.planner;

import java.util.List;
import java.util.Optional;
import org.firmament.coverage.engagement.CarrierChain;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.planner.results.Manifest;
import org.firmament.planner.results.NetworkResult.NodeService;
import org.firmament.planner.results.Results;

/// What a run found out.
///
/// @param results  as `results.json` holds them
/// @param raids    every opportunity, raid by raid, for the tables beside the results
/// @param tasks    which sensor follows which missile when, if that was asked
/// @param scenery  what moves while the first raid flies
/// @param nodes    how each node of the network is served, where there is one
/// @param stages   wall and CPU time by stage
public record Evaluation(
        Results results,
        List<RaidOpportunities> raids,
        Optional<List<TrackingTask>> tasks,
        Scenery scenery,
        Optional<List<NodeService>> nodes,
        List<Manifest.Stage> stages) {
    /// The opportunities of one raid.
    ///
    /// @param raid      its number, from 1
    /// @param carriers  names, by carrier index
    /// @param groups    the carriers' constellations or ground assets, by carrier index
    /// @param chains    of the carriers that nothing but time and data stands in the way of, launch by launch
    public record RaidOpportunities(
            int raid,
            List<String> carriers,
            List<String> groups,
            List<Opportunity> opportunities,
            List<LaunchChains> chains) {
        public RaidOpportunities {
            opportunities = List.copyOf(opportunities);
            chains = List.copyOf(chains);
        }
    }

    /// The kill chains against one launch.
    ///
    /// @param launch    its number within the raid, from 1
    /// @param launched  [s after the epoch]
    public record LaunchChains(int launch, String corridor, double launched, List<CarrierChain> chains) {
        public LaunchChains {
            chains = List.copyOf(chains);
        }
    }

    /// A sensor follows a missile without a break.
    ///
    /// @param raid    its number, from 1
    /// @param launch  its number within the raid, from 1
    /// @param start   [s after the epoch]
    /// @param end     [s after the epoch]
    public record TrackingTask(int raid, int launch, String sensor, double start, double end) {}

    public Evaluation {
        tasks = tasks.map(List::copyOf);
        nodes = nodes.map(List::copyOf);
        raids = List.copyOf(raids);
        stages = List.copyOf(stages);
    }
}
