package org.firmament.planner.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.Problem;
import org.firmament.catalogs.yaml.Problems;

/// A text of numbers between blanks, taken one after the other; what is wrong is noted with its line.
final class NumberText {
    /// Characters of a word a message repeats.
    private static final int SHOWN = 60;

    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");

    private final String file;
    private final Problems problems = new Problems();
    private final List<String> words = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final int lastLine;
    private int next;

    NumberText(String file, String text) {
        this.file = file;
        int line = 0;
        for (String row : text.lines().toList()) {
            line++;
            StringTokenizer blanks = new StringTokenizer(row);
            while (blanks.hasMoreTokens()) {
                words.add(blanks.nextToken());
                lines.add(line);
            }
        }
        lastLine = Math.max(1, line);
    }

    /// Numbers on the first line that has any.
    int inFirstLine() {
        return words.isEmpty()
                ? 0
                : (int) lines.stream()
                        .takeWhile(line -> line.equals(lines.getFirst()))
                        .count();
    }

    /// Numbers left.
    int left() {
        return words.size() - next;
    }

    /// Line of the next number.
    private int line() {
        return next < lines.size() ? lines.get(next) : lastLine;
    }

    /// The next number, a whole one between limits; `least` where it is none.
    int whole(String key, int least, int most) {
        double number = number(key, least, most, "a whole number from " + least + " to " + most);
        if (number != Math.rint(number)) {
            wrong(key, words.get(next - 1) + " is not a whole number. Maybe " + Math.round(number) + ".");
        }
        return (int) number;
    }

    /// The next number between limits; `least` where it is none.
    double number(String key, double least, double most, String allowed) {
        String word = next < words.size() ? words.get(next) : "";
        next++;
        if (!NUMBER.matcher(word).matches()) {
            wrong(key, shown(word) + " is not " + allowed + ". Maybe something before it is missing.");
            return least;
        }
        double number = Double.parseDouble(word);
        if (!(number >= least && number <= most)) {
            wrong(key, shown(word) + " is not " + allowed + ". Maybe " + nearest(number, least, most) + ".");
            return least;
        }
        return number;
    }

    /// Notes something wrong with the number just taken.
    void wrong(String key, String message) {
        int at = Math.clamp(next - 1L, 0, Math.max(0, lines.size() - 1));
        problems.add(new Problem(file, lines.isEmpty() ? lastLine : lines.get(at), key, message));
    }

    /// Whether so much is wrong that looking on is pointless.
    boolean enough() {
        return problems.enough();
    }

    /// Refuses the file because it ends too early.
    BadInput ended(String message) {
        return new BadInput(List.of(new Problem(file, lastLine, "", message + " Maybe its end is missing.")));
    }

    /// Refuses the file as a whole.
    BadInput refused(String message) {
        return new BadInput(List.of(new Problem(file, line(), "", message)));
    }

    /// @throws BadInput  with all that is wrong, if anything is
    void end() {
        problems.throwIfAny();
    }

    private static String nearest(double number, double least, double most) {
        double near = number > most ? most : least;
        return near == Math.rint(near) ? Long.toString((long) near) : Double.toString(near);
    }

    private static String shown(String word) {
        return word.isEmpty() ? "nothing" : word.length() <= SHOWN ? word : word.substring(0, SHOWN) + "…";
    }
}
