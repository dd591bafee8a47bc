package org.firmament.planner.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.firmament.catalogs.DataFile;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;
import org.firmament.catalogs.yaml.Node;

/// A study as a file states it: which values of a scenario vary, which are uncertain, and what is asked.
///
/// @param firmament  version of the format
/// @param scenario   what is varied
/// @param vary       path → its levels: a list, `{from, to, step}`, or a distribution
/// @param list       architectures one by one, for `sampling.method: list`
/// @param derive     path → an expression of other values
/// @param where      conditions an architecture must meet to be looked at
/// @param uncertain  path → how likely its values are
/// @param limit      most architectures; without it 100,000
/// @param crossings  where two architectures swap
/// @param salvo      what simultaneous engagements cost
public record StudyFile(
        @Written(min = 1, max = 1, says = "version of the format")
        int firmament,

        @Written(fallback = "Study", says = "title") String name,
        @Written(says = "scenario file that is varied") DataFile scenario,

        @Written(fallback = "{}", says = "path: levels as a list, {from, to, step} or a distribution")
        Map<String, Node> vary,

        @Written(fallback = "[]", says = "architectures one by one, each path: value, for sampling.method: list")
        List<Map<String, Node>> list,

        @Written(fallback = "{}", says = "path: expression of other values")
        Map<String, String> derive,

        @Written(fallback = "[]", says = "conditions an architecture must meet; others are skipped and counted")
        List<String> where,

        @Written(fallback = "{}", says = "path: distribution")
        Map<String, Distribution> uncertain,

        @Written(fallback = "{}", says = "how often uncertain values are drawn")
        Draws draws,

        @Written(fallback = "{}", says = "which architectures are looked at")
        Sampling sampling,

        @Written(fallback = "[]", says = "figures that should be small, such as cost.total_usd")
        List<String> minimise,

        @Written(fallback = "[]", says = "figures that should be large")
        List<String> maximise,

        @Written(fallback = "[]", says = "where two architectures swap")
        List<CrossingQuestion> crossings,

        @Written(says = "what simultaneous engagements cost; vary raid.launches for the curve")
        Optional<SalvoQuestion> salvo,

        @Written(min = 1, max = 10_000_000, says = "most architectures; 100,000 if left out")
        OptionalLong limit) {
    /// Most architectures of a study that states no limit.
    static final long MOST = 100_000;

    /// Where two architectures that differ in one value swap as another value grows.
    ///
    /// @param along    path of the value that grows
    /// @param between  path of the value that tells the two apart
    /// @param of       figure by which they are compared
    public record CrossingQuestion(
            @Written(says = "path of the value that grows") String along,

            @Written(says = "path of the value that tells the two apart")
            String between,

            @Written(says = "figure they are compared by") String of) {}

    /// What counts as engaging a salvo.
    ///
    /// @param engagedAtLeast  mean fraction of the salvo engaged
    public record SalvoQuestion(
            @Written(min = 0, above = true, max = 1, fallback = "0.9", says = "mean fraction of the salvo engaged")
            double engagedAtLeast) {
        public SalvoQuestion {
            Limits.check(SalvoQuestion.class, engagedAtLeast);
        }
    }

    public StudyFile {
        vary = inOrder(vary);
        list = list.stream().map(StudyFile::inOrder).toList();
        derive = inOrder(derive);
        where = List.copyOf(where);
        uncertain = inOrder(uncertain);
        minimise = List.copyOf(minimise);
        maximise = List.copyOf(maximise);
        crossings = List.copyOf(crossings);
        Limits.check(
                StudyFile.class,
                firmament,
                name,
                scenario,
                vary,
                list,
                derive,
                where,
                uncertain,
                draws,
                sampling,
                minimise,
                maximise,
                crossings,
                salvo,
                limit);
    }

    private static <T> Map<String, T> inOrder(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
