/// Results as files: json, csv, html.
@NullMarked
package org.firmament.planner.report;

import org.jspecify.annotations.NullMarked;
