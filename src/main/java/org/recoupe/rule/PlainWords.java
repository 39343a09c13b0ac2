package org.recoupe.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     * Those calls as a consequence.
     *
     * @throws Unknown if they are none of {@code report}, or not about claims
     */
    static Consequence of(List<PlainRule.Call> calls, Map<String, Variable<?>> variables) throws Unknown {
        List<Variable<?>> claims = new ArrayList<>();
        for (PlainRule.Call call : calls) {
            Variable<?> claim = variables.get(call.variable());
            boolean known = VERDICTS.contains(call.method())
                    || REMARKS.contains(call.method()) && call.keys().size() == 1;
            if (!known || claim == null || !Claim.class.isAssignableFrom(claim.getType())) {
                throw new Unknown(call.method());
            }
            claims.add(claim);
        }
        List<Variable<?>> all = new ArrayList<>(claims);
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
