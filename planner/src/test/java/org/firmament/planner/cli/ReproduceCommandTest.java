package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// `firmament reproduce` as a user types it.
class ReproduceCommandTest {
    @Test
    void casesAreListedWithoutBeingWorkedOut() {
        CommandLineRun run = CommandLineRun.of("reproduce", "--list", "cost", "engagement.aei");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Cost arithmetic", "cost.cbo-2026.bought", "engagement.aei.reach")
                .doesNotContain("engagement.walker", "theirs");
    }

    @Test
    void oursStandsBesideTheirs() {
        CommandLineRun run = CommandLineRun.of("reproduce", "cost.cbo-2026", "--quiet");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsPattern("cost.cbo-2026.bought +31,200 +31,200 +0 +within +Interceptors bought")
                .contains("4 of 4 tested cases are within their tolerance.");
    }

    @Test
    void jsonIsOneDocumentOfTheContractsKeys() {
        CommandLineRun run = CommandLineRun.of("reproduce", "cost.aps-2003.launch", "--format", "json");

        assertThat(run.exit()).isZero();
        assertThat(run.out().replaceAll("\\s+", ""))
                .startsWith("{\"cases\":[{\"case\":\"cost.aps-2003.launch\",\"quantity\":\"Launch[$bn]\",\"source\":")
                .contains("\"expected\":44", "\"ours\":44", "\"tolerance\":0.05", "\"within\":true", "\"note\":")
                .endsWith("],\"shown\":[]}");
    }

    @Test
    void equalRunsPrintEqualBytes() {
        CommandLineRun first = CommandLineRun.of("reproduce", "engagement.aei", "--format", "json");

        assertThat(CommandLineRun.of("reproduce", "engagement.aei", "--format", "json")
                        .out())
                .isEqualTo(first.out());
    }

    @Test
    void anUnknownCaseIsRefused() {
        CommandLineRun run = CommandLineRun.of("reproduce", "engagment");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("engagment is not a case", "Maybe use engagement, or look at: firmament reproduce --list")
                .doesNotContain("\tat ");
    }
}
