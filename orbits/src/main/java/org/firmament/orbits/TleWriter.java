package org.firmament.orbits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.Tle;
import org.firmament.catalogs.units.LimitException;
import org.orekit.errors.OrekitException;
import org.orekit.errors.OrekitIllegalArgumentException;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.time.TimeScale;

/// Writes two-line element sets, each below a line of its name. Angles have four decimals of a degree, the
/// epoch eight of a day: a satellite is where its elements say within 30 m in low orbit, 150 m in geosynchronous
/// orbit.
public final class TleWriter {
    private static final int COLUMNS = 69;

    /// Year the two digits are counted from: that of the first satellite.
    private static final int FIRST_YEAR = 1957;

    /// Columns of the international designator.
    private static final int DESIGNATOR_FROM = 9;

    private static final int DESIGNATOR_TO = 17;
    private static final String BLANK = " ".repeat(DESIGNATOR_TO - DESIGNATOR_FROM);

    /// Stands in the columns until they are made blank.
    private static final String ANY_DESIGNATOR = "2000-000";

    private final TimeScale utc = new EmbeddedData().getTimeScales().getUTC();

    /// The name and both lines of a satellite, each with its line end.
    ///
    /// @throws LimitException  if the columns cannot hold its elements
    public String set(String name, GeneralPerturbations elements) {
        try {
            String plain = MessageWords.plain(name);
            Optional<String> designator = designator(elements);
            TLE tle = TwoLineSet.of(elements, designator.orElse(ANY_DESIGNATOR), utc);
            String first = designator.isPresent() ? tle.getLine1() : withoutDesignator(tle.getLine1());
            return (plain.startsWith("1 ") || plain.startsWith("2 ") || plain.startsWith("#") ? "0 " : "") + plain
                    + "\n" + first + "\n" + tle.getLine2() + "\n";
        } catch (OrekitException | OrekitIllegalArgumentException cannot) {
            throw new LimitException(
                    "--format",
                    name,
                    "a satellite a two-line set can hold (" + cannot.getMessage() + ")",
                    "use --format omm");
        }
    }

    /// The designator, if two digits of the year can say it.
    private static Optional<String> designator(GeneralPerturbations g) {
        return MessageWords.designator(g.designator()).filter(written -> {
            int year = Integer.parseInt(written.substring(0, 4));
            return year >= FIRST_YEAR && year < FIRST_YEAR + 100;
        });
    }

    private static String withoutDesignator(String line) {
        String blank = line.substring(0, DESIGNATOR_FROM) + BLANK + line.substring(DESIGNATOR_TO, COLUMNS - 1);
        int sum = 0;
        for (int i = 0; i < blank.length(); i++) {
            char c = blank.charAt(i);
            sum += c >= '0' && c <= '9' ? c - '0' : c == '-' ? 1 : 0;
        }
        return blank + sum % 10;
    }

    /// The sets of a file as they stand in it, character by character: names where it has them, and both lines.
    /// In the order of its satellites.
    public static List<String> sets(Tle pattern) {
        List<String> sets = new ArrayList<>();
        String title = "";
        List<String> lines = pattern.file()
                .text()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(String::stripTrailing)
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("1 ")
                    && i + 1 < lines.size()
                    && lines.get(i + 1).startsWith("2 ")) {
                sets.add(title + line + "\n" + lines.get(++i) + "\n");
                title = "";
            } else {
                title = line + "\n";
            }
        }
        return List.copyOf(sets);
    }
}
