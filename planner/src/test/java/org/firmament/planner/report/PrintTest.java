package org.firmament.planner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.firmament.coverage.access.FigureOfMerit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintTest {
    @ParameterizedTest
    @CsvSource({"1234.56,'1,235'", "0.031254,0.03125", "0,0", "-0.04,−0.04", "1e-9,0.000000001", "100,100"})
    void numbersHaveFourDigits(double value, String printed) {
        assertThat(Print.number(value)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"3.24,3.2", "0.697,0.7", "0.04,0.04", "10,10", "-0.001,0"})
    void meansOfThingsHaveOneDecimal(double value, String printed) {
        assertThat(Print.count(value)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"0,0 %", "1,100 %", "0.4872,48.7 %", "0.0004,under 0.1 %", "0.9999,over 99.9 %"})
    void almostCertainIsNotCertain(double fraction, String printed) {
        assertThat(Print.percent(fraction).replace('\u00a0', ' ')).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"45.2,45.2 s", "760,12.7 min", "86400,24 h"})
    void spansOfTimeAreSaidAsOneWould(double seconds, String printed) {
        assertThat(Print.duration(seconds).replace('\u00a0', ' ')).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"743e9,$743 billion", "13.4e6,$13.4 million", "1.23e12,$1.23 trillion"})
    void dollarsAreSaidInWords(double dollars, String printed) {
        assertThat(Print.dollars(dollars).replace('\u00a0', ' ')).isEqualTo(printed);
    }

    @Test
    void timesAreUniversal() {
        assertThat(Print.utc(Instant.parse("2030-03-20T00:00:00Z"), 5_400)).isEqualTo("2030-03-20 01:30:00 UTC");
    }

    @Test
    void statisticsStandFromTheMeanThenLeastToGreatest() {
        var table = FigureTable.of(java.util.List.of(
                new FigureOfMerit("gap", 3, "s", "maximum", "a"),
                new FigureOfMerit("gap", 1, "s", "percentile_5", "a"),
                new FigureOfMerit("gap", 2, "s", "mean", "a"),
                new FigureOfMerit("gap", 9, "s", "mean", "b")));

        assertThat(table.statistics()).containsExactly("mean", "percentile_5", "maximum");
        assertThat(table.rows()).extracting(FigureTable.Row::target).containsExactly("a", "b");
    }
}
