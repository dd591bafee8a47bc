package org.firmament.planner.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firmament.catalogs.Place;
import org.firmament.coverage.access.Coverage;
import org.firmament.coverage.access.GeometryMeasure;
import org.firmament.coverage.access.PointCoverage;
import org.firmament.coverage.access.PointGeometry;

/// `coverage_by_point.csv`: every figure of merit of every point and flight, a row each, written target by
/// target. Cells that have no value are empty: coordinates of a flight, gaps of a point never seen, geometry
/// nobody asked for.
final class PointsCsv implements Closeable {
    private static final int PLACES = 6;

    private final OutputStream out;
    private final Csv csv;

    /// Writes the headings.
    PointsCsv(OutputStream out) {
        this.out = out;
        try {
            csv = new Csv(out, headings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] headings() {
        Stream<String> first = Stream.of("target", "point", "lat_deg", "lon_deg", "alt_km", "weight", "window_s");
        Stream<String> folds = IntStream.rangeClosed(1, PointCoverage.FOLDS)
                .mapToObj(n -> n == 1 ? "percent_coverage" : "percent_coverage_" + n + "_fold");
        Stream<String> figures = Stream.of(
                "coverage_time_s",
                "access_count",
                "access_duration_mean_s",
                "access_duration_min_s",
                "access_duration_max_s",
                "gap_count",
                "gap_duration_mean_s",
                "gap_duration_max_s",
                "revisit_time_mean_s",
                "revisit_time_max_s",
                "time_average_gap_s",
                "response_time_mean_s",
                "response_time_p95_s",
                "response_time_max_s",
                "age_of_data_mean_s",
                "age_of_data_p95_s",
                "age_of_data_max_s",
                "first_sight_s");
        Stream<String> geometry = Stream.concat(
                Stream.of("stereo_percent"), Stream.of(GeometryMeasure.values()).map(PointsCsv::heading));
        return Stream.of(first, folds, figures, geometry).flatMap(part -> part).toArray(String[]::new);
    }

    private static String heading(GeometryMeasure measure) {
        return measure.figure() + "_mean"
                + switch (measure) {
                    case STEREO_ANGLE -> "_deg";
                    case POSITION_DILUTION -> "_m_urad";
                    case GDOP, PDOP, HDOP, VDOP, TDOP -> "";
                };
    }

    /// Writes a target.
    ///
    /// @param places  of its points; none for flights
    void covered(String target, List<Place> places, Coverage coverage) {
        try {
            for (int p = 0; p < coverage.points().size(); p++) {
                PointCoverage point = coverage.points().get(p);
                csv.text(target).text(point.name());
                place(places, p);
                csv.number(point.weight()).thousandths(point.window().duration());
                figures(point);
                geometry(coverage.geometry(), p);
                csv.end();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void place(List<Place> places, int p) throws IOException {
        if (places.isEmpty()) {
            csv.empty().empty().empty();
            return;
        }
        Place place = places.get(p);
        csv.places(Math.toDegrees(place.lat()), PLACES).places(Math.toDegrees(place.lon()), PLACES);
        csv.thousandths(place.alt() / 1_000);
    }

    private void figures(PointCoverage point) throws IOException {
        for (int n = 1; n <= PointCoverage.FOLDS; n++) {
            csv.places(100 * point.fraction(n), PLACES);
        }
        csv.thousandths(point.covered(1)).whole(point.accesses().count());
        csv.thousandths(some(point.accesses(), point.accesses().mean()));
        csv.thousandths(some(point.accesses(), point.accesses().shortest()));
        csv.thousandths(some(point.accesses(), point.accesses().longest()));
        boolean seen = !point.neverSeen();
        OptionalDouble longest = when(seen, point.gaps().longest());
        csv.whole(point.gaps().count());
        csv.thousandths(some(point.gaps(), point.gaps().mean()));
        csv.thousandths(some(point.gaps(), point.gaps().longest()));
        csv.thousandths(some(point.revisits(), point.revisits().mean()));
        csv.thousandths(some(point.revisits(), point.revisits().longest()));
        csv.thousandths(when(seen, point.timeAverageGap()));
        csv.thousandths(when(seen, point.meanResponse()));
        csv.thousandths(when(seen, point.response95())).thousandths(longest);
        csv.thousandths(when(seen, point.meanAge()));
        csv.thousandths(when(seen, point.age95())).thousandths(longest);
        csv.thousandths(when(seen, point.firstSight()));
    }

    private void geometry(List<PointGeometry> geometry, int p) throws IOException {
        if (geometry.isEmpty()) {
            for (int i = 0; i <= GeometryMeasure.values().length; i++) {
                csv.empty();
            }
            return;
        }
        PointGeometry point = geometry.get(p);
        csv.places(100 * point.stereoFraction(), PLACES);
        for (GeometryMeasure measure : GeometryMeasure.values()) {
            PointGeometry.Samples samples = point.of(measure);
            if (samples.count() == 0) {
                csv.empty();
            } else {
                csv.places(measure.written(samples.mean()), PLACES);
            }
        }
    }

    private static OptionalDouble some(PointCoverage.Lengths lengths, double value) {
        return when(lengths.count() > 0, value);
    }

    private static OptionalDouble when(boolean has, double value) {
        return has ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /// Writes what is still held back and closes the stream.
    @Override
    public void close() throws IOException {
        csv.flush();
        out.close();
    }
}
