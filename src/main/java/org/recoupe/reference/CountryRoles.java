package org.recoupe.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Mention;
import org.recoupe.extract.Reading;

/** Finds which countries a claim about a series speaks of. */
final class CountryRoles {

    /** So near to the words for a measure, a country belongs to them: "le PIB de la France", "l'inflation turque". */
    private static final int LETTERS_AWAY = 8;

    /** So near behind a figure, a country belongs to it: "30 milliards pour la Géorgie". */
    private static final int LETTERS_BEHIND_FIGURE = 12;

    /** So near behind a town, a country says where it lies: "Istanbul, la capitale économique de la Turquie". */
    private static final int LETTERS_TO_PLACE = 30;

    private final EntityBook entities;
    private final Affiliations affiliations;

    CountryRoles(EntityBook entities, Affiliations affiliations) {
        this.entities = entities;
        this.affiliations = affiliations;
    }

    /**
     * The country the claim is about: the one joined to the words for its measure, unless another quantity stands between;
     * then the only one between that quantity and this; then the one right behind it. Empty where a place in a country is
     * nearer, where two countries are as likely, or where none is named.
     */
    Optional<String> one(Claim claim, Wording.Place words, Set<String> covered, Reading reading) {
        return chosen(claim, words, covered, reading).filter(country -> !ofATown(country, claim, reading));
    }

    /** "Istanbul, en Turquie, compte 15 millions d'habitants": a town that the country only places is what is meant. */
    private boolean ofATown(String country, Claim claim, Reading reading) {
        List<Mention.Name> before = names(claim, reading).stream()
                .filter(name -> name.span().start() < claim.span().start())
                .filter(name -> !parted(name, claim, reading))
                .toList();
        return before.stream()
                .filter(name -> isPlace(name) && isIn(name, country))
                .anyMatch(town -> before.stream()
                        .filter(name -> country(name).filter(country::equals).isPresent())
                        .anyMatch(name ->
                                joined(claim, town.span().end(), name.span().start(), LETTERS_TO_PLACE, "—–-;:.")));
    }

    private boolean isIn(Mention.Name place, String country) {
        return entities.country(place.entities().get(0).id())
                .filter(country::equals)
                .isPresent();
    }

    private Optional<String> chosen(Claim claim, Wording.Place words, Set<String> covered, Reading reading) {
        List<Mention.Name> here = names(claim, reading).stream()
                .filter(name -> means(name, covered).isPresent() || isPlace(name) && !heads(name, claim))
                .toList();
        if (here.isEmpty()) {
            return earlier(claim, reading);
        }
        List<Mention.Name> own =
                here.stream().filter(name -> !parted(name, claim, reading)).toList();
        Optional<String> joined = first(attached(claim, words, countriesOf(own), covered));
        if (joined.isPresent()) {
            return joined;
        }
        List<Mention.Name> before = own.stream()
                .filter(name -> name.span().start() < claim.span().start())
                .sorted(Comparator.comparingInt(
                        (Mention.Name name) -> -name.span().start()))
                .toList();
        List<Mention.Name> after = own.stream()
                .filter(name -> name.span().start() >= claim.span().end())
                .toList();
        List<Mention.Name> right = after.stream()
                .filter(name -> joined(claim, claim.span().end(), name.span().start(), LETTERS_BEHIND_FIGURE))
                .toList();
        boolean anothers = before.stream().allMatch(name -> behindAnother(name, claim, reading));
        if (!before.isEmpty() && (right.isEmpty() || !anothers)) {
            return only(before, covered);
        }
        return only(right, covered)
                .or(() -> first(attached(claim, words, countriesOf(here), covered)))
                .or(() -> only(near(after, claim, reading), covered));
    }

    /**
     * Those behind the figure with no mark and no other amount between, and none of its kind right behind them: "$4.21
     * trillion, below Germany's $4.46 trillion" says nothing of whose the first is.
     */
    private static List<Mention.Name> near(List<Mention.Name> after, Claim claim, Reading reading) {
        List<Mention> amounts = reading.mentions(sentence(claim)).stream()
                .filter(mention -> mention instanceof Mention.Amount
                        && mention.span().start() >= claim.span().end())
                .toList();
        return after.stream()
                .filter(name -> joined(claim, claim.span().end(), name.span().start(), Integer.MAX_VALUE)
                        || fronted(claim, name))
                .filter(name -> amounts.stream()
                        .noneMatch(amount -> amount.span().start() < name.span().start()
                                || joined(
                                        claim, name.span().end(), amount.span().start())))
                .toList();
    }

    /** "Avec ses 68 millions d'habitants, la France …": a comma, and at most an article, between the figure and whose it is. */
    private static boolean fronted(Claim claim, Mention.Name name) {
        Span sentence = sentence(claim);
        int end = claim.span().end();
        int comma = sentence.quote().indexOf(',', end - sentence.start()) + sentence.start();
        return comma >= end
                && joined(claim, end, comma, Integer.MAX_VALUE)
                && joined(claim, comma + 1, name.span().start(), LETTERS_AWAY);
    }

