package org.firmament.catalogs.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.units.Written;
import org.junit.jupiter.api.Test;

/// What the nouns themselves must keep so that files of them can be read.
class FormsTest {
    private final Forms forms = new Forms();

    @Test
    void everyFallbackOfEveryNounIsItselfValid() {
        Problems problems = new Problems();
        Binder binder = new Binder(Examples.catalog(), problems, forms);
        for (Class<? extends Record> record : records()) {
            for (Form.Field field : forms.fields(record).fields()) {
                Trail trail = new Trail.Top().key(record.getSimpleName()).key(field.key());
                field.fallback().ifPresent(yaml -> binder.value(field.form(), Forms.node(yaml), trail));
            }
        }
        assertThat(records()).hasSizeGreaterThan(20);
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void everyKeyOfANounWithoutFallbackSaysWhatItIs() {
        for (Class<? extends Record> record : records()) {
            assertThat(forms.fields(record).fields())
                    .filteredOn(field -> field.required() && !field.key().equals("name"))
                    .as(record.getName())
                    .noneMatch(field -> field.says().isEmpty() && record.getPackage() == Catalog.class.getPackage());
        }
    }

    @Test
    void aTypeWithoutAFormIsAFaultOfOurs() {
        assertThatThrownBy(() -> forms.fields(Strange.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no form for class java.lang.Object");
    }

    private record Strange(@Written(says = "anything") Object thing) {}

    /// All records a catalog file or a plan may hold.
    private Set<Class<? extends Record>> records() {
        Set<Class<? extends Record>> records = new LinkedHashSet<>();
        Deque<Form> open = new ArrayDeque<>();
        Catalog.SECTIONS.values().forEach(noun -> open.add(Forms.inPlace(noun)));
        open.add(new Form.Composite(Plan.class));
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case Form.Composite composite -> {
                    if (records.add(composite.type())) {
                        forms.fields(composite.type()).fields().forEach(field -> open.add(field.form()));
                    }
                }
                case Form.Kinds kinds -> kinds.kinds().forEach(kind -> open.add(new Form.Composite(kind.type())));
                case Form.Noun noun -> open.add(noun.inPlace());
                case Form.Items items -> open.add(items.item());
                case Form.Named named -> open.add(named.value());
                case Form.Perhaps perhaps -> open.add(perhaps.value());
                default -> {
                    // a single value
                }
            }
        }
        return records;
    }
}
