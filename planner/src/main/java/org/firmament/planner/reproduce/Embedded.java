package org.firmament.planner.reproduce;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.firmament.planner.scenario.Scenario;

/// What ships with the program to reproduce others: scenarios and the facts of their publications.
final class Embedded {
    private Embedded() {}

    static Scenario scenario(String file) {
        return Scenario.ofText(text(file), file);
    }

    static String text(String file) {
        try (InputStream in = Embedded.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
