package org.recoupe.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention;
import org.recoupe.extract.Reading;

/** Finds which countries a claim about a series speaks of. */
final class CountryRoles {

    /** So near to the words for a measure, a country belongs to them: "le PIB de la France", "l'inflation turque". */
    private static final int LETTERS_AWAY = 8;

    private final EntityBook entities;
    private final Affiliations affiliations;

    CountryRoles(EntityBook entities, Affiliations affiliations) {
        this.entities = entities;
        this.affiliations = affiliations;
    }

    /** The country the claim is about; empty where it is about a place in one, or none is named. */
    Optional<String> one(Claim claim, Wording.Place words, Set<String> covered, Reading reading) {
        List<String> attached = attached(claim, words, reading, covered);
        if (!attached.isEmpty()) {
            return Optional.of(attached.get(0));
        }
        for (String id : claim.context().entities()) {
            if (covered.contains(id) || entities.is(id, Entity.Kind.COUNTRY)) {
                return Optional.of(id);
            }
            if (entities.is(id, Entity.Kind.PLACE)) {
                return Optional.empty(); // a figure near the name of a town is likely the town's
            }
        }
        return Optional.empty();
    }

    /** The two countries the claim is about, likeliest first; fewer where the text names fewer. */
    List<String> two(Claim claim, Wording.Place words, Reading reading, Set<String> covered) {
        Set<String> found = new LinkedHashSet<>(attached(claim, words, reading, covered));
        claim.context().entities().stream()
                .filter(id -> entities.is(id, Entity.Kind.COUNTRY))
                .forEach(found::add);
        if (found.size() < 2) {
            claim.context().entities().stream()
                    .filter(id -> entities.is(id, Entity.Kind.PERSON))
                    .flatMap(id -> affiliations.countries(id).stream())
                    .forEach(found::add);
        }
        return found.stream().limit(2).toList();
    }

    /** The first country that the text names behind these words and before the sentence ends. */
    Optional<String> behind(Claim claim, Wording.Place words, Reading reading) {
        return names(claim, reading).stream()
                .filter(name -> name.span().start() >= words.end())
                .min(Comparator.comparingInt(name -> name.span().start()))
                .flatMap(this::country);
    }

    /** The countries right behind the words, then those right before, with no mark between. */
    private List<String> attached(Claim claim, Wording.Place words, Reading reading, Set<String> covered) {
        List<String> behind = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (Mention.Name name : names(claim, reading)) {
            List<String> countries = name.entities().stream()
                    .map(Entity::id)
                    .filter(id -> covered.contains(id) || entities.is(id, Entity.Kind.COUNTRY))
                    .limit(name.plural() ? 2 : 1)
                    .toList();
            if (joined(claim, words.end(), name.span().start())) {
                behind.addAll(countries);
            } else if (joined(claim, name.span().end(), words.start())) {
                before.addAll(countries);
            }
        }
        behind.addAll(before);
        return behind;
    }

    private static boolean joined(Claim claim, int from, int to) {
        if (from > to || to - from > LETTERS_AWAY) {
            return false;
        }
        Span sentence = claim.context().sentence().span();
        String between = sentence.quote().substring(from - sentence.start(), to - sentence.start());
        return between.chars().noneMatch(mark -> ",;:.()".indexOf(mark) >= 0);
    }

    private Optional<String> country(Mention.Name name) {
        return name.entities().stream()
                .map(Entity::id)
                .filter(id -> entities.is(id, Entity.Kind.COUNTRY))
                .findFirst();
    }

    private static List<Mention.Name> names(Claim claim, Reading reading) {
        Span sentence = claim.context().sentence().span();
        return reading.mentions().stream()
                .filter(mention -> mention instanceof Mention.Name && sentence.covers(mention.span()))
                .map(Mention.Name.class::cast)
                .toList();
    }
}
