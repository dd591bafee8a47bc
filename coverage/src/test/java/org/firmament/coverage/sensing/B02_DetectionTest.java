package org.firmament.coverage.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.firmament.catalogs.Instrument;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Signature;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.engagement.Scene;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;
import org.junit.jupiter.api.Test;

/// A missile rises at 1 km/s below a sensor 3,000 km up; its plume is seen from there, its body from 2,500 km.
class B02_DetectionTest {
    private static final Launch LAUNCH = Eyes.launch();
    private static final Motion ABOVE = Scene.hovering(0, 3_000e3);

    /// The search places an end within this [s].
    private static final double EDGE = 2e-3;

    @Test
    void the_plume_is_seen_from_afar_and_the_body_from_near() {
        assertThat(seen(Eyes.infrared(50e-6, 1), Eyes.ALWAYS))
                .containsExactly(new double[] {1_000, 1_170, 1_500, 2_300}, within(EDGE));
    }

    @Test
    void against_the_earth_only_what_stands_out_is_seen() {
        // The body from 25 km, the plume from 5,000 km; "space" begins 700 km up.
        Instrument.Infrared eye = new Instrument.Infrared(
                25 / (6 * 2_500e3 * 2_500e3), OptionalDouble.of(25 / (6 * 25e3 * 25e3)), 1, 6, 1, 50e-6, 1);
        AccessConstraint high = (_, _, target) -> target[0] - Scene.RADIUS - 700e3;
        assertThat(seen(eye, high)).containsExactly(new double[] {1_000, 1_170, 1_700, 2_100}, within(EDGE));
    }

    @Test
    void a_signal_four_times_as_strong_carries_twice_as_far() {
        Signature bright = new Signature(1e6, 100, 1e4, 1, OptionalDouble.empty());
        Instrument eye = Eyes.infrared(50e-6, 1);
        assertThat(Detector.range(eye, Eyes.SIGNATURE, Phase.MIDCOURSE)).isCloseTo(2_500e3, within(1.0));
        assertThat(Detector.range(eye, bright, Phase.MIDCOURSE)).isCloseTo(5_000e3, within(1.0));
    }

    @Test
    void light_gathered_four_times_as_long_carries_root_two_as_far() {
        Instrument once = new Instrument.Infrared(1e-12, OptionalDouble.empty(), 1, 6, 0.5, 50e-6, 4);
        Instrument longer = new Instrument.Infrared(1e-12, OptionalDouble.empty(), 4, 6, 0.5, 50e-6, 4);
        double range = Detector.range(once, Eyes.SIGNATURE, Phase.GLIDE);
        // SNR = J τ √t / (R² NEI), at R.
        assertThat(1e4 * 0.5 / (range * range * 1e-12)).isCloseTo(6, within(1e-9));
        assertThat(Detector.range(longer, Eyes.SIGNATURE, Phase.GLIDE)).isCloseTo(Math.sqrt(2) * range, within(1e-3));
    }

    @Test
    void a_radar_sees_sixteen_times_the_cross_section_twice_as_far() {
        Instrument radar = new Instrument.Radar(1_300e3, 1, 500e-6, 15, 1);
        assertThat(Detector.range(radar, Eyes.SIGNATURE, Phase.MIDCOURSE)).isCloseTo(1_300e3, within(1e-3));
        assertThat(Detector.range(radar, Eyes.SIGNATURE, Phase.BOOST)).isCloseTo(2_600e3, within(1e-3));
    }

    @Test
    void what_gives_off_nothing_is_not_seen() {
        Signature dark = new Signature(0, 0, 0, 0, OptionalDouble.empty());
        Detector eye = new Detector(Eyes.infrared(50e-6, 1), Eyes.ALWAYS);
        assertThat(eye.detects(dark, Phase.BOOST)).isEmpty();
    }

    @Test
    void a_missile_of_unknown_signature_is_refused() {
        SensorAsset eye = Eyes.asset(ABOVE, Eyes.ALWAYS, Eyes.infrared(50e-6, 1), Eyes.ALWAYS);
        Launch unknown = Scene.launch(0, 1_000, Scene.tower(170));
        assertThatThrownBy(() -> CustodyFinder.standard().seen(unknown, eye))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("eye has an instrument, and made-up no signature");
    }

    private static double[] seen(Instrument instrument, AccessConstraint space) {
        SensorAsset eye = Eyes.asset(ABOVE, Eyes.ALWAYS, instrument, space);
        Custody custody = CustodyFinder.standard().find(LAUNCH, List.of(eye), new CustodyRule(45, 1, 0));
        return custody.held().edges();
    }
}
