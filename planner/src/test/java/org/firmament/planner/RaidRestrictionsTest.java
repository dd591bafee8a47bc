package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.planner.results.AllocationResult;
import org.firmament.planner.results.AllocationResult.LaunchResult;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.Test;

/// The first raid on the theatre, with one of its shots forbidden, and pinned again.
class RaidRestrictionsTest {
    @Test
    void aForbiddenShotIsNotFiredAndAPinnedOneIs() {
        AllocationResult free = allocate();
        LaunchResult engaged = free.raids().getFirst().launches().stream()
                .filter(launch -> !launch.shots().isEmpty())
                .findFirst()
                .orElseThrow();
        String by = engaged.shots().getFirst().by();
        String shot = "[{launch: " + engaged.launch() + ", carrier: " + by + "}]";

        AllocationResult without = allocate("allocation.forbidden=" + shot);
        assertThat(shooters(without, engaged.launch())).doesNotContain(by);
        assertThat(without.proof().upper()).isGreaterThanOrEqualTo(free.proof().lower());

        AllocationResult with = allocate("allocation.pinned=" + shot);
        assertThat(shooters(with, engaged.launch())).contains(by);
        assertThat(with.proof().upper()).isGreaterThanOrEqualTo(free.proof().lower());
    }

    @Test
    void whatCannotBePinnedIsRefusedWithItsName() {
        assertThatThrownBy(() -> allocate("allocation.pinned=[{launch: 1, carrier: nobody}]"))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("nobody")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> allocate("allocation.pinned=[{launch: 999, carrier: nobody}]"))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("999");
    }

    private static List<String> shooters(AllocationResult result, int launch) {
        return result.raids().getFirst().launches().get(launch - 1).shots().stream()
                .map(AllocationResult.ShotResult::by)
                .toList();
    }

    private static AllocationResult allocate(String... settings) {
        List<String> all = new ArrayList<>(List.of("raid.starts=once"));
        all.addAll(List.of(settings));
        Scenario scenario = Scenario.read(Path.of("../examples/theatre.yaml"), all, CatalogReader.builtin());
        return Planner.standard().allocate(scenario).results().allocation().orElseThrow();
    }
}