    private static Optional<String> first(List<String> ids) {
        return ids.stream().findFirst();
    }

    /** The one country they mean; a union of countries gives way to one of them, a place nearest by bars them all. */
    private Optional<String> only(List<Mention.Name> nearestFirst, Set<String> covered) {
        if (nearestFirst.isEmpty() || means(nearestFirst.get(0), covered).isEmpty()) {
            return Optional.empty();
        }
        Set<String> ids = new LinkedHashSet<>();
        nearestFirst.forEach(name -> means(name, covered).ifPresent(ids::add));
        List<String> countries = affiliations.onlyCountries(List.copyOf(ids));
        List<String> chosen = countries.isEmpty() ? List.copyOf(ids) : countries;
        return chosen.size() == 1 ? Optional.of(chosen.get(0)) : Optional.empty();
    }

    private Optional<String> means(Mention.Name name, Set<String> covered) {
        if (isPlace(name)) {
            return Optional.empty(); // a capital stands for its government, not for what is counted in its country
        }
        return name.entities().stream()
                .map(Entity::id)
                .filter(id -> covered.contains(id) || entities.is(id, Entity.Kind.COUNTRY))
                .findFirst();
    }

    private static List<Mention.Name> countriesOf(List<Mention.Name> names) {
        return names.stream().filter(name -> !isPlace(name)).toList();
    }

    /** "PARIS, 13 février": where the agency's report was written is not what it is about. */
    private static boolean heads(Mention.Name name, Claim claim) {
        String written = name.span().quote();
        return name.span().start() == sentence(claim).start() && written.equals(written.toUpperCase(Locale.ROOT));
    }

    private static boolean isPlace(Mention.Name name) {
        return !name.entities().isEmpty() && name.entities().get(0).kind() == Entity.Kind.PLACE;
    }

    /** Whether another quantity of the claim's kind stands between the name and the claim: the name is that one's. */
    private static boolean parted(Mention.Name name, Claim claim, Reading reading) {
        int from = Math.min(name.span().end(), claim.span().end());
        int to = Math.max(name.span().start(), claim.span().start());
        List<Mention.Amount> amounts = reading.mentions(sentence(claim)).stream()
                .filter(Mention.Amount.class::isInstance)
                .map(Mention.Amount.class::cast)
                .toList();
        Set<Dimension> kinds = new HashSet<>();
        amounts.stream()
                .filter(amount -> claim.span().overlaps(amount.span()))
                .forEach(amount -> kinds.addAll(alike(amount.quantity().dimension())));
        return amounts.stream()
                .filter(amount -> !claim.span().overlaps(amount.span()))
                .filter(amount -> kinds.contains(amount.quantity().dimension()))
                .anyMatch(
                        amount -> amount.span().start() >= from && amount.span().end() <= to);
    }

    /** "24 milliards pour l'Arménie et 30 pour la Géorgie": a country right behind another quantity is that one's. */
    private static boolean behindAnother(Mention.Name name, Claim claim, Reading reading) {
        return reading.mentions(sentence(claim)).stream()
                .filter(mention ->
                        mention instanceof Mention.Amount && !claim.span().overlaps(mention.span()))
                .anyMatch(
                        amount -> joined(claim, amount.span().end(), name.span().start(), LETTERS_BEHIND_FIGURE));
    }

    /** "69 million inhabitants" and "83 million" in one list are of one kind. */
    private static Set<Dimension> alike(Dimension dimension) {
        boolean counted = dimension == Dimension.COUNT || dimension == Dimension.NUMBER;
        return counted ? Set.of(Dimension.COUNT, Dimension.NUMBER) : Set.of(dimension);
    }

    /**
     * Where the sentence names none, the country that it is about all the same. Where it names an organisation that is not
     * the one that says so, a place, or where several countries may be meant: none.
     */
    private Optional<String> earlier(Claim claim, Reading reading) {
        String topic = claim.context().topic();
        boolean others = names(claim, reading).stream().anyMatch(name -> isOrganisation(name, claim));
        return topic.isEmpty() || others || placeBefore(topic, claim) ? Optional.empty() : Optional.of(topic);
    }

    /** Whether a town was spoken of later than the country: a figure near its name is likely the town's. */
    private boolean placeBefore(String country, Claim claim) {
        return claim.context().entities().stream()
                .takeWhile(id -> !id.equals(country))
                .anyMatch(id -> entities.is(id, Entity.Kind.PLACE));
    }

    private static boolean isOrganisation(Mention.Name name, Claim claim) {
        return name.entities().stream()
                .filter(entity -> entity.kind() == Entity.Kind.ORGANISATION)
                .anyMatch(entity ->
                        !entity.id().equals(claim.framing().attribution().speaker()));
    }

