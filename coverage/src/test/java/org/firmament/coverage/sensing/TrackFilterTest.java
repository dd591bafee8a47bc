package org.firmament.coverage.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.coverage.sensing.Matrices.dot;
import static org.firmament.coverage.sensing.Matrices.inverse;
import static org.firmament.coverage.sensing.Matrices.less;
import static org.firmament.coverage.sensing.Matrices.unit;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The filter beside closed forms, beside the whole information matrix of a track written out, and beside what
/// estimators of many noisy tracks really get.
class TrackFilterTest {
    private static final double ANGLE = 50e-6;
    private static final double STEP = 5;

    /// Two sensors that fly by, and what they look at: places at time 0 [m], velocities [m/s].
    private static final double[][] SENSORS = {{0, 0, 0}, {2_500e3, 0, 200e3}};

    private static final double[][] FLY = {{0, 7_000, 0}, {500, 6_500, 1_000}};
    private static final double[] TARGET = {1_200e3, 1_500e3, -100e3};
    private static final double[] SPEED = {1_000, -500, 3_000};

    @ParameterizedTest
    @CsvSource({"20, 0.407", "60, 0.141", "90, 0.100", "120, 0.082"})
    void two_sensors_one_look_each(double separation, double alongBisector) {
        double distance = 2_000e3;
        double half = Math.toRadians(separation) / 2;
        TrackFilter filter = new TrackFilter();
        filter.direction(new double[] {Math.cos(half), Math.sin(half), 0}, ANGLE * distance);
        filter.direction(new double[] {Math.cos(half), -Math.sin(half), 0}, ANGLE * distance);

        double s = ANGLE * distance / Math.sqrt(2);
        // What is known before any look takes 1e-9 of it away.
        assertThat(error(filter, 0)).isCloseTo(s / Math.sin(half), within(1e-5));
        assertThat(error(filter, 1)).isCloseTo(s / Math.cos(half), within(1e-5));
        assertThat(error(filter, 2)).isCloseTo(s, within(1e-5));
        assertThat(error(filter, 0) / 1e3).isCloseTo(alongBisector, within(5e-4));
        assertThat(error(filter, 2) / 1e3).isCloseTo(0.071, within(5e-4));
    }

