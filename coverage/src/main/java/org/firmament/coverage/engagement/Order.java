package org.firmament.coverage.engagement;

/// The way of one order to engage, from a track to a carrier.
///
/// @param tracked   when the sensors saw what the command node decided on [s after the epoch]
/// @param informed  when the command node had it [s after the epoch]
/// @param decided   when it had decided [s after the epoch]
/// @param received  when the carrier had the order, and may release [s after the epoch]
public record Order(double tracked, double informed, double decided, double received) {
    /// From sensors to command and from there to the carrier [s].
    public double latency() {
        return informed - tracked + received - decided;
    }
}
