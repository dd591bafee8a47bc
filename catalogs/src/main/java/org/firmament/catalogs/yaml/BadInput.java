package org.firmament.catalogs.yaml;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.firmament.catalogs.DataFile;

/// An input the program cannot use, with everything that is wrong with it.
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Lines printed before "… and N more".
    private static final int PRINTED = 50;

    private final transient List<Problem> problems;

    /// @param problems  at least one; kept in the order of files and lines
    public BadInput(List<Problem> problems) {
        this.problems = sorted(problems);
    }

    /// One problem at a place, of the file as a whole.
    BadInput(Where where, String message) {
        this(List.of(new Problem(where.file(), where.line(), "", message)));
    }

    /// One problem of a file or folder as a whole.
    public static BadInput of(Path path, String message) {
        return new BadInput(List.of(new Problem(path.toString(), 0, "", message)));
    }

    /// One problem of a file that another one names.
    public static BadInput of(DataFile file, int line, String path, String message) {
        return new BadInput(List.of(Problem.of(file, line, path, message)));
    }

    /// All problems, sorted by file and line.
    public List<Problem> problems() {
        return problems;
    }

    /// The problems, one a line; of very many the first fifty and how many more there are.
    @Override
    public String getMessage() {
        return print(problems);
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }

    private static String print(List<Problem> problems) {
        String lines = problems.stream().limit(PRINTED).map(Problem::toString).collect(Collectors.joining("\n"));
        int more = problems.size() - PRINTED;
        return more > 0 ? lines + "\n… and " + more + " more" : lines;
    }
}
