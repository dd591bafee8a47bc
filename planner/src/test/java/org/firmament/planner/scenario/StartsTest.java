package org.firmament.planner.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.firmament.catalogs.units.LimitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartsTest {
    @Test
    void onceIsAtTheEpoch() {
        assertThat(Starts.parse("once").times(3_600)).containsExactly(0.0);
    }

    @Test
    void atATimeIsOnceThen() {
        assertThat(Starts.parse("at 2 h").times(86_400)).containsExactly(7_200.0);
    }

    @Test
    void everyQuarterOfAnHourStopsBeforeTheEnd() {
        assertThat(Starts.parse("every 15 min").times(3_600)).containsExactly(0.0, 900.0, 1_800.0, 2_700.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"once", "at 90 s", "every 900 s"})
    void whatIsWrittenIsReadAgain(String text) {
        assertThat(Starts.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sometimes", "every 0 s", "every -5 min", "at noon", "every 15 minutes"})
    void anythingElseIsRefusedWithAWayOut(String text) {
        assertThatThrownBy(() -> Starts.parse(text))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("Maybe");
    }
}
