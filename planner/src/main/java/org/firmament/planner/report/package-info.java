/// Results as files: the page, the tables, and the folder they stand in.
@NullMarked
package org.firmament.planner.report;

import org.jspecify.annotations.NullMarked;
