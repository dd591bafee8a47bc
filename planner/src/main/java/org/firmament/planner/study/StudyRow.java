package org.firmament.planner.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.firmament.catalogs.yaml.JsonObjects;

/// One architecture of a study: what it is, and what came of it.
///
/// @param number   from 0
/// @param inputs   path → value in words
/// @param outputs  column → value; none of a failed one
/// @param failure  why it could not be evaluated
public record StudyRow(
        int number,
        SequencedMap<String, String> inputs,
        SequencedMap<String, Double> outputs,
        Optional<String> failure) {
    private static final String IN = "in:";
    private static final String OUT = "out:";

    public StudyRow {
        inputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(inputs));
        outputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outputs));
    }

    /// An output, if it has it.
    public OptionalDouble output(String column) {
        Double value = outputs.get(column);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// The row on one line, without its end.
    public String line() {
        SequencedMap<String, Object> flat = new LinkedHashMap<>();
        flat.put("row", number);
        flat.put("status", failure.isPresent() ? "failed" : "ok");
        failure.ifPresent(why -> flat.put("reason", why));
        inputs.forEach((path, value) -> flat.put(IN + path, value));
        outputs.forEach((column, value) -> flat.put(OUT + column, value));
        return JsonObjects.line(flat);
    }

    /// Reads a line back.
    ///
    /// @param name  of the file, for messages
    public static StudyRow read(String name, String line) {
        Map<String, JsonObjects.Value> flat =
                JsonObjects.read(name, line).getFirst().values();
        SequencedMap<String, String> inputs = new LinkedHashMap<>();
        SequencedMap<String, Double> outputs = new LinkedHashMap<>();
        flat.forEach((key, value) -> {
            if (key.startsWith(IN)) {
                inputs.put(key.substring(IN.length()), value.text());
            } else if (key.startsWith(OUT)) {
                outputs.put(key.substring(OUT.length()), Double.valueOf(value.text()));
            }
        });
        JsonObjects.Value row = flat.getOrDefault("row", new JsonObjects.Value("0", 1));
        return new StudyRow(
                Integer.parseInt(row.text()),
                inputs,
                outputs,
                Optional.ofNullable(flat.get("reason")).map(JsonObjects.Value::text));
    }
}
