package org.recoupe.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recoupe.article.Span;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention;

/**
 * Which country a sentence is about that names none, as far as what was read before leaves no doubt: the only one of its
 * paragraph, the one that the sentence before was about and named alone, or the one that the whole text is about.
 */
final class Topic {

    private final Set<Entity> here = new LinkedHashSet<>();
    private Set<Entity> before = Set.of();
    private int paragraph = -1;
    private Optional<Entity> ofText = Optional.empty();
    private boolean opened = false;
    private Optional<Entity> subject = Optional.empty();
    private boolean alone = false;

    /** Notes the countries of a sentence that has been read; those before its first verb are what it is about. */
    void note(Passage passage, List<Verbs.Verb> verbs) {
        enter(passage.sentence().paragraph());
        List<Mention.Name> names = passage.names()
                .filter(name -> Frame.kind(name, Entity.Kind.COUNTRY).isPresent())
                .toList();
        Set<Entity> named = new LinkedHashSet<>();
        for (Mention.Name name : names) {
            name.entities().stream()
                    .filter(entity -> entity.kind() == Entity.Kind.COUNTRY)
                    .forEach(named::add);
        }
        int verb = verbs.stream().mapToInt(Verbs.Verb::at).min().orElse(passage.to());
        subject = names.stream()
                .filter(name -> !name.plural() && passage.first(name.span()) < verb)
                .findFirst()
                .flatMap(name -> Frame.kind(name, Entity.Kind.COUNTRY));
        alone = named.size() == 1;
        here.addAll(named);
        open(passage, named);
    }

    private void enter(int next) {
        if (next != paragraph) {
            if (!here.isEmpty()) {
                before = Set.copyOf(here);
            }
            here.clear();
            paragraph = next;
        }
    }

    /** The text is about the only country of its title, else of the first sentence that names any. */
    private void open(Passage passage, Set<Entity> named) {
        boolean title = passage.sentence().span().part() == Span.Part.TITLE;
        if (opened || named.isEmpty()) {
            return;
        }
        ofText = named.size() == 1 ? named.stream().findFirst() : Optional.empty();
        opened = !title || ofText.isPresent();
    }

    /** The country that a sentence of that paragraph is about if it names none; nothing where several may be meant. */
    Optional<Entity> at(int next) {
        boolean inside = next == paragraph && !here.isEmpty();
        Set<Entity> near = inside ? here : next == paragraph ? before : here.isEmpty() ? before : here;
        if (near.size() == 1) {
            return near.stream()
                    .findFirst()
                    .filter(only -> inside || ofText.isEmpty() || ofText.get().equals(only));
        }
        Optional<Entity> last = subject.filter(near::contains);
        return last.filter(
                country -> inside && alone || ofText.filter(country::equals).isPresent());
    }
}
