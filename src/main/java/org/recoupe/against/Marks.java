package org.recoupe.against;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.recoupe.language.Language;
import org.recoupe.language.Table;
import org.recoupe.language.Token;
import org.recoupe.reference.Stems;

/** What two sentences of one language are compared by: the roots of words that carry something, and marks of denial. */
final class Marks {

    private static final int LONGEST_ROOT = 7;
    private static final Set<String> STOPS = Set.of(",", ";", ":", "(", ")", "«", "»", "–", "—");

    private static final Map<String, Marks> ALL = new ConcurrentHashMap<>();

    private final Stems stems;
    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Set<String> empty = new HashSet<>();
    private final Map<String, Set<String>> opposites = new HashMap<>();

    private Marks(Language language) {
        this.stems = Stems.of(language);
        for (Table.Row row : language.table("denials").rows()) {
            kinds.computeIfAbsent(row.get("kind"), kind -> new HashSet<>()).addAll(row.all("form"));
        }
        empty.addAll(language.table("function-words").column("form"));
        kinds.values().forEach(empty::addAll);
        for (Table.Row row : language.table("opposites").rows()) {
            pair(row, "one", "other");
            pair(row, "other", "one");
        }
    }

    private void pair(Table.Row row, String from, String to) {
        for (String word : row.all(from)) {
            row.all(to)
                    .forEach(other -> opposites
                            .computeIfAbsent(root(word), missing -> new HashSet<>())
                            .add(root(other)));
        }
    }

    static Marks of(Language language) {
        return ALL.computeIfAbsent(language.code(), code -> new Marks(language));
    }

    /** What is left of a word without its endings, or digits as they are; empty for a word that carries nothing. */
    String root(Token token) {
        if (!Stems.counts(token) || empty.contains(token.norm())) {
            return "";
        }
        boolean initials =
                token.text().length() > 1 && token.text().equals(token.text().toUpperCase(java.util.Locale.ROOT));
        boolean word = token.kind() == Token.Kind.WORD;
        return word && token.text().length() < 3 && !initials ? "" : word ? root(token.folded()) : token.text();
    }

    private String root(String folded) {
        String stem = stems.stem(org.recoupe.language.Tokens.fold(folded));
        return stem.length() > LONGEST_ROOT ? stem.substring(0, LONGEST_ROOT) : stem;
    }

    /** The roots of what would say the opposite of that one. */
    Set<String> opposites(String root) {
        return opposites.getOrDefault(root, Set.of());
    }

    /** Whether the table of denials has the word as one of that kind. */
    boolean is(Token token, String kind) {
        return kinds.getOrDefault(kind, Set.of()).contains(token.norm());
    }

    /** Whether a clause ends there. */
    boolean stops(Token token) {
        return STOPS.contains(token.text())
                || token.kind() == Token.Kind.HYPHEN && !token.glued()
                || is(token, "breaks");
    }
}
