package org.recoupe.rule;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.recoupe.language.Language;

/** Reads what a rule says of itself in annotations, and checks it. */
final class Notes {

    private static final Set<String> SHARED = Set.of("title", "titre", "tags", "since", "yields");

    private static final Set<String> SEVERITIES = Set.of("error", "warning", "info");

    private static final List<String> YES_OR_NO = List.of("true", "false");

    private static final String ARITHMETIC = "arithmetic";

    private Notes() {}

    /**
     * The rule's card.
     *
     * @param speaks whether the rule gives a verdict or explains one, and so needs messages
     * @param first the card of the file's first rule, unless this is it
     */
    static RuleCard card(
            RuleFile file, RuleDescr rule, boolean speaks, Optional<RuleCard> first, Scope scope, RuleFaults faults) {
        Map<String, String> notes = new TreeMap<>();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            notes.put(annotation.getName(), Literals.value(annotation.getSingleValueAsString()));
        }
        first.ifPresent(card -> SHARED.forEach(name ->
                Optional.ofNullable(card.annotations().get(name)).ifPresent(own -> notes.putIfAbsent(name, own))));
        RuleCard card = new RuleCard(file.id(), rule.getName(), file.path(), rule.getLine(), notes);
        check(card, speaks, scope, faults);
        return card;
    }

    private static void check(RuleCard card, boolean speaks, Scope scope, RuleFaults faults) {
        Set<String> known = new TreeSet<>(SHARED);
        known.add("severity");
        List<String> languages = Language.all().stream()
                .filter(Language::reports)
                .map(Language::code)
                .toList();
        known.addAll(languages);
        for (String name : card.annotations().keySet()) {
            if (!known.contains(name)) {
                faults.at(
                        card.line(),
                        1,
                        "no annotation is called @" + name,
                        "one of " + String.join(", ", known),
                        RuleFaults.meant(name, known));
            }
        }
        String severity = card.annotations().getOrDefault("severity", "info");
        if (!SEVERITIES.contains(severity)) {
            faults.at(
                    card.line(),
                    1,
                    "@severity(\"%s\")".formatted(severity),
                    "one of " + String.join(", ", SEVERITIES),
                    RuleFaults.meant(severity, SEVERITIES));
        }
        String yields = card.annotations().getOrDefault("yields", "true");
        if (!YES_OR_NO.contains(yields)) {
            faults.at(
                    card.line(),
                    1,
                    "@yields(%s)".formatted(yields),
                    "one of " + String.join(", ", YES_OR_NO),
                    RuleFaults.meant(yields, YES_OR_NO));
        }
        for (String title : new TreeSet<>(RuleCard.titles().values())) {
            if (card.annotations().getOrDefault(title, "").isBlank()) {
                faults.at(
                        card.line(),
                        1,
                        "no @" + title,
                        "a title in each language, on the file's first rule",
                        "add @%s(\"…\")".formatted(title));
            }
        }
        for (String language : languages) {
            message(card, language, speaks, scope, faults);
        }
    }

    private static void message(RuleCard card, String language, boolean needed, Scope scope, RuleFaults faults) {
        String message = card.message(language);
        if (message.isBlank() && needed) {
            faults.at(
                    card.line(),
                    1,
                    "no @%s".formatted(language),
                    "a message in each language for a rule that gives a verdict or explains one",
                    "add @%s(\"…\")".formatted(language));
        }
        Matcher placeholders = Wording.PLACEHOLDER.matcher(message);
        while (placeholders.find()) {
            placeholder(card, placeholders.group(2), scope, faults);
        }
    }

    private static void placeholder(RuleCard card, String path, Scope scope, RuleFaults faults) {
        String[] steps = path.split("\\.");
        if (steps[0].equals(ARITHMETIC)) {
            return;
        }
        Optional<Class<?>> start = scope.type("$" + steps[0]);
        if (start.isEmpty()) {
            List<String> bound =
                    scope.variables().stream().map(name -> name.substring(1)).toList();
            faults.at(
                    card.line(),
                    1,
                    "{%s} in a message, but $%s is not bound".formatted(path, steps[0]),
                    "a variable of this rule without its $",
                    RuleFaults.meant(steps[0], bound));
            return;
        }
        Class<?> type = start.get();
        for (int i = 1; i < steps.length && type != Object.class; i++) {
            String step = steps[i];
            Class<?> owner = type;
            Optional<Class<?>> next = Vocabulary.accessor(owner, step).map(Method::getReturnType);
            if (next.isEmpty()) {
                faults.at(
                        card.line(),
                        1,
                        "{%s} in a message, but a %s has no %s".formatted(path, owner.getSimpleName(), step),
                        "what it can be asked for",
                        RuleFaults.meant(step, Vocabulary.accessors(owner)));
                return;
            }
            type = next.get();
        }
    }
}
