package org.firmament.catalogs.units;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The word a file's `kind:` key uses for a record of a sealed kind, where it is not the record's own name.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Word {
    /// The word written, then others that are also read.
    String[] value();
}
