package org.firmament.orbits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.units.LimitException;
import org.orekit.errors.OrekitException;
import org.orekit.errors.OrekitIllegalArgumentException;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.time.TimeScale;

/// Two-line element sets, line by line.
final class TleReader {
    /// Columns of either line, the last of them the checksum.
    private static final int COLUMNS = 69;

    private static final int NUMBER_FROM = 2;
    private static final int NUMBER_TO = 7;
    private static final int DESIGNATOR_FROM = 9;
    private static final int DESIGNATOR_TO = 17;

    private final Remarks remarks;
    private final EmbeddedData data = new EmbeddedData();
    private final TimeScale utc = data.getTimeScales().getUTC();
    private final List<CataloguedObject> objects = new ArrayList<>();

    TleReader(Remarks remarks) {
        this.remarks = remarks;
    }

    /// A line that is not blank, without what trails it.
    private record Line(int number, String text) {
        boolean begins(String with) {
            return text.startsWith(with);
        }
    }

    List<CataloguedObject> read(String text) {
        List<Line> lines = lines(text);
        Optional<Line> title = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.begins("1 ") && i + 1 < lines.size() && lines.get(i + 1).begins("2 ")) {
                set(title, line, lines.get(++i));
                title = Optional.empty();
            } else if (line.begins("1 ") || line.begins("2 ")) {
                String other = line.begins("1 ") ? "2" : "1";
                remarks.add(line.number(), "", "line " + other + " of this set is missing. Maybe it was cut off.");
                title = Optional.empty();
            } else {
                title.ifPresent(this::requireNothing);
                title = Optional.of(line);
            }
        }
        title.ifPresent(this::requireNothing);
        if (lines.isEmpty()) {
            remarks.add(1, "", "no element set in it. Maybe it is another file.");
        }
        return List.copyOf(objects);
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(new Line(number, line.stripTrailing()));
            }
        }
        return lines;
    }

    private void requireNothing(Line title) {
        remarks.add(
                title.number(), "", "neither a line 1 or 2 nor a name before them. Maybe it is not a two-line set.");
    }

    private void set(Optional<Line> title, Line first, Line second) {
        String number = columns(first, NUMBER_FROM, NUMBER_TO).strip();
        String name = title.map(line -> line.text().replaceFirst("^0 ", "").strip())
                .filter(written -> !written.isEmpty())
                .orElse(number);
        boolean firstWhole = whole(name, first, "line 1");
        boolean secondWhole = whole(name, second, "line 2");
        if (!firstWhole || !secondWhole) {
            return;
        }
        if (!number.equals(columns(second, NUMBER_FROM, NUMBER_TO).strip())) {
            remarks.add(
                    second.number(),
                    name,
                    "line 2 is of satellite "
                            + columns(second, NUMBER_FROM, NUMBER_TO).strip() + ", line 1 of " + number
                            + ". Maybe two sets are mixed.");
            return;
        }
        try {
            if (!TLE.isFormatOK(first.text(), second.text())) {
                remarks.add(
                        first.number(), name, "columns are not those of an element set. Maybe a character is shifted.");
                return;
            }
            TLE tle = new TLE(first.text(), second.text(), utc);
            objects.add(new CataloguedObject(name, designator(first), first.number(), elements(tle, first)));
        } catch (OrekitException | OrekitIllegalArgumentException e) {
            remarks.add(first.number(), name, "cannot be read (" + e.getMessage() + "). Maybe it is damaged.");
        } catch (LimitException e) {
            remarks.add(
                    second.number(),
                    name,
                    e.key() + " " + e.value() + " is not " + e.allowed() + ". Maybe " + e.maybe() + ".");
        }
    }

    private boolean whole(String name, Line line, String which) {
        String text = line.text();
        if (text.length() != COLUMNS) {
            remarks.add(
                    line.number(),
                    name,
                    which + " is " + text.length() + " characters long, and must be " + COLUMNS
                            + ". Maybe it was cut or its blanks were merged.");
            return false;
        }
        int sum = 0;
        for (int i = 0; i < COLUMNS - 1; i++) {
            char c = text.charAt(i);
            sum += c >= '0' && c <= '9' ? c - '0' : c == '-' ? 1 : 0;
        }
        char written = text.charAt(COLUMNS - 1);
        if (written != (char) ('0' + sum % 10)) {
            remarks.add(
                    line.number(),
                    name,
                    which + " checksum is " + written + ", its digits give " + sum % 10
                            + ". Maybe a digit was mistyped.");
            return false;
        }
        return true;
    }

    private static String columns(Line line, int from, int to) {
        String text = line.text();
        return text.substring(Math.min(from, text.length()), Math.min(to, text.length()));
    }

    /// `98067A` of the columns as `1998-067A`; years from 57 on are of the last century.
    private static String designator(Line first) {
        String written = columns(first, DESIGNATOR_FROM, DESIGNATOR_TO).strip();
        if (written.length() < 6) {
            return "";
        }
        String century = written.compareTo("57") >= 0 ? "19" : "20";
        return century + written.substring(0, 2) + "-" + written.substring(2);
    }

    private GeneralPerturbations elements(TLE tle, Line first) {
        return new GeneralPerturbations(
                tle.getSatelliteNumber(),
                designator(first),
                tle.getDate().toInstant(data.getTimeScales()),
                tle.getMeanMotion(),
                tle.getMeanMotionFirstDerivative(),
                tle.getMeanMotionSecondDerivative(),
                tle.getE(),
                tle.getI(),
                tle.getRaan(),
                tle.getPerigeeArgument(),
                tle.getMeanAnomaly(),
                tle.getBStar(),
                tle.getElementNumber(),
                tle.getRevolutionNumberAtEpoch(),
                tle.getClassification());
    }
}
