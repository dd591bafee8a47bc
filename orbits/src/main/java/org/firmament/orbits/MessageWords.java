package org.firmament.orbits;

import java.util.Optional;
import java.util.regex.Pattern;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScale;

/// Words of CCSDS messages and two-line sets, as they are written.
final class MessageWords {
    private static final Pattern DESIGNATOR = Pattern.compile("\\d{4}-\\d{3}[A-Z]{1,3}");
    private static final int NANOSECONDS = 9;

    private MessageWords() {}

    /// A time with three to nine decimals of a second.
    static String time(AbsoluteDate date, TimeScale utc) {
        String all = date.getComponents(utc).toStringWithoutUtcOffset(utc.minuteDuration(date), NANOSECONDS);
        int end = all.length();
        while (all.charAt(end - 1) == '0' && all.charAt(end - 4) != '.') {
            end--;
        }
        return all.substring(0, end);
    }

    /// A name of plain signs on one line: brackets would be read as a unit.
    static String plain(String name) {
        String plain = name.replace('[', '(')
                .replace(']', ')')
                .replaceAll("[^ -~]", "_")
                .strip();
        return plain.isEmpty() ? "_" : plain;
    }

    /// An international designator, as `1998-067A`, if a text is one.
    static Optional<String> designator(String text) {
        return Optional.of(text).filter(written -> DESIGNATOR.matcher(written).matches());
    }
}
