package org.firmament.catalogs;

import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;

/// Launch area × aim points: where missiles start and what they are aimed at. Sampled by seed, never one track.
///
/// @param launchArea  where launches start
/// @param aims        what they are aimed at, each as likely as the next
public record Corridor(
        String name,
        @Written(says = "where launches start") Region launchArea,

        @Written(says = "aim points, each as likely as the next")
        List<Site> aims)
        implements CatalogEntry {
    public Corridor {
        aims = List.copyOf(aims);
        Limits.require(!aims.isEmpty(), "aims", "[]", "at least one aim point", "name a site of the catalog");
    }
}
