package org.firmament.planner;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.CatalogEntry;
import org.firmament.planner.results.SourceUsed;
import org.firmament.planner.scenario.Scenario;

/// Finds the catalog entries a scenario rests on, however deep, and their sources.
final class SourcesUsed {
    private final Set<CatalogEntry> met = new LinkedHashSet<>();

    private SourcesUsed() {}

    /// The entries used, sorted by section and name. A noun written out in the file, or changed there, is no entry.
    static List<SourceUsed> of(Scenario scenario, Catalog catalog) {
        SourcesUsed walk = new SourcesUsed();
        walk.visit(scenario);
        return catalog.entries().stream()
                .filter(entry -> walk.met.contains(entry.value()))
                .map(entry -> new SourceUsed(entry.kind(), entry.value().name(), entry.sources()))
                .sorted(Comparator.comparing(SourceUsed::kind).thenComparing(SourceUsed::name))
                .toList();
    }

    private void visit(Object value) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(this::visit);
            case List<?> list -> list.forEach(this::visit);
            case Record record -> {
                if (record instanceof CatalogEntry entry) {
                    met.add(entry);
                }
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    visit(read(component, record));
                }
            }
            default -> {
                // A plain value holds no entries.
            }
        }
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
