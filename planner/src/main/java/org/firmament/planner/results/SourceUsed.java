package org.firmament.planner.results;

import java.util.List;
import org.firmament.catalogs.Source;

/// A catalog entry the scenario used, with its sources.
///
/// @param kind  section of the catalog
public record SourceUsed(String kind, String name, List<Source> sources) {
    public SourceUsed {
        sources = List.copyOf(sources);
    }
}
