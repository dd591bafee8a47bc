/// Who can reach what, when: kill chain, reach, opportunities and the reasons where there is none.
@NullMarked
package org.firmament.coverage.engagement;

import org.jspecify.annotations.NullMarked;
