/// Written units to SI and back, and what a file may write: keys, limits and defaults of record components.
@NullMarked
package org.firmament.catalogs.units;

import org.jspecify.annotations.NullMarked;
