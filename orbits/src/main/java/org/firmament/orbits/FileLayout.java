package org.firmament.orbits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firmament.catalogs.Attaching;
import org.firmament.catalogs.DataFile;
import org.firmament.catalogs.Oem;
import org.firmament.catalogs.Omm;
import org.firmament.catalogs.Tle;
import org.firmament.catalogs.units.LimitException;

/// The satellites of a file, named by their constellation and what the file calls them: each slot 1 of a plane of
/// its own.
final class FileLayout {
    /// Characters of a file's name for a satellite that are kept.
    private static final int LONGEST = 40;

    private static final double DAY = 86_400;

    private FileLayout() {}

    static List<Satellite> of(String constellation, Tle pattern, Almanac almanac) {
        return recent(constellation, pattern, pattern.maxAge(), almanac);
    }

    static List<Satellite> of(String constellation, Omm pattern, Almanac almanac) {
        return recent(constellation, pattern, pattern.maxAge(), almanac);
    }

    static List<Satellite> of(String constellation, Oem pattern) {
        return named(constellation, objects(pattern));
    }

    private static List<Satellite> recent(String constellation, Attaching pattern, double maxAge, Almanac almanac) {
        List<CataloguedObject> objects = objects(pattern);
        for (CataloguedObject object : objects) {
            if (object.orbit() instanceof GeneralPerturbations elements) {
                requireRecent(object.name(), elements.epoch(), maxAge, almanac.instant());
            }
        }
        return named(constellation, objects);
    }

    private static void requireRecent(String name, Instant elements, double maxAge, Instant epoch) {
        double age = Math.abs(Duration.between(elements, epoch).toMillis() / 1e3);
        if (age > maxAge) {
            throw new LimitException(
                    "file",
                    name + " of " + elements,
                    String.format(
                            Locale.ROOT,
                            "within %.1f days of the scenario's epoch but %.1f away, and SGP4 loses 1 to 3 km a day",
                            maxAge / DAY,
                            age / DAY),
                    "use newer elements, move epoch, or allow max_age_d " + (long) Math.ceil(age / DAY));
        }
    }

    private static List<CataloguedObject> objects(Attaching pattern) {
        DataFile file = pattern.file();
        return OrbitFiles.read(pattern, (line, what, message) -> {
            throw new LimitException(
                    "file", file.name(), "free of faults, line " + line + " " + what + ": " + message, "");
        });
    }

    private static List<Satellite> named(String constellation, List<CataloguedObject> objects) {
        Set<String> taken = new HashSet<>();
        List<Satellite> satellites = new ArrayList<>(objects.size());
        for (CataloguedObject object : objects) {
            String plain = constellation + "-" + plain(object.name());
            String name = plain;
            for (int n = 2; !taken.add(name); n++) {
                name = plain + "-" + n;
            }
            satellites.add(new Satellite(name, satellites.size() + 1, 1, object.orbit()));
        }
        return satellites;
    }

    /// A name of letters, digits, single blanks and a few signs, whatever the file writes.
    private static String plain(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N} ()+./_-]", "_")
                .replaceAll(" +", " ")
                .strip();
        return plain.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