    @Test
    void a_distance_fixes_what_an_angle_leaves_open() {
        TrackFilter filter = new TrackFilter();
        double[] sight = {0, 0, 1};
        filter.direction(sight, 1_000);
        filter.distance(sight, 15);

        assertThat(error(filter, 2)).isCloseTo(15, within(1e-6));
        assertThat(error(filter, 0)).isCloseTo(1_000, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1, 1_000})
    void it_is_the_last_block_of_the_inverse_of_all_the_information(double manoeuvre) {
        int looks = 12;
        double[][] information = new double[6 * looks][6 * looks];
        for (int i = 0; i < 3; i++) {
            information[i][i] = 1 / (TrackFilter.PLACE * TrackFilter.PLACE);
            information[3 + i][3 + i] = 1 / (TrackFilter.SPEED * TrackFilter.SPEED);
        }
        TrackFilter filter = new TrackFilter();
        for (int k = 0; k < looks; k++) {
            if (k > 0) {
                filter.coast(STEP, manoeuvre);
                motion(information, 6 * (k - 1), manoeuvre);
            }
            for (int sensor = 0; sensor < 2; sensor++) {
                double[] line = line(sensor, k * STEP);
                double[] sight = unit(line);
                double across = ANGLE * Math.sqrt(dot(line, line));
                filter.direction(sight, across);
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        information[6 * k + i][6 * k + j] +=
                                ((i == j ? 1 : 0) - sight[i] * sight[j]) / (across * across);
                    }
                }
            }
        }

        double[][] covariance = inverse(information);
        int last = 6 * (looks - 1);
        for (int i = 0; i < 3; i++) {
            double expected = Math.sqrt(covariance[last + i][last + i]);
            assertThat(error(filter, i)).isCloseTo(expected, within(1e-5 * expected));
        }
        double speed = covariance[last + 3][last + 3] + covariance[last + 4][last + 4] + covariance[last + 5][last + 5];
        assertThat(filter.speed()).isCloseTo(speed, within(1e-5 * speed));
    }

    /// Adds what a step of motion says of two states in turn: (x' − F x)ᵀ Q⁻¹ (x' − F x).
    private static void motion(double[][] information, int from, double manoeuvre) {
        double[][] noise = new double[6][6];
        double[][] difference = new double[6][12];
        for (int i = 0; i < 3; i++) {
            noise[i][i] = manoeuvre * STEP * STEP * STEP / 3;
            noise[i][3 + i] = manoeuvre * STEP * STEP / 2;
            noise[3 + i][i] = noise[i][3 + i];
            noise[3 + i][3 + i] = manoeuvre * STEP;
            difference[i][i] = -1;
            difference[i][3 + i] = -STEP;
            difference[3 + i][3 + i] = -1;
            difference[i][6 + i] = 1;
            difference[3 + i][9 + i] = 1;
        }
        double[][] weight = inverse(noise);
        for (int a = 0; a < 12; a++) {
            for (int b = 0; b < 12; b++) {
                for (int i = 0; i < 6; i++) {
                    for (int j = 0; j < 6; j++) {
                        information[from + a][from + b] += difference[i][a] * weight[i][j] * difference[j][b];
                    }
                }
            }
        }
    }

    @Test
    void least_squares_of_many_noisy_tracks_scatters_as_it_says() {
        int looks = 20;
        double last = (looks - 1) * STEP;
        TrackFilter filter = new TrackFilter();
        for (int k = 0; k < looks; k++) {
            if (k > 0) {
                filter.coast(STEP, 1e-9);
            }
            for (int sensor = 0; sensor < 2; sensor++) {
                double[] line = line(sensor, k * STEP);
                filter.direction(unit(line), ANGLE * Math.sqrt(dot(line, line)));
            }
        }

        int draws = 4_000;
        double[] squares = new double[3];
        SplittableRandom random = new SplittableRandom(7);
        for (int draw = 0; draw < draws; draw++) {
            double[] off = new NoisyTrack(random, looks).errorAt(last);
            for (int i = 0; i < 3; i++) {
                squares[i] += off[i] * off[i] / draws;
            }
        }

        for (int i = 0; i < 3; i++) {
            // The variance of 4,000 draws is known to 2.2 %: four times that.
            assertThat(squares[i] / Math.pow(error(filter, i), 2)).isCloseTo(1, within(0.09));
        }
    }

    @Test
    void the_position_between_looks_grows_as_the_traces_say() {
        TrackFilter filter = new TrackFilter();
        filter.direction(unit(line(0, 0)), 100);
        filter.direction(unit(line(1, 0)), 100);
        filter.coast(STEP, 50);
        filter.direction(unit(line(0, STEP)), 100);
        filter.direction(unit(line(1, STEP)), 100);
        double expected = filter.place() + 2 * filter.drift() * 7 + filter.speed() * 7 * 7 + 50 * Math.pow(7, 3);

        filter.coast(7, 50);
        assertThat(filter.place()).isCloseTo(expected, within(1e-9 * expected));
    }

    private static double error(TrackFilter filter, int axis) {
        double[] along = new double[3];
        along[axis] = 1;
        return Math.sqrt(filter.variance(along));
    }

    /// From a sensor to the target [m].
    static double[] line(int sensor, double time) {
        return less(at(TARGET, SPEED, time), at(SENSORS[sensor], FLY[sensor], time));
    }

    static double[] at(double[] place, double[] velocity, double time) {
        return new double[] {place[0] + velocity[0] * time, place[1] + velocity[1] * time, place[2] + velocity[2] * time
        };
    }

    /// Directions with noise on both angles, and the state they fit best.
    private static final class NoisyTrack {
        private final double[][][] measured;

        NoisyTrack(SplittableRandom random, int looks) {
            measured = new double[looks][2][];
            for (int k = 0; k < looks; k++) {
                for (int sensor = 0; sensor < 2; sensor++) {
                    double[] sight = unit(line(sensor, k * STEP));
                    double[][] axes = axes(sight);
                    double[] seen = sight.clone();
                    for (double[] axis : axes) {
                        double noise = ANGLE * random.nextGaussian();
                        for (int i = 0; i < 3; i++) {
                            seen[i] += noise * axis[i];
                        }
                    }
                    measured[k][sensor] = unit(seen);
                }
            }
        }

        /// By Gauss and Newton from the truth, three times; how far off the position is at a time [m].
        double[] errorAt(double time) {
            double[] off = new double[6];
            for (int round = 0; round < 3; round++) {
                double[][] normal = new double[6][6];
                double[] right = new double[6];
                for (int k = 0; k < measured.length; k++) {
                    for (int sensor = 0; sensor < 2; sensor++) {
                        add(k * STEP, sensor, measured[k][sensor], off, normal, right);
                    }
                }
                double[] step = Matrices.times(inverse(normal), right);
                for (int i = 0; i < 6; i++) {
                    off[i] += step[i];
                }
            }
            return new double[] {off[0] + off[3] * time, off[1] + off[4] * time, off[2] + off[5] * time};
        }

        private static void add(
                double time, int sensor, double[] seen, double[] off, double[][] normal, double[] right) {
            double[] line = line(sensor, time);
            for (int i = 0; i < 3; i++) {
                line[i] += off[i] + off[3 + i] * time;
            }
            double distance = Math.sqrt(dot(line, line));
            for (double[] axis : axes(unit(line))) {
                double[] slope = new double[6];
                for (int i = 0; i < 3; i++) {
                    slope[i] = axis[i] / distance;
                    slope[3 + i] = slope[i] * time;
                }
                double residual = dot(seen, axis);
                for (int i = 0; i < 6; i++) {
                    right[i] += slope[i] * residual;
                    for (int j = 0; j < 6; j++) {
                        normal[i][j] += slope[i] * slope[j];
                    }
                }
            }
        }

        private static double[][] axes(double[] sight) {
            double[] one = unit(Matrices.cross(sight, new double[] {0.3, 0.5, 0.8}));
            return new double[][] {one, Matrices.cross(sight, one)};
        }
    }
}
