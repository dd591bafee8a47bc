package org.firmament.planner.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.OmmWriter;
import org.firmament.orbits.StateTable;

/// What orbits are written as for other tools.
public enum ExportFormat {
    OEM(OutputFile.ORBITS_OEM),
    OMM(OutputFile.ORBITS_OMM),
    TLE(OutputFile.ORBITS_TLE),
    CSV(OutputFile.ORBITS_CSV),
    PARQUET(OutputFile.ORBITS_PARQUET),
    GEOJSON(OutputFile.GROUND_TRACKS),
    CZML(OutputFile.SCENE);

    private final OutputFile file;

    ExportFormat(OutputFile file) {
        this.file = file;
    }

    /// What is asked for, and how it is to be written.
    ///
    /// @param formats   each at most once
    /// @param frame     of the ephemeris message
    /// @param notation  of the mean-elements messages
    public record Request(List<ExportFormat> formats, StateTable.Axes frame, OmmWriter.Notation notation) {
        public Request {
            formats = List.copyOf(formats);
        }

        /// Takes apart what a user typed.
        ///
        /// @throws LimitException  naming what there is
        public static Request of(List<String> formats, String frame, String notation) {
            return new Request(
                    formats.stream()
                            .map(format -> named("--format", format, ExportFormat.values()))
                            .distinct()
                            .toList(),
                    named("--frame", frame, StateTable.Axes.values()),
                    named("--notation", notation, OmmWriter.Notation.values()));
        }

        /// What a run into a folder is made from: another format is another run.
        ///
        /// @param files     by the names the manifest gives them
        /// @param settings  of the command line, over the files
        public RunInputs inputs(Map<String, Path> files, List<String> settings) {
            Stream<String> asked = Stream.of("export " + formats, "--frame " + frame, "--notation " + notation);
            return RunInputs.of(files, Stream.concat(settings.stream(), asked).toList());
        }

        /// The file a format is written to.
        OutputFile file(ExportFormat format) {
            return format != OMM
                    ? format.file
                    : switch (notation) {
                        case KVN -> OutputFile.ORBITS_OMM;
                        case XML -> OutputFile.ORBITS_OMM_XML;
                        case JSON -> OutputFile.ORBITS_OMM_JSON;
                    };
        }
    }

    private static <E extends Enum<E>> E named(String option, String word, E[] all) {
        return Stream.of(all)
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new LimitException(
                        option,
                        word,
                        "one of "
                                + Stream.of(all)
                                        .map(one -> Keys.constant(one).toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")),
                        "use " + all[0].name().toLowerCase(Locale.ROOT)));
    }
}
