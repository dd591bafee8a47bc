package org.firmament.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final TimeSpan HOUR = new TimeSpan(0, 3600);
    private static final Timeline TWO = spans(100, 200, 202, 300);

    @Test
    void anAccessOfOneSideAloneIsAFault() {
        Timeline three = spans(100, 200, 202, 300, 900, 901.5);
        assertThat(Agreement.lost(HOUR, three, TWO)).contains("missed access 900.000-901.500 s");
        assertThat(Agreement.lost(HOUR, TWO, three)).contains("invented access 900.000-901.500 s");
    }

    @Test
    void aGapOfOneSideAloneIsAFault() {
        assertThat(Agreement.lost(HOUR, TWO, spans(100, 300))).containsExactly("missed gap 200.000-202.000 s");
        assertThat(Agreement.lost(HOUR, spans(100, 300), TWO)).containsExactly("invented gap 200.000-202.000 s");
    }

    @Test
    void whatIsShorterThanASecondIsNot() {
        assertThat(Agreement.lost(HOUR, TWO, spans(100, 200, 202, 300, 900, 900.9)))
                .isEmpty();
        assertThat(Agreement.lost(HOUR, TWO, spans(100, 150, 150.9, 200, 202, 300)))
                .isEmpty();
    }

    private static Timeline spans(double... edges) {
        List<TimeSpan> spans = new ArrayList<>();
        for (int i = 0; i < edges.length; i += 2) {
            spans.add(new TimeSpan(edges[i], edges[i + 1]));
        }
        return new Timeline(spans);
    }
}
