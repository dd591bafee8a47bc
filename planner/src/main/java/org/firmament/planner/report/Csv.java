package org.firmament.planner.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Rounding;

/// Rows of comma-separated values (RFC 4180, but with `\n` line ends), UTF-8.
///
/// Where a person may open the file, a text that a spreadsheet would take for a formula gets an apostrophe before it;
/// numbers are written as they are.
final class Csv {
    /// Who reads the file.
    enum Reader {
        /// Maybe a spreadsheet.
        ANYONE,
        /// A program of ours, which takes a text for what it is.
        OURSELVES
    }

    private final Writer out;
    private final Reader reader;
    private boolean within;

    /// Starts with a row of headings. The stream stays open.
    Csv(OutputStream out, String... headings) throws IOException {
        this(out, Reader.ANYONE, headings);
    }

    /// The same for one kind of reader.
    Csv(OutputStream out, Reader reader, String... headings) throws IOException {
        this.reader = reader;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        for (String heading : headings) {
            text(heading);
        }
        end();
    }

    Csv text(String text) throws IOException {
        comma();
        out.append(
                switch (reader) {
                    case ANYONE -> quoted(text);
                    case OURSELVES -> field(text);
                });
        return this;
    }

    /// A text as a field for anyone: quoted where it must be, and never a formula.
    static String quoted(String text) {
        return field(formula(text) ? "'" + text : text);
    }

    private static String field(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    Csv whole(long number) throws IOException {
        comma();
        out.append(Long.toString(number));
        return this;
    }

    /// All digits of a number.
    Csv number(double number) throws IOException {
        comma();
        out.append(Keys.number(number));
        return this;
    }

    /// Three decimals: seconds to the millisecond, kilometres to the metre.
    Csv thousandths(double number) throws IOException {
        comma();
        long thousandths = Math.round(number * 1_000);
        long fraction = Math.abs(thousandths % 1_000);
        out.append(thousandths < 0 ? "-" : "")
                .append(Long.toString(Math.abs(thousandths / 1_000)))
                .append(fraction < 10 ? ".00" : fraction < 100 ? ".0" : ".")
                .append(Long.toString(fraction));
        return this;
    }

    /// At most so many decimals.
    Csv places(double number, int decimals) throws IOException {
        return number(Rounding.places(number, decimals));
    }

    Csv thousandths(OptionalDouble number) throws IOException {
        return number.isPresent() ? thousandths(number.getAsDouble()) : empty();
    }

    /// All digits of a number, or nothing.
    Csv number(OptionalDouble number) throws IOException {
        return number.isPresent() ? number(number.getAsDouble()) : empty();
    }

    Csv empty() throws IOException {
        comma();
        return this;
    }

    /// Ends a row.
    void end() throws IOException {
        out.append('\n');
        within = false;
    }

    void flush() throws IOException {
        out.flush();
    }

    private void comma() throws IOException {
        if (within) {
            out.append(',');
        }
        within = true;
    }

    private static boolean formula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
