package org.firmament.catalogs.yaml;

import java.io.OutputStream;
import org.firmament.catalogs.units.Keys;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// JSON put out piece by piece in the program's one layout.
public final class JsonText implements AutoCloseable {
    /// Whole numbers up to here are written without an exponent, and are exact.
    private static final double WHOLE = 1e15;

    private final JsonLayout layout = new JsonLayout();
    private final JsonGenerator json;

    /// The stream stays open when the text is closed.
    public JsonText(OutputStream out) {
        JsonLayout printer = layout;
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(context, out, JsonEncoding.UTF8);
    }

    /// Begins an object.
    public void startObject() {
        json.writeStartObject();
    }

    /// Ends an object.
    public void endObject() {
        json.writeEndObject();
    }

    /// Begins a list, an item a line.
    public void startArray() {
        json.writeStartArray();
    }

    /// Begins a list of plain values, all on one line.
    public void startArrayOnOneLine() {
        layout.nextArrayOnOneLine();
        json.writeStartArray();
    }

    /// Ends a list.
    public void endArray() {
        json.writeEndArray();
    }

    /// The key of the value to come.
    public void key(String key) {
        json.writeName(key);
    }

    /// A text.
    public void text(String text) {
        json.writeString(text);
    }

    /// True or false.
    public void flag(boolean flag) {
        json.writeBoolean(flag);
    }

    /// A whole number.
    public void whole(long number) {
        json.writeNumber(number);
    }

    /// The shortest text that reads back as the same double.
    public void number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < WHOLE && Double.compare(number, -0.0) != 0) {
            json.writeNumber((long) number);
        } else {
            String text = Double.toString(number);
            boolean large = text.indexOf('E') > 0 && text.indexOf('-', 1) < 0;
            json.writeNumber(large ? Keys.number(number) : text.replace(".0E", "E"));
        }
    }

    /// Ends the document with a line break.
    @Override
    public void close() {
        json.writeRaw('\n');
        json.close();
    }
}
