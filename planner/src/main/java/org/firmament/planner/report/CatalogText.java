package org.firmament.planner.report;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.yaml.RecordWriter;

/// Catalog entries as text for a terminal.
public final class CatalogText {
    private CatalogText() {}

    /// A line an entry, by section, notional ones marked.
    public static String list(Collection<Catalog.Entry> entries) {
        int width = entries.stream()
                .mapToInt(entry -> entry.value().name().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        String kind = "";
        for (Catalog.Entry entry : entries) {
            if (!entry.kind().equals(kind)) {
                kind = entry.kind();
                text.append(text.isEmpty() ? "" : "\n").append(kind).append('\n');
            }
            text.append(String.format(
                    Locale.ROOT,
                    "  %-" + width + "s  %s%s%n",
                    entry.value().name(),
                    describe(entry.value()),
                    entry.notional() ? "  (some values notional)" : ""));
        }
        return text.toString();
    }

    /// All values of an entry, as a file would write them, then its sources.
    public static String show(Catalog.Entry entry) {
        StringBuilder text =
                new StringBuilder(entry.kind() + " " + entry.value().name() + "\n");
        text.append(new String(RecordWriter.json((Record) entry.value()), StandardCharsets.UTF_8))
                .append('\n');
        for (Source source : entry.sources()) {
            text.append("source of ")
                    .append(String.join(", ", source.of()))
                    .append(" (")
                    .append(Keys.constant(source.status()))
                    .append("): ")
                    .append(source.cite())
                    .append('\n');
        }
        return text.append('\n').toString();
    }

    private static String describe(CatalogEntry entry) {
        return switch (entry) {
            case Missile.Ballistic m -> "ballistic, burns " + number(m.burnTime()) + " s, up to " + km(m.maxRange());
            case Missile.BoostGlide m -> "boost-glide, burns " + number(m.burnTime()) + " s, up to " + km(m.maxRange());
            case Missile.Cruise m -> "cruise, " + number(m.speed()) + " m/s, up to " + km(m.maxRange());
            case Missile.Tabulated m -> "a table, burns " + number(m.burnTime()) + " s, " + m.file();
            case Sensor s -> Keys.kinds(s.view().getClass()).getFirst() + ", range " + km(s.maxRange());
            case Interceptor i ->
                number(i.burnoutSpeed() / 1e3) + " km/s, kill probability " + number(i.killProbability());
            case Site s -> place(s.place());
            case Region.Point r -> place(r.place());
            case Region.Circle r -> "circle of " + km(r.radius()) + " about " + place(r.centre());
            case Region.Polygon r -> "polygon of " + r.vertices().size() + " corners";
            case Region.Parts r -> r.parts().size() + " regions together";
            case Corridor c -> c.launchArea().name() + " to " + names(c.aims());
            case ConstellationDesign d -> LayerText.pattern(d.pattern());
            case LaunchPrice p -> number(p.price()) + " USD/kg (" + p.year() + " dollars)";
        };
    }

    private static String names(List<Site> aims) {
        return aims.size() > 3
                ? aims.size() + " aim points"
                : String.join(", ", aims.stream().map(Site::name).toList());
    }

    private static String place(Place place) {
        return String.format(Locale.ROOT, "%.2f°, %.2f°", Math.toDegrees(place.lat()), Math.toDegrees(place.lon()));
    }

    private static String km(double metres) {
        return number(Math.rint(metres / 1e3)) + " km";
    }

    private static String number(double value) {
        return Keys.number(value);
    }
}
