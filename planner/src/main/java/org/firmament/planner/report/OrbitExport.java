package org.firmament.planner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.orbits.Earth;
import org.firmament.orbits.FittedElements;
import org.firmament.orbits.OemWriter;
import org.firmament.orbits.OmmWriter;
import org.firmament.orbits.TleWriter;
import org.firmament.planner.CorridorOutline;
import org.firmament.planner.ExportedOrbits;
import org.firmament.planner.ExportedOrbits.Craft;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.store.TableStore;

/// Writes a scenario's orbits for other tools: into a stream, or into a folder, whole or not at all.
///
/// What cannot be said in a format is refused before anything is written.
public final class OrbitExport {
    private static final double NANOSECOND = 1e-9;

    private final ExportedOrbits orbits;
    private final ExportFormat.Request request;
    private final Earth earth;
    private final List<FittedElements> elements;

    /// @throws org.firmament.catalogs.units.LimitException  for satellites a format cannot say
    public OrbitExport(ExportedOrbits orbits, ExportFormat.Request request) {
        this.orbits = orbits;
        this.request = request;
        Scenario scenario = orbits.scenario();
        earth = new Earth(scenario.conventions().earth());
        boolean mean = request.formats().contains(ExportFormat.OMM)
                || request.formats().contains(ExportFormat.TLE);
        elements = mean ? orbits.elements() : List.of();
        if (request.formats().contains(ExportFormat.TLE)) {
            sets();
        }
        if (request.formats().contains(ExportFormat.OEM)) {
            OemWriter.requireWritable(
                    scenario.conventions(), scenario.propagation().step(), orbits.states(), request.frame());
        }
    }

    /// Farthest a fitted satellite is from where the scenario's model has it [m]; 0 where none was fitted.
    public double miss() {
        return elements.stream().mapToDouble(FittedElements::miss).max().orElse(0);
    }

    /// The files a folder gets, beside its manifest.
    public List<String> files() {
        return request.formats().stream()
                .map(format -> request.file(format).fileName())
                .toList();
    }

    /// Writes all formats and the manifest.
    ///
    /// @param typed    the command and its options
    /// @param threads  it ran on
    public void write(OutputFolder folder, RunInputs inputs, List<String> typed, int threads) {
        Instant started = Instant.now();
        long nanos = System.nanoTime();
        for (ExportFormat format : request.formats()) {
            folder.write(request.file(format), out -> write(format, out));
        }
        Scenario scenario = orbits.scenario();
        double wall = (System.nanoTime() - nanos) * NANOSECOND;
        new Signed(typed, scenario.seed(), threads, scenario.conventions(), started, wall, 0, List.of())
                .publish(folder, inputs);
    }

    /// Writes one format; the stream stays open.
    public void write(ExportFormat format, OutputStream out) throws IOException {
        switch (format) {
            case OEM -> oem(out);
            case OMM -> omm(out);
            case TLE -> out.write(String.join("", sets()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case CSV -> table(out);
            case PARQUET -> TableStore.parquet(this::table, out);
            case GEOJSON -> {
                try (GroundTracks tracks = new GroundTracks(out, earth, orbits.states())) {
                    orbits.scenario().ground().forEach(tracks::site);
                    CorridorOutline.of(orbits.scenario()).forEach(tracks::outline);
                    orbits.fly(
                            (craft, ephemeris, satellite) -> tracks.track(craft.constellation(), ephemeris, satellite));
                }
            }
            case CZML -> {
                List<String> layers = orbits.scenario().constellations().stream()
                        .map(ConstellationDesign::name)
                        .toList();
                Scenario scenario = orbits.scenario();
                double end = (orbits.states() - 1) * scenario.propagation().step();
                try (Scene scene = new Scene(out, scenario.name(), scenario.epoch(), 0, end)) {
                    scenario.ground().forEach(scene::site);
                    orbits.fly((craft, ephemeris, satellite) -> scene.satellite(
                            layers.indexOf(craft.constellation()), ephemeris, satellite, orbits.states()));
                }
            }
        }
    }

    private void table(OutputStream out) throws IOException {
        OrbitsCsv csv = new OrbitsCsv(out, earth, orbits.states());
        orbits.fly((craft, ephemeris, satellite) -> csv.add(ephemeris, satellite));
        csv.flush();
    }

    private void oem(OutputStream out) throws IOException {
        Scenario scenario = orbits.scenario();
        OemWriter message = new OemWriter(
                out,
                scenario.conventions(),
                scenario.epoch(),
                scenario.propagation().step(),
                orbits.states(),
                request.frame());
        orbits.fly((craft, ephemeris, satellite) -> message.add(ephemeris, satellite, craft.designator()));
        message.flush();
    }

    private void omm(OutputStream out) throws IOException {
        List<OmmWriter.Named> named = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            named.add(new OmmWriter.Named(
                    orbits.crafts().get(i).title(), elements.get(i).elements()));
        }
        new OmmWriter(orbits.scenario().epoch()).write(named, request.notation(), out);
    }

    private List<String> sets() {
        TleWriter writer = new TleWriter();
        List<String> sets = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Craft craft = orbits.crafts().get(i);
            int at = i;
            sets.add(craft.set()
                    .orElseGet(() -> writer.set(craft.title(), elements.get(at).elements())));
        }
        return sets;
    }
}
