/// When a line of sight holds: timelines, targets, figures of merit.
@NullMarked
package org.firmament.coverage.access;

import org.jspecify.annotations.NullMarked;
