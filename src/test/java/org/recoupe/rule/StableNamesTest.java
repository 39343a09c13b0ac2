package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rule file becomes the same classes, byte for byte, whatever is compiled before it or with it. */
class StableNamesTest {

    private static final RuleFile FILE = file("a/one");

    @Test
    void aFileIsCompiledToTheSameBytesAloneAndAmongOthers() throws Exception {
        CompiledFile alone = RuleCompiler.compile(List.of(source(FILE)), true).get(0);

        CompiledFile among = RuleCompiler.compile(
                        List.of(source(file("a/other")), source(FILE), source(file("b/third"))), true)
                .get(1);

        assertThat(Arrays.equals(among.toBytes(), alone.toBytes())).isTrue();
    }

    private static RuleCompiler.Source source(RuleFile file) {
        return new RuleCompiler.Source(file, List.of(), "key");
    }

    private static RuleFile file(String id) {
        return RuleFile.of(id + ".drl", "rules/" + id + ".drl", """
                rule "%s" when
                    QuantityClaim(id == "c1")
                    Threshold(name == "largest")
                    $c: QuantityClaim()
                then
                    report.consistent($c);
                end
                """.formatted(id), true);
    }
}
