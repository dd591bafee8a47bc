/// The one strict reader and writer: scenario, catalog, study and results files to records and back. Jackson stops
/// here.
@NullMarked
package org.firmament.catalogs.yaml;

import org.jspecify.annotations.NullMarked;
