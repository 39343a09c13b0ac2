package org.recoupe.cli;

import java.io.IOException;
import java.util.List;
import org.recoupe.FactChecker;
import org.recoupe.rule.RuleBook;
import org.recoupe.rule.RuleCard;
import org.recoupe.rule.RuleProblem;
import picocli.CommandLine.Model.CommandSpec;

/** Shows the file of a rule. */
final class RulesShow implements Command {

    @Override
    public CommandSpec syntax() {
        return Sources.addTo(Syntax.of(this, "show", "Show the file of a rule.").operands("ID", "1", "The rule's id."))
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        RuleBook book = FactChecker.rules(Sources.of(arguments, terminal));
        String id = arguments.operands().get(0);
        RuleCard card = book.rules().stream()
                .filter(rule -> rule.id().equals(id) || rule.key().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("there is no rule %s: %s".formatted(id, near(id, book))));
        terminal.say(card.path());
        terminal.out().print(RuleText.of(card));
        return ExitCode.CLEAN;
    }

    private static String near(String id, RuleBook book) {
        String last = id.substring(id.lastIndexOf('/') + 1);
        List<String> ids = book.rules().stream().map(RuleCard::id).distinct().toList();
        List<String> near = ids.stream().filter(other -> other.contains(last)).toList();
        if (!near.isEmpty()) {
            return "did you mean %s?".formatted(String.join(" or ", near));
        }
        String meant = RuleProblem.meant(id, ids);
        return meant.isEmpty() ? "see 'recoupe rules list'" : meant;
    }
}
