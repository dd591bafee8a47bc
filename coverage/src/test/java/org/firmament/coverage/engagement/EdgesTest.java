package org.firmament.coverage.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.firmament.catalogs.Phase;
import org.junit.jupiter.api.Test;

class EdgesTest {
    /// Told at the end first and not to the end where nothing can be, it is still what going all the way tells.
    @Test
    void something_is_inside_where_there_is_a_span_of_it() {
        SplittableRandom random = new SplittableRandom(1);
        int inside = 0;
        int draws = 4_000;
        for (int i = 0; i < draws; i++) {
            double from = random.nextDouble(0, 1_000);
            Window window = new Window(Phase.BOOST, from, from + random.nextDouble(0.01, 200), from);
            double period = random.nextDouble(10, 500);
            double phase = random.nextDouble(0, 6);
            double bias = random.nextDouble(-1.2, 0.4);
            double swing = 2 * Math.PI / period;
            Edges edges = new Edges(
                    time -> bias + Math.sin(swing * time + phase),
                    random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : random.nextDouble(1, 3) * swing,
                    0.05,
                    1e-3);
            boolean any = edges.any(window);
            assertThat(any).as("draw %d", i).isEqualTo(!edges.within(window).isEmpty());
            inside += any ? 1 : 0;
        }
        assertThat(inside).isBetween(draws / 4, draws * 3 / 4);
    }
}
