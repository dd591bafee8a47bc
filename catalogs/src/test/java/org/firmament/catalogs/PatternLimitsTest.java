package org.firmament.catalogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.firmament.catalogs.units.LimitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternLimitsTest {
    @Test
    void moreSparesThanGapsAreRefused() {
        assertThatThrownBy(() -> new Walker(6, 2, 0, 500e3, 1, 0, 0, 4))
                .hasMessage("spares_per_plane: 4 is not at most one to each gap between the 3 slots of a plane."
                        + " Maybe use spares_per_plane 3.");
    }

    @Test
    void aHarmonicIsReadAndWrittenAsText() {
        assertThat(Harmonic.parse("1/5")).isEqualTo(new Harmonic(1, 5)).hasToString("1/5");
        assertThat(Harmonic.parse("4")).isEqualTo(new Harmonic(4, 1)).hasToString("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2", "-1", "1/0", "1/", "four", "9999999", "1/2/3", ""})
    void otherHarmonicsAreRefused(String text) {
        assertThatThrownBy(() -> Harmonic.parse(text))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("Maybe write 4 or 1/5");
    }

    @Test
    void aHarmonicMustFitItsRosette() {
        assertThatThrownBy(() -> rosette(15, 3, "1/4")).hasMessageContaining("a multiple of planes/total = 1/5");
        assertThatThrownBy(() -> rosette(15, 3, "1")).hasMessageContaining("no two of a plane's 5 satellites");
        assertThatThrownBy(() -> rosette(7, 7, "7")).hasMessageContaining("below planes 7");
        assertThatThrownBy(() -> rosette(15, 4, "1")).hasMessageContaining("Maybe use planes 3 or 5");
        assertThat(rosette(15, 3, "2/10").walker().phasing()).isEqualTo(1);
    }

    @Test
    void aTrackIsWrittenInLowestTerms() {
        assertThatThrownBy(() -> new RepeatGroundTrack(30, 2, 1, 1, 0, 0))
                .hasMessageContaining("Maybe use revolutions 15 and days 1.");
    }

    @Test
    void listsAreNeitherEmptyNorEndless() {
        List<Double> million = Collections.nCopies(1_000_000, 0.0);
        assertThatThrownBy(() -> new Geostationary(List.of())).hasMessageContaining("longitudes_deg");
        assertThatThrownBy(() -> new Geostationary(million)).hasMessageContaining("a list of one to 3600");
        assertThatThrownBy(() -> new SunSynchronous(7e5, List.of(), 1, 0, 0)).hasMessageContaining("write [10.5]");
        assertThatThrownBy(() -> new SunSynchronous(7e5, million, 1, 0, 0)).hasMessageContaining("1000000 planes");
        assertThatThrownBy(() -> new SunSynchronous(7e5, List.of(90_000.0), 1, 0, 0))
                .hasMessageContaining("node_local_times_h: 25 is not a number from 0 to 24");
    }

    private static Rosette rosette(int total, int planes, String harmonic) {
        return new Rosette(total, planes, Harmonic.parse(harmonic), 1_000e3, 1, 0, 0);
    }
}
