package org.firmament.catalogs.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.CatalogEntry;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Corridor;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.LaunchPrice;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Region;
import org.firmament.catalogs.Sensor;
import org.firmament.catalogs.Site;
import org.firmament.catalogs.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The catalog the program ships with: everything the documents and examples name is there and every number says
/// where it comes from.
class BuiltinCatalogTest {
    /// Mean radius of the Earth [m]; distances on the sphere are within 0.5 % of those on the ellipsoid.
    private static final double MEAN_RADIUS = 6_371e3;

    private static final Catalog CATALOG = CatalogReader.builtin();

    @Test
    void holdsWhatTheDocumentsAndExamplesName() {
        assertThat(CATALOG.names(Missile.class))
                .contains(
                        "generic-solid-icbm",
                        "generic-liquid-icbm",
                        "generic-irbm",
                        "generic-mrbm",
                        "generic-srbm",
                        "generic-slbm",
                        "icbm-boost-glide",
                        "theatre-boost-glide",
                        "land-attack-cruise");
        assertThat(CATALOG.names(Corridor.class))
                .contains(
                        "north-pacific-icbm",
                        "middle-east-icbm",
                        "polar-icbm",
                        "pacific-slbm",
                        "atlantic-slbm",
                        "arctic-slbm",
                        "japan-theatre",
                        "western-pacific-glide");
        assertThat(CATALOG.names(Site.class)).contains("fort-greely", "vandenberg", "anchorage", "honolulu");
        assertThat(CATALOG.names(Region.class)).contains("conus", "alaska", "hawaii", "europe", "north-atlantic");
        assertThat(CATALOG.names(Sensor.class))
                .contains("notional-opir-geo", "notional-opir-heo", "notional-opir-leo", "notional-opir-meo")
                .contains("lrdr", "cobra-dane", "sbx", "tpy-2-forward", "spy-1", "spy-6", "patriot-radar");
        assertThat(CATALOG.names(Interceptor.class))
                .contains("notional-sbi-4", "notional-sbi-5", "notional-sbi-6", "notional-sbi-8", "notional-sbi-10")
                .contains("aei-sbi-boost", "aei-sbi-glide", "aei-sbi-midcourse", "cbo-2026-sbi", "aps-2003-sbi")
                .contains("gbi", "sm-3-ib", "sm-3-iia", "sm-6", "thaad", "pac-3-mse", "tamir");
        assertThat(CATALOG.names(ConstellationDesign.class))
                .contains("sbirs-like", "stss-like", "meo-tracking-epoch-1");
        assertThat(CATALOG.names(LaunchPrice.class)).contains("average-2003", "cbo-2026", "notional-1500");
    }

    /// The numbers are the studies' own, as `sources` of each entry cites them; only the patterns are ours.
    @ParameterizedTest
    @CsvSource({
        "tracking-layer-tranche-0, 8",
        "tracking-layer-tranche-1, 35",
        "tracking-layer-tranche-1-fire-control, 4",
        "tracking-layer-tranche-2, 54",
        "sbirs-like, 8",
        "brilliant-pebbles, 4600",
        "aps-2003, 1600",
        "aps-2025-ten, 36000",
        "cbo-2004-368, 368",
        "cbo-2004-156, 156",
        "cbo-2025-low, 1300",
        "cbo-2025-high, 2000",
        "cbo-2026, 7800",
        "nrc-2012, 650",
        "aei-2025-boost, 4990",
        "aei-2025-midcourse, 2000"
    })
    void keepsThePublishedNumberOfSatellites(String name, int total) {
        assertThat(CATALOG.find(ConstellationDesign.class, name)
                        .orElseThrow()
                        .pattern()
                        .total())
                .isEqualTo(total);
    }

    @Test
    void everyConstellationCarriesSomething() {
        assertThat(entriesOf(ConstellationDesign.class))
                .allSatisfy(design -> assertThat(design.carries().interceptor().isPresent()
                                || design.carries().sensor().isPresent())
                        .as(design.name())
                        .isTrue());
    }

    @Test
    void everyEntryHasASource() {
        assertThat(CATALOG.entries())
                .hasSizeGreaterThan(200)
                .allSatisfy(entry -> assertThat(entry.sources())
                        .as(entry.kind() + " " + entry.value().name())
                        .isNotEmpty());
    }

    @Test
    void whatWasReadNamesTheYearOfTheWork() {
        assertThat(CATALOG.entries())
                .flatExtracting(Catalog.Entry::sources)
                .filteredOn(source -> source.status() == Source.Status.READ)
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.cite()).containsPattern("\\b(19|20)\\d\\d\\b"));
    }

    @Test
    void whatIsCalledNotionalIsMarkedSo() {
        assertThat(CATALOG.entries())
                .filteredOn(entry -> entry.value().name().startsWith("notional-"))
                .isNotEmpty()
                .allMatch(Catalog.Entry::notional);
    }

    static List<Corridor> corridors() {
        return entriesOf(Corridor.class);
    }

    @ParameterizedTest
    @MethodSource("corridors")
    void someMissileClassFliesTheWholeCorridor(Corridor corridor) {
        double[] ranges = corridor.aims().stream()
                .flatMapToDouble(aim -> extremes(corridor.launchArea(), aim.place()))
                .sorted()
                .toArray();
        double nearest = ranges[0];
        double farthest = ranges[ranges.length - 1];
        assertThat(entriesOf(Missile.class))
                .as("%s, %.0f to %.0f km", corridor.name(), nearest / 1e3, farthest / 1e3)
                .anyMatch(missile -> missile.minRange() <= nearest && farthest <= missile.maxRange());
    }

    private static <T extends CatalogEntry> List<T> entriesOf(Class<T> type) {
        return CATALOG.names(type).stream()
                .map(name -> CATALOG.find(type, name).orElseThrow())
                .toList();
    }

    /// Distances to `aim` that bound those from anywhere in the area: exact for a circle, from the corners of a
    /// polygon.
    private static DoubleStream extremes(Region area, Place aim) {
        return switch (area) {
            case Region.Point point -> DoubleStream.of(distance(point.place(), aim));
            case Region.Circle circle ->
                DoubleStream.of(-circle.radius(), circle.radius())
                        .map(r -> Math.max(0, distance(circle.centre(), aim) + r));
            case Region.Polygon polygon -> polygon.vertices().stream().mapToDouble(corner -> distance(corner, aim));
            case Region.Parts several -> several.parts().stream().flatMapToDouble(part -> extremes(part, aim));
        };
    }

    private static double distance(Place a, Place b) {
        double cosine = Math.sin(a.lat()) * Math.sin(b.lat())
                + Math.cos(a.lat()) * Math.cos(b.lat()) * Math.cos(a.lon() - b.lon());
        return MEAN_RADIUS * Math.acos(Math.clamp(cosine, -1, 1));
    }
}
