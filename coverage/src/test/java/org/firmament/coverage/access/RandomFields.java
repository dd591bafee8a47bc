package org.firmament.coverage.access;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firmament.catalogs.Corner;
import org.firmament.catalogs.Mounted;
import org.firmament.catalogs.Pointing;

/// Fields of view fixed to a satellite, drawn from a seed; angles that make a few accesses a day or more.
final class RandomFields {
    private final SplittableRandom random;

    RandomFields(SplittableRandom random) {
        this.random = random;
    }

    Mounted any(int kind) {
        double inner = angle(3, 25);
        return switch (kind % 5) {
            case 0 -> new Mounted.Cone(angle(5, 40), pointing(), -Math.PI / 2);
            case 1 -> new Mounted.Annulus(inner, inner + angle(1, 30), pointing(), -Math.PI / 2);
            case 2 -> new Mounted.Rectangle(angle(1, 45), angle(5, 45), pointing(), -Math.PI / 2);
            case 3 -> new Mounted.Polygon(star(random.nextInt(3, 6), 1), pointing(), -Math.PI / 2);
            default -> new Mounted.Polygon(star(random.nextInt(5, 12), 0.25), pointing(), angle(-90, 20));
        };
    }

    private Pointing pointing() {
        return random.nextInt(3) == 0
                ? Pointing.nadir()
                : new Pointing(angle(0, 40), random.nextDouble(-2 * Math.PI, 2 * Math.PI));
    }

    /// Corners at growing directions round the boresight and at drawn distances: simple, and convex only by
    /// chance.
    private List<Corner> star(int corners, double least) {
        double start = random.nextDouble(6);
        int way = random.nextBoolean() ? 1 : -1;
        return IntStream.range(0, corners)
                .mapToObj(i -> {
                    double towards = start + way * 2 * Math.PI * i / corners;
                    double length = random.nextDouble(least, 1.01) * Math.tan(Math.toRadians(45));
                    return new Corner(Math.atan(length * Math.cos(towards)), Math.atan(length * Math.sin(towards)));
                })
                .toList();
    }

    private double angle(double from, double to) {
        return Math.toRadians(random.nextDouble(from, to));
    }
}