    /** Whether the claim's sentence names anything, or points back to it. */
    boolean named(Claim claim, Reading reading) {
        return !names(claim, reading).isEmpty();
    }

    /** The two countries the claim is about, likeliest first; fewer where its sentence names fewer. */
    List<String> two(Claim claim, Wording.Place words, Reading reading, Set<String> covered) {
        Set<String> found = new LinkedHashSet<>(attached(claim, words, names(claim, reading), covered));
        Set<String> here = new LinkedHashSet<>();
        names(claim, reading).stream()
                .flatMap(name -> name.entities().stream())
                .forEach(entity -> here.addAll(affiliations.withCountry(entity.id())));
        affiliations.onlyCountries(claim.context().entities()).stream()
                .filter(here::contains)
                .forEach(found::add);
        return found.stream().limit(2).toList();
    }

    /**
     * The two countries of a wording around a figure: those named in it; else the one right behind it, "338 kilomètres de
     * frontière avec la Russie", and the last one before the figure, or before the first of a list of them. Fewer where they
     * cannot be told.
     */
    List<String> around(Claim claim, Wording.Place words, Reading reading) {
        List<Mention.Name> here = names(claim, reading);
        int first = others(claim, words, reading)
                .mapToInt(amount -> amount.span().start())
                .min()
                .orElse(claim.span().start());
        boolean listed = first < claim.span().start();
        List<String> within = countries(here.stream()
                .filter(name -> !listed)
                .filter(name ->
                        name.span().start() >= words.start() && name.span().end() <= words.end()));
        if (within.size() >= 2) {
            return within.size() == 2 ? within : List.of();
        }
        int end = Math.max(claim.span().end(), words.end());
        List<String> partner = within.isEmpty()
                ? countries(here.stream()
                        .filter(name -> joined(claim, end, name.span().start(), LETTERS_BEHIND_FIGURE)))
                : within;
        if (partner.isEmpty()) {
            List<String> all = countries(here.stream());
            return all.size() == 2 && !listed ? all : List.of();
        }
        List<String> before = countries(here.stream().filter(name -> name.span().end() <= first)).stream()
                .filter(id -> !id.equals(partner.get(0)))
                .toList();
        Stream<String> subjects = before.isEmpty()
                ? affiliations.onlyCountries(claim.context().entities()).stream()
                : Stream.of(before.get(before.size() - 1));
        return subjects.filter(id -> !id.equals(partner.get(0)))
                .findFirst()
                .map(subject -> List.of(subject, partner.get(0)))
                .orElse(List.of());
    }

    /** The other amounts of its kind that stand in that place before it. */
    private static Stream<Mention> others(Claim claim, Wording.Place words, Reading reading) {
        return reading.mentions(sentence(claim)).stream()
                .filter(Mention.Amount.class::isInstance)
                .filter(amount -> amount.span().start() >= words.start()
                        && amount.span().end() <= claim.span().start());
    }

    /** The countries that those names mean. */
    List<String> countries(Stream<Mention.Name> names) {
        return names.flatMap(name -> country(name).stream()).distinct().toList();
    }

    /** The first country that the text names behind these words and before the sentence ends. */
    Optional<String> behind(Claim claim, Wording.Place words, Reading reading) {
        return names(claim, reading).stream()
                .filter(name -> name.span().start() >= words.end())
                .min(Comparator.comparingInt(name -> name.span().start()))
                .flatMap(this::country);
    }

    /** The countries right behind the words, then those right before, with no mark between. */
    List<String> attached(Claim claim, Wording.Place words, List<Mention.Name> names, Set<String> covered) {
        List<String> behind = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (Mention.Name name : names) {
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
        return joined(claim, from, to, LETTERS_AWAY);
    }

    private static boolean joined(Claim claim, int from, int to, int reach) {
        return joined(claim, from, to, reach, ",;:.()");
    }

    private static boolean joined(Claim claim, int from, int to, int reach, String marks) {
        if (from > to || to - from > reach) {
            return false;
        }
        Span sentence = claim.context().sentence().span();
        String between = sentence.quote().substring(from - sentence.start(), to - sentence.start());
        return between.chars().noneMatch(mark -> marks.indexOf(mark) >= 0);
    }

    private static Span sentence(Claim claim) {
        return claim.context().sentence().span();
    }

    private Optional<String> country(Mention.Name name) {
        return name.entities().stream()
                .map(Entity::id)
                .filter(id -> entities.is(id, Entity.Kind.COUNTRY))
                .findFirst();
    }

    /** The names in the claim's sentence. */
    static List<Mention.Name> names(Claim claim, Reading reading) {
        return reading.mentions(sentence(claim)).stream()
                .filter(Mention.Name.class::isInstance)
                .map(Mention.Name.class::cast)
                .toList();
    }
}
