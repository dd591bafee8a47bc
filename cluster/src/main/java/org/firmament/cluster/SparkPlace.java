package org.firmament.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.Problem;
import org.firmament.planner.study.RowPlace;
import org.firmament.planner.study.StudyOrder;
import org.firmament.planner.study.StudyRow;

/// Rows evaluated on a cluster of Apache Spark: the study is sent to every executor once, and each row is a job of
/// one task, so that rows come back, and are kept, one by one.
final class SparkPlace implements RowPlace {
    /// Enough to keep 200 cores busy; those over the number of cores wait in Spark's own queue.
    private static final int AT_ONCE = 200;

    /// Lines of what Spark says that are repeated.
    private static final int TOLD = 3;

    private static final String MASTER = "spark.master";

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Crew ready(StudyOrder order) {
        SparkConf settings = new SparkConf()
                .setIfMissing("spark.app.name", order.study().file().name())
                .setIfMissing("spark.log.level", "WARN");
        if (!settings.contains(MASTER)) {
            throw new LimitException(
                    MASTER, "nothing", "the address of a cluster", "start by spark-submit --master local[2]");
        }
        StudyParcel parcel = StudyParcel.of(order);
        JavaSparkContext context = new JavaSparkContext(settings);
        try {
            parcel.rehearse(Path.of(SparkFiles.getRootDirectory()), order);
            return new Executors(context, context.broadcast(parcel));
        } catch (RuntimeException refused) {
            context.close();
            throw refused;
        }
    }

    /// All executors of a cluster.
    private record Executors(JavaSparkContext context, Broadcast<StudyParcel> study) implements Crew {
        @Override
        public StudyRow row(int number) {
            Broadcast<StudyParcel> sent = study;
            try {
                String line = context.parallelize(List.of(number), 1)
                        .map(row -> sent.value().line(row, Path.of(SparkFiles.getRootDirectory())))
                        .collect()
                        .getFirst();
                return StudyRow.read("row " + number, line);
            } catch (BadInput ours) {
                throw ours;
            } catch (Exception fault) {
                // Spark throws its checked exceptions undeclared.
                String why = Stream.of(String.valueOf(fault.getMessage()))
                        .flatMap(String::lines)
                        .map(String::strip)
                        .limit(TOLD)
                        .collect(Collectors.joining(" "));
                throw new BadInput(List.of(new Problem(
                        context.master(),
                        0,
                        "",
                        "Spark ended the work at row " + number + " (" + why
                                + "); the rows before are kept. Maybe go on with --resume.")));
            }
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
