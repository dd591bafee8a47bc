package org.firmament.catalogs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything known by name, with its sources.
public final class Catalog {
    /// A noun with the sources of its values.
    ///
    /// @param kind  the plural word of its section in a catalog file: `missiles`
    public record Entry(String kind, CatalogEntry value, List<Source> sources) {
        public Entry {
            sources = List.copyOf(sources);
        }

        /// Whether any value of the entry is plausible only.
        public boolean notional() {
            return sources.stream().anyMatch(source -> source.status() == Source.Status.NOTIONAL);
        }
    }

    /// The sections of a catalog file in the order they are read: an entry may name only entries of earlier ones.
    public static final Map<String, Class<? extends CatalogEntry>> SECTIONS = sections();

    private final SortedMap<String, SortedMap<String, Entry>> byKind = new TreeMap<>();

    public Catalog(Collection<Entry> entries) {
        for (Entry entry : entries) {
            byKind.computeIfAbsent(entry.kind(), kind -> new TreeMap<>())
                    .put(entry.value().name(), entry);
        }
    }

    /// The entry of a type by name; empty if there is none.
    public <T extends CatalogEntry> Optional<T> find(Class<T> type, String name) {
        return entries(sectionOf(type)).stream()
                .filter(entry -> entry.value().name().equals(name))
                .map(entry -> type.cast(entry.value()))
                .findFirst();
    }

    /// All names of a type, sorted.
    public List<String> names(Class<? extends CatalogEntry> type) {
        return entries(sectionOf(type)).stream()
                .map(entry -> entry.value().name())
                .toList();
    }

    /// The entries of a section, sorted by name; none for an unknown section.
    public Collection<Entry> entries(String kind) {
        return byKind.getOrDefault(kind, new TreeMap<>()).values();
    }

    /// Every entry, sorted by section and name.
    public List<Entry> entries() {
        return byKind.values().stream().flatMap(map -> map.values().stream()).toList();
    }

    private static String sectionOf(Class<? extends CatalogEntry> type) {
        return SECTIONS.entrySet().stream()
                .filter(section -> section.getValue().isAssignableFrom(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no section"));
    }

    private static Map<String, Class<? extends CatalogEntry>> sections() {
        Map<String, Class<? extends CatalogEntry>> sections = new java.util.LinkedHashMap<>();
        sections.put("sites", Site.class);
        sections.put("regions", Region.class);
        sections.put("corridors", Corridor.class);
        sections.put("missiles", Missile.class);
        sections.put("sensors", Sensor.class);
        sections.put("interceptors", Interceptor.class);
        sections.put("constellations", ConstellationDesign.class);
        sections.put("launch_prices", LaunchPrice.class);
        return java.util.Collections.unmodifiableMap(sections);
    }
}
