package org.firmament.planner.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Arithmetic of a scenario's values, as an analyst writes it.
class ExpressionTest {
    private static final Map<String, Value> VALUES =
            Map.of("shell.total", Value.of(520), "shell.planes", Value.of(20), "kind", Value.ofText("walker-star"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "1 + 2 * 3; 7",
                "(1 + 2) * 3; 9",
                "2 ^ 3 ^ 2; 512",
                "-2 ^ 2; -4",
                "7 % 3 - -1; 2",
                "-7 % 3; 2",
                "shell.total / shell.planes; 26",
                "0.1 + 0.2 == 0.3; 0",
                "if kind == 'walker-star' then 180 else 360; 180",
                "if shell.total < 100 then 1 else if shell.total < 1000 then 2 else 3; 2",
                "not (1 < 2) or 3 >= 3 and 1; 1",
                "max(1, 2, min(5, 4)) + round(2.4) + ceil(0.1) + floor(1.9); 8",
                "sqrt(abs(-16)); 4",
            })
    void computes(String text, String value) {
        assertThat(expression(text).value(VALUES::get).words()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "1 +; ends where a value should stand",
                "1 2; '2' stands where an expression should end",
                "(1; the end stands where ')' should",
                "sin(1); sin of 1 values is no function",
                "1 & 2; '& 2' is no part of an expression",
                "* 2; '*' stands where a value should",
            })
    void refuses(String text, String why) {
        assertThatThrownBy(() -> expression(text))
                .isInstanceOf(Expression.Fault.class)
                .hasMessageContaining(why);
    }

    @Test
    void aResultThatIsNoNumberIsAFault() {
        assertThatThrownBy(() -> expression("1 / (shell.planes - 20)").value(VALUES::get))
                .isInstanceOf(Expression.Fault.class);
        assertThatThrownBy(() -> expression("kind + 1").value(VALUES::get))
                .isInstanceOf(Expression.Fault.class)
                .hasMessageContaining("'walker-star' is no number");
    }

    @Test
    void oneThatIsTooDeepOrTooLongIsAFault() {
        assertThatThrownBy(() -> expression("(".repeat(20_000) + "1" + ")".repeat(20_000)))
                .isInstanceOf(Expression.Fault.class);
        assertThatThrownBy(() -> expression("-".repeat(500) + "1"))
                .isInstanceOf(Expression.Fault.class)
                .hasMessageContaining("more than 64 parts stand within each other");
        assertThatThrownBy(() -> expression("1" + "+1".repeat(20_000)))
                .isInstanceOf(Expression.Fault.class)
                .hasMessageContaining("an expression of 40001 parts is longer than 1000");
    }

    private static Expression expression(String text) {
        return Expression.of(text, UnaryOperator.identity());
    }
}
