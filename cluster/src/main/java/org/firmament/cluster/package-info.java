/// Studies on a cluster: rows evaluated by Apache Spark, everything else as on one computer.
@NullMarked
package org.firmament.cluster;

import org.jspecify.annotations.NullMarked;
