package org.firmament.coverage.sensing;

import java.util.Optional;
import org.firmament.catalogs.Instrument;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Signature;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.SensorView;

/// An instrument in place: how far away it detects what.
///
/// Infrared, at one look: SNR = J τ √t / (R² NEI), with the radiant intensity J, the transmission τ of the air and
/// the noise of one second NEI falling with the root of the integration time t (white noise). Radar: R = R₀
/// (σ/σ₀)^¼ (the radar equation at one threshold). Both are solved for the range at the threshold, so that
/// detection is a distance like every other condition of sight, and as surely found.
///
/// @param instrument    what it measures with
/// @param againstSpace  whether a line of sight ends in space rather than on the Earth
public record Detector(Instrument instrument, AccessConstraint againstSpace) {
    /// What a missile must be for this instrument to detect it in a phase; empty if it never does.
    public Optional<AccessConstraint> detects(Signature signature, Phase phase) {
        double near = range(instrument, signature, phase, Background.EARTH);
        double far = range(instrument, signature, phase, Background.SPACE);
        Optional<AccessConstraint> anyhow = near > 0 ? Optional.of(SensorView.within(near)) : Optional.empty();
        if (far <= near) {
            return anyhow;
        }
        AccessConstraint inSpace = SensorView.within(far).and(againstSpace);
        return Optional.of(anyhow.map(within -> within.or(inSpace)).orElse(inSpace));
    }

    /// What the missile is seen against.
    enum Background {
        SPACE,
        EARTH
    }

    /// The greatest distance at which any missile of this signature is detected in a phase [m]; 0 if at none.
    public static double range(Instrument instrument, Signature signature, Phase phase) {
        return range(instrument, signature, phase, Background.SPACE);
    }

    private static double range(Instrument instrument, Signature signature, Phase phase, Background background) {
        return switch (instrument) {
            case Instrument.Infrared infrared -> {
                double noise = switch (background) {
                    case SPACE -> infrared.nei();
                    case EARTH -> infrared.earthNei().orElse(infrared.nei());
                };
                double signal =
                        signature.intensity(phase) * infrared.transmission() * Math.sqrt(infrared.integration());
                yield Math.sqrt(signal / (infrared.thresholdSnr() * noise));
            }
            case Instrument.Radar radar ->
                radar.referenceRange()
                        * Math.sqrt(Math.sqrt(signature.crossSection(phase) / radar.referenceCrossSection()));
        };
    }
}
