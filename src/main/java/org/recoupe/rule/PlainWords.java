package org.recoupe.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Consequence;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.functions.BlockN;
import org.recoupe.claim.Claim;
import org.recoupe.rule.FormulaReader.Unknown;

/** The consequence of a plain rule: what it says through {@code report}, one call after the other. */
final class PlainWords {

    private static final Set<String> VERDICTS =
            Set.of("consistent", "imprecise", "inconsistent", "disputed", "noData", "notCheckable");

    private static final Set<String> REMARKS = Set.of("caveat", "explain");

    private PlainWords() {}

    /**
     * Looks whether the calls of a rule are all of {@code report}, and about claims that its patterns bind.
     *
     * @throws Unknown if not
     */
    static void check(PlainRule rule, List<PlainPattern> patterns) throws Unknown {
        Set<String> claims = patterns.stream()
                .filter(pattern -> pattern instanceof PlainPattern.One one && Claim.class.isAssignableFrom(one.type()))
                .map(pattern -> ((PlainPattern.One) pattern).variable())
                .collect(Collectors.toSet());
        for (PlainRule.Call call : rule.calls()) {
            boolean known = VERDICTS.contains(call.method())
                    || REMARKS.contains(call.method()) && call.keys().size() == 1;
            if (!known || call.variable().isEmpty() || !claims.contains(call.variable())) {
                throw new Unknown(call.method());
            }
        }
    }

    /** Those calls as a consequence. */
    static Consequence of(List<PlainRule.Call> calls, Map<String, Variable<?>> variables) {
        List<Variable<?>> all = new ArrayList<>();
        calls.forEach(call -> all.add(Objects.requireNonNull(variables.get(call.variable()))));
        all.add(PlainRules.global());
        BlockN block = values -> say(calls, values);
        return new ConsequenceImpl(block, all.toArray(new Variable<?>[0]), false, false, "java");
    }

    private static void say(List<PlainRule.Call> calls, Object... values) {
        Reporter report = (Reporter) values[calls.size()];
        for (int i = 0; i < calls.size(); i++) {
            say(calls.get(i), (Claim) values[i], report);
        }
    }

    private static void say(PlainRule.Call call, Claim claim, Reporter report) {
        switch (call.method()) {
            case "caveat" -> report.caveat(claim, call.keys().get(0));
            case "explain" -> report.explain(claim, call.keys().get(0));
            default -> {
                Draft draft = verdict(call.method(), claim, report);
                call.keys().forEach(draft::caveat);
            }
        }
    }

    private static Draft verdict(String method, Claim claim, Reporter report) {
        return switch (method) {
            case "consistent" -> report.consistent(claim);
            case "imprecise" -> report.imprecise(claim);
            case "inconsistent" -> report.inconsistent(claim);
            case "disputed" -> report.disputed(claim);
            case "noData" -> report.noData(claim);
            default -> report.notCheckable(claim);
        };
    }
}
