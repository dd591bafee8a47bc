package org.firmament.coverage.access;

import java.util.List;
import java.util.function.Supplier;

/// A part of a coverage run's horizon with the engines that search it. They are made when the run comes to
/// it and dropped behind it, so that satellites with stored states need memory for one stretch only.
///
/// @param horizon  of the engines; the next stretch begins where it ends
/// @param engines  whose observers are the same in every stretch
public record Stretch(TimeSpan horizon, Supplier<List<PointEngine>> engines) {}
