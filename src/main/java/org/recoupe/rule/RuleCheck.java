package org.recoupe.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** What can be said of a rule file before it is compiled: its rules' cards, and all that is wrong with it. */
record RuleCheck(List<RuleCard> cards, List<RuleProblem> problems) {

    static RuleCheck of(RuleFile file) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        List<RuleProblem> problems = new ArrayList<>();
        try {
            PackageDescr tree = parser.parse(false, file.text());
            for (DroolsError error : parser.getErrors()) {
                problems.add(new RuleProblem(file.path(), 1, 1, error.getMessage(), "", "", ""));
            }
            return new RuleCheck(cards(file, tree), problems);
        } catch (DroolsParserException e) {
            problems.add(new RuleProblem(file.path(), 1, 1, String.valueOf(e.getMessage()), "", "", ""));
            return new RuleCheck(List.of(), problems);
        }
    }

    private static List<RuleCard> cards(RuleFile file, PackageDescr tree) {
        List<RuleCard> cards = new ArrayList<>();
        for (RuleDescr rule : tree.getRules()) {
            Map<String, String> annotations = new TreeMap<>();
            for (AnnotationDescr annotation : rule.getAnnotations()) {
                annotations.put(annotation.getName(), Literals.value(annotation.getSingleValueAsString()));
            }
            if (!cards.isEmpty()) {
                for (String shared : List.of("title", "titre", "tags", "since")) {
                    String first = cards.get(0).annotations().get(shared);
                    if (first != null) {
                        annotations.putIfAbsent(shared, first);
                    }
                }
            }
            cards.add(new RuleCard(file.id(), rule.getName(), file.path(), rule.getLine(), annotations));
        }
        return cards;
    }
}
