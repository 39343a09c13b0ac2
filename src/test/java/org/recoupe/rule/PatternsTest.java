package org.recoupe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoupe.rule.Dossiers.NAMES;
import static org.recoupe.rule.Dossiers.dossier;
import static org.recoupe.rule.Dossiers.figure;
import static org.recoupe.rule.Dossiers.mayor;
import static org.recoupe.rule.Dossiers.moreThan;
import static org.recoupe.rule.Dossiers.tenure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.claim.Claim.QuantityClaim;

/** What rules/README.md says works in a pattern does: it passes the check, compiles, and matches. */
class PatternsTest {

    private static final List<String> PATTERNS = """
            $c: QuantityClaim(asserted, bound)
            $c: QuantityClaim(asserted(), bound())
            $c: QuantityClaim(bound && !(speaker == "nobody"))
            $c: QuantityClaim(bound || asserted)
            $c: Claim(kind == "quantity")
            $c: Claim(this instanceof OfficeClaim)
            $c: QuantityClaim(quantity.value > 3, quantity.comparator.lower)
            $c: QuantityClaim(quantity.comparator in (Comparator.MORE_THAN, Comparator.AT_LEAST))
            $c: QuantityClaim(modality == Modality.ASSERTED, framing.tense != Tense.FUTURE)
            $c: QuantityClaim(period.grain == Period.Grain.YEAR, period.from.year == 2023)
            $c: QuantityClaim(period.grain == Grain.YEAR)
            $c: QuantityClaim(dimensions["country"] == "LVA")
            $c: QuantityClaim(dimensions.get("country") == "LVA", context.entities contains "LVA")
            $c: QuantityClaim(span.quote matches "so.*", measure str[startsWith] "ports/")
            $c: QuantityClaim(quantity.range.high == Double.POSITIVE_INFINITY, quantity.hedge == "")
            $c: QuantityClaim($q: quantity, $q.value > 3)
            $c: QuantityClaim($v: quantity.value > 3)
            $c: QuantityClaim($p: period) $f: Figure(claim == $c.id, $p.covers(period))
            $c: QuantityClaim($p: period) $f: Figure(claim == $c.id, period == $p, source == "port")
            $c: QuantityClaim() $f: Figure(claim == $c.id, range.meets($c.quantity.range), Math.abs(gap) < 1)
            $c: QuantityClaim() $f: Figure(claim == $c.id, value > 1.05 * $c.quantity.value, timing == Timing.AS_OF)
            $c: QuantityClaim() $t: Tolerance(measure == $c.measure) Figure(claim == $c.id, gap <= $t.relative * 2)
            $c: QuantityClaim() exists Figure(claim == $c.id, speaks) not Figure(claim == $c.id, gap > 0.5)
            $c: QuantityClaim() not (Figure(claim == $c.id, gap > 1) and Tenure(claim == $c.id))
            $c: QuantityClaim() exists (Figure(claim == $c.id, $s: source) and Figure(claim == $c.id, source != $s))
            $c: QuantityClaim() (Figure(claim == $c.id) or Tenure(claim == $c.id))
            $c: QuantityClaim() $l: List(size >= 2) from collect(Figure(claim == $c.id, speaks))
            $c: QuantityClaim() $n: Set(size >= 2) from accumulate(Figure(claim == $c.id, $s: source), collectSet($s))
            $c: QuantityClaim() $n: Number(doubleValue < 2) from accumulate(Figure(claim == $c.id, $g: gap), min($g))
            $c: QuantityClaim() accumulate($f: Figure(claim == $c.id, $g: gap); $m: min($g), $l: collectList($f); $m < 1)
            $c: QuantityClaim() accumulate(Figure(claim == $c.id); $n: count(); $n > 1)
            $c: QuantityClaim() $x: String(this == "LVA") from $c.context.entities
            $c: QuantityClaim() $l: Threshold(name == "slip") Publication(known, date.year == 2024)
            $c: OfficeClaim(named, $who: person) Tenure(claim == $c.id, person == $who, fits && holds)
            $c: OfficeClaim() forall(Tenure(claim == $c.id) Tenure(claim == $c.id, fits))
            $c: QuantityClaim() $d: Claim(modality == $c.modality, id > $c.id) Claim(id == $d.id)
            """.lines().toList();

    @TempDir
    Path rules;

    @Test
    void allOfThemMatch() throws IOException {
        Files.createDirectories(rules.resolve("tables"));
        Files.writeString(rules.resolve("tables/limits.csv"), "name,scope,value\nslip,*,10\n");
        Files.writeString(rules.resolve("all.drl"), drl());
        QuantityClaim claim = moreThan(4e9);

        Judgement judgement = RuleBook.load(List.of(RuleFolder.of(rules)), new RuleCache(rules.resolve(".cache")))
                .judge(
                        dossier(
                                List.of(claim, mayor("jane-doe")),
                                figure(claim, 4.4e9, "port", 3),
                                figure(claim, 4.35e9, "news", 7),
                                tenure("jane-doe", true)),
                        NAMES);

        assertThat(judgement.failures()).isEmpty();
        assertThat(judgement.fired())
                .containsExactlyElementsOf(Stream.iterate(1, n -> n + 1)
                        .limit(PATTERNS.size())
                        .map(n -> "all#" + n)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String drl() {
        StringBuilder drl = new StringBuilder();
        for (int i = 0; i < PATTERNS.size(); i++) {
            drl.append("rule \"%d\" @title(\"t\") @titre(\"t\") @en(\"e\") @fr(\"f\") when\n".formatted(i + 1));
            drl.append(PATTERNS.get(i)).append("\nthen report.consistent($c);\nend\n");
        }
        return drl.toString();
    }
}
