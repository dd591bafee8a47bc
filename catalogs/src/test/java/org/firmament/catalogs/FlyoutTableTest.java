package org.firmament.catalogs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.units.LimitException;
import org.junit.jupiter.api.Test;

class FlyoutTableTest {
    private static final List<Double> RANGES = List.of(0.0, 10e3);
    private static final List<Double> HEIGHTS = List.of(0.0, 5e3, 9e3);
    private static final List<Double> TIMES = List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);

    @Test
    void a_table_is_whole_and_sorted() {
        refused(() -> new FlyoutTable(RANGES, HEIGHTS, TIMES.subList(0, 5)), "time_s", "2 ranges × 3 altitudes");
        refused(() -> new FlyoutTable(List.of(0.0, 9e3, 8e3), HEIGHTS, TIMES), "range_km", "rising");
        refused(() -> new FlyoutTable(List.of(1e3, 9e3), HEIGHTS, TIMES), "range_km", "rising from 0");
        refused(() -> new FlyoutTable(RANGES, List.of(5e3), TIMES), "altitude_km", "two numbers or more");
    }

    @Test
    void a_satellite_flies_by_no_table() {
        Interceptor patriot = new Interceptor(
                "patriot",
                1_700,
                150,
                0.8,
                0,
                4e7,
                4e7,
                60,
                List.of(Phase.TERMINAL),
                0,
                0,
                Endgame.ANY,
                Optional.of(new FlyoutTable(RANGES, HEIGHTS, TIMES)));
        Payload payload = new Payload(Optional.of(patriot), 1, Optional.empty(), 0, 0, 1.6e8);
        Pattern pattern = new Pattern.WalkerDelta(new Walker(4, 2, 1, 500e3, 1, 0, 0));
        refused(() -> new ConstellationDesign("shell", pattern, payload), "carries", "from the ground");
    }

    private static void refused(Runnable made, String key, String says) {
        assertThatThrownBy(made::run)
                .isInstanceOf(LimitException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(says);
    }
}
