package org.firmament.catalogs.yaml;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.CatalogEntry;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Sensor;
import org.firmament.catalogs.Site;

/// A small catalog for tests.
final class Examples {
    static final Site FORT_GREELY =
            new Site("fort-greely", new Place(Math.toRadians(64), Math.toRadians(-145.75), 400));

    static final Sensor OPIR = new Sensor(
            "notional-opir-leo", new FieldOfView.LineOfSight(0), 5e6, 0, List.of(Phase.BOOST), 100, 300, 5e7);

    private Examples() {}

    static Catalog catalog() {
        return new Catalog(List.of(entry("sites", FORT_GREELY), entry("sensors", OPIR)));
    }

    /// A plan read from YAML.
    static Plan plan(String yaml, String... overrides) {
        return RecordReader.readText("f", yaml, List.of(overrides), Plan.class, catalog());
    }

    /// What is said against a plan.
    static BadInput refusal(String yaml, String... overrides) {
        return catchThrowableOfType(BadInput.class, () -> plan(yaml, overrides));
    }

    /// The lines said against a plan.
    static List<String> problems(String yaml, String... overrides) {
        return refusal(yaml, overrides).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static Catalog.Entry entry(String kind, CatalogEntry value) {
        return new Catalog.Entry(kind, value, List.of());
    }
}
