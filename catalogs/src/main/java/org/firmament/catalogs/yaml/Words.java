package org.firmament.catalogs.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Words for messages: what a user may have meant, and text from files made fit to print.
public final class Words {
    /// Characters of a value that a message repeats.
    private static final int SHOWN = 60;

    /// Characters of a word that are compared: no key or name is longer.
    private static final int COMPARED = 64;

    /// Words a message lists before it gives up.
    private static final int LISTED = 12;

    private Words() {}

    /// The option a misspelt word most likely stands for.
    public static Optional<String> nearest(String word, Collection<String> options) {
        String meant = plain(word);
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String option : options) {
            String plain = plain(option);
            int distance = meant.length() >= 3 && plain.startsWith(meant) ? 1 : distance(meant, plain);
            int near = Math.max(1, Math.max(meant.length(), plain.length()) / 3);
            if (distance <= near && distance < least) {
                best = option;
                least = distance;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /// `a, b or c`, cut after a dozen.
    static String either(Collection<String> words) {
        List<String> list = List.copyOf(words);
        if (list.size() > LISTED) {
            return String.join(", ", list.subList(0, LISTED)) + ", …";
        }
        int last = list.size() - 1;
        return last < 1 ? String.join("", list) : String.join(", ", list.subList(0, last)) + " or " + list.get(last);
    }

    /// A value as a message repeats it.
    static String cut(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, value.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }

    /// Text that cannot move a terminal's cursor or turn its direction.
    static String harmless(String text) {
        return text.codePoints().noneMatch(Words::harmful)
                ? text
                : text.codePoints()
                        .map(c -> harmful(c) ? '?' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /// Control characters, line and paragraph separators, direction overrides, lone surrogates.
    static boolean harmful(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        };
    }

    private static String plain(String word) {
        String small = word.toLowerCase(Locale.ROOT).replace('_', '-');
        return small.length() <= COMPARED ? small : small.substring(0, COMPARED);
    }

    /// Letters inserted, left out, changed or swapped with their neighbour (optimal string alignment).
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
