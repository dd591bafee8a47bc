package org.firmament.catalogs.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/// JSON as people read it: two spaces a level, a key a line, plain numbers and words of one list on one line.
final class JsonLayout implements PrettyPrinter {
    /// How the entries of an object or array stand.
    private enum Lines {
        EACH_ITS_OWN,
        ONE
    }

    private final Deque<Lines> open = new ArrayDeque<>();
    private Lines next = Lines.EACH_ITS_OWN;

    /// Puts the array started next on one line.
    void nextArrayOnOneLine() {
        next = Lines.ONE;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        json.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        json.writeRaw('{');
        open.push(Lines.EACH_ITS_OWN);
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        newLine(json);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        json.writeRaw(',');
        newLine(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        open.pop();
        if (entries > 0) {
            newLine(json);
        }
        json.writeRaw('}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        json.writeRaw('[');
        open.push(next);
        next = Lines.EACH_ITS_OWN;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        if (open.peek() == Lines.EACH_ITS_OWN) {
            newLine(json);
        }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        json.writeRaw(',');
        if (open.peek() == Lines.EACH_ITS_OWN) {
            newLine(json);
        } else {
            json.writeRaw(' ');
        }
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        if (open.pop() == Lines.EACH_ITS_OWN && values > 0) {
            newLine(json);
        }
        json.writeRaw(']');
    }

    private void newLine(JsonGenerator json) {
        json.writeRaw('\n');
        json.writeRaw("  ".repeat(open.size()));
    }
}
