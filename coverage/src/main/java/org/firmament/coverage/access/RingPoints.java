package org.firmament.coverage.access;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.firmament.catalogs.Place;

/// Points of one latitude and height in the order of their longitudes, gone round twice, so that any arc up to a
/// whole turn is a run of them.
final class RingPoints {
    private static final double TURN = 2 * Math.PI;

    private final int size;
    private final double[] longitudes;
    private final double[] cosines;
    private final double[] sines;
    private final int[] numbers;

    /// For each of [#cellsPerRadian] cells the first point at its beginning or behind.
    private final int[] firsts;

    private final double cellsPerRadian;

    RingPoints(List<Place> places) {
        size = places.size();
        longitudes = new double[2 * size];
        cosines = new double[2 * size];
        sines = new double[2 * size];
        numbers = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> within(places.get(i).lon())))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int j = 0; j < size; j++) {
            double longitude = within(places.get(numbers[j]).lon());
            longitudes[j] = longitude;
            longitudes[j + size] = longitude + TURN;
            cosines[j] = Math.cos(longitude);
            cosines[j + size] = cosines[j];
            sines[j] = Math.sin(longitude);
            sines[j + size] = sines[j];
        }
        firsts = new int[2 * size + 1];
        cellsPerRadian = (firsts.length - 1) / (2 * TURN);
        int first = 0;
        for (int cell = 0; cell < firsts.length; cell++) {
            while (first < 2 * size && longitudes[first] < cell / cellsPerRadian - Math.PI) {
                first++;
            }
            firsts[cell] = first;
        }
    }

    /// A longitude from −π to below π.
    static double within(double longitude) {
        double turned = longitude - TURN * Math.floor((longitude + Math.PI) / TURN);
        return turned < Math.PI ? turned : -Math.PI;
    }

    int size() {
        return size;
    }

    /// The first place in the order whose point lies at a longitude from −π to 3π or behind it; twice the size if
    /// there is none.
    int first(double longitude) {
        int cell = Math.clamp((int) ((longitude + Math.PI) * cellsPerRadian), 0, firsts.length - 1);
        int place = firsts[cell];
        while (place > 0 && longitudes[place - 1] >= longitude) {
            place--;
        }
        while (place < longitudes.length && longitudes[place] < longitude) {
            place++;
        }
        return place;
    }

    double cosine(int place) {
        return cosines[place];
    }

    double sine(int place) {
        return sines[place];
    }

    /// Which of the points stands at a place in the order.
    int number(int place) {
        return numbers[place < size ? place : place - size];
    }
}
