package org.recoupe.report;

import static org.recoupe.report.Draft.because;
import static org.recoupe.report.Draft.fact;
import static org.recoupe.report.Draft.row;
import static org.recoupe.report.Draft.said;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recoupe.article.Article;
import org.recoupe.claim.Attribution;
import org.recoupe.claim.Claim.CalendarClaim;
import org.recoupe.claim.Claim.ChangeClaim;
import org.recoupe.claim.Claim.ComparisonClaim;
import org.recoupe.claim.Claim.EventClaim;
import org.recoupe.claim.Claim.OfficeClaim;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.claim.Claim.RankClaim;
import org.recoupe.claim.Claim.RelationClaim;
import org.recoupe.claim.Claim.ShareClaim;
import org.recoupe.claim.Claim.StatementClaim;
import org.recoupe.claim.Comparator;
import org.recoupe.claim.Dimension;
import org.recoupe.claim.Entity;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Mention.Name.Form;
import org.recoupe.claim.MentionKind;
import org.recoupe.claim.Modality;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.finding.Verdict;

/** Reports on articles of our own, about countries that do not exist. */
final class Samples {

    private static final Attribution MORVAN = new Attribution("adel-morvan", "M. Morvan", "affirmer", false);
    private static final Attribution CALDER = new Attribution("?Inès Calder", "Inès Calder", "déclarer", true);

    private Samples() {}

    /** An article with a claim of every kind, and every verdict. */
    static Report valdoria() {
        Draft draft = Draft.of(new Article(
                "port-cantal",
                "articles/port-cantal.txt",
                "Port-Cantal : deux jours pour relancer le commerce",
                """
                Le président valdorien Adel Morvan a entamé lundi 14 mai 2024 une visite de deux jours à Port-Cantal, \
                la capitale du Cantémar.

                Les échanges entre les deux pays ont dépassé 4 milliards de dollars en 2023, a affirmé M. Morvan, \
                soit une hausse de 12 % en un an. La Valdorie serait ainsi le premier partenaire commercial de son \
                voisin. Un tiers des Cantémariens vit de la pêche, et le Cantémar est plus peuplé que la Valdorie.

                « Ce port est vital pour notre avenir », a déclaré la ministre Inès Calder. Selon elle, 15 millions de \
                tonnes de fret par an pourraient y transiter. Les travaux emploient 1 250 ouvriers. L'accord de mars \
                2019 reste en vigueur.
                """,
                "fr",
                Optional.of(LocalDate.of(2024, 5, 14)),
                Optional.of(URI.create("https://journal.example/port-cantal"))));
        visit(draft);
        trade(draft);
        order(draft);
        port(draft);
        names(draft);
        return draft.failing(new Run.Failure(
                        "maison/essai", "rules/maison/essai/essai.drl:7:3: no type Claime; expected Claim"))
                .report();
    }

    private static void visit(Draft draft) {
        Period day = Period.day(LocalDate.of(2024, 5, 14));
        Quantity twoDays = Quantity.of(2, 0, "d", Dimension.DURATION);
        draft.mention(new Mention.Role(draft.span("président"), "president", false))
                .mention(new Mention.Name(
                        draft.span("Adel Morvan"),
                        List.of(new Entity("adel-morvan", Entity.Kind.PERSON)),
                        Form.NAME,
                        false))
                .mention(new Mention.Moment(draft.span("lundi 14 mai 2024"), Optional.of(day), "2024-05-14", ""))
                .mention(new Mention.Lapse(draft.span("deux jours"), twoDays, "P2D"));
        draft.claim(new OfficeClaim(
                        draft.nextId(),
                        draft.span("président valdorien Adel Morvan"),
                        Draft.fact(),
                        draft.context(),
                        "adel-morvan",
                        "president",
                        "VLD",
                        day))
                .found(
                        Verdict.CONSISTENT,
                        "office/holder",
                        List.of("single-source"),
                        because(
                                "Adel Morvan est président de la Valdorie depuis le 3 mars 2021.",
                                "Adel Morvan has been president of Valdoria since 3 March 2021.",
                                ""),
                        fact("office-holders", 12, "jo-2021", "Adel Morvan, président de la Valdorie", "2021-03-03/.."))
                .claim(new CalendarClaim(
                        draft.nextId(),
                        draft.span("lundi 14 mai 2024"),
                        Draft.fact(),
                        draft.context(),
                        LocalDate.of(2024, 5, 14),
                        DayOfWeek.MONDAY))
                .found(
                        Verdict.INCONSISTENT,
                        "calendar/weekday",
                        List.of(),
                        because(
                                "Le 14 mai 2024 est un mardi, non un lundi.",
                                "14 May 2024 is a Tuesday, not a Monday.",
                                "2024-05-14 = mardi ≠ lundi"))
                .claim(new EventClaim(
                        draft.nextId(),
                        draft.span("visite de deux jours"),
                        Draft.fact(),
                        draft.context(),
                        List.of(),
                        "visit",
                        List.of("VLD", "CTM"),
                        twoDays,
                        "",
                        day))
                .found(
                        Verdict.NO_DATA,
                        "event/duration",
                        List.of(),
                        because(
                                "Aucun événement de référence ne correspond à cette visite.",
                                "No event on record matches this visit.",
                                ""))
                .claim(new RelationClaim(
                        draft.nextId(),
                        draft.span("Port-Cantal, la capitale du Cantémar"),
                        Draft.fact(),
                        draft.context(),
                        "port-cantal",
                        "capital-of",
                        List.of("CTM"),
                        day))
                .found(
                        Verdict.CONSISTENT,
                        "relation/capital",
                        List.of(),
                        because(
                                "Port-Cantal est la capitale du Cantémar depuis 1962.",
                                "Port-Cantal has been the capital of Cantemar since 1962.",
                                ""),
                        fact("relations", 4, "jo-1962", "Port-Cantal, capitale du Cantémar", "1962-01-01/.."));
    }

    private static void trade(Draft draft) {
        Quantity fourBillion =
                Quantity.of(4e9, 1e9, "USD", Dimension.MONEY).with(Comparator.MORE_THAN, Interval.from(4e9), "");
        Quantity twelve = Quantity.of(12, 1, "%", Dimension.SHARE);
        draft.mention(new Mention.Amount(MentionKind.MONEY, draft.span("4 milliards de dollars"), fourBillion, ""))
                .mention(new Mention.Moment(draft.span("2023"), Optional.of(Period.year(2023)), "2023", ""))
                .mention(new Mention.Amount(MentionKind.PERCENT, draft.span("12 %"), twelve, ""))
                .mention(new Mention.Lapse(draft.span("un an"), Quantity.of(1, 0, "a", Dimension.DURATION), "P1Y"));
        draft.claim(new QuantityClaim(
                        draft.nextId(),
                        draft.span("ont dépassé 4 milliards de dollars en 2023"),
                        said(Modality.ASSERTED, MORVAN),
                        draft.context(),
                        "trade-bilateral/turnover",
                        Map.of("country", "VLD", "partner", "CTM"),
                        fourBillion,
                        Period.year(2023)))
                .found(
                        Verdict.CONSISTENT,
                        "series/agreement",
                        List.of("close-call", "provisional"),
                        because(
                                "Les deux sources donnent un peu plus de 4 milliards de dollars pour 2023.",
                                "Both sources give a little over 4 billion dollars for 2023.",
                                "4,36 Md$ > 4 Md$ ; 4,05 Md$ > 4 Md$"),
                        row("trade-bilateral", 5, "vld-2024", 4.36e9, "USD", "2023", "2024-02-20"),
                        row("trade-bilateral", 9, "ctm-2024", 4.05e9, "USD", "2023", "2024-03-11"))
                .claim(new ChangeClaim(
                        draft.nextId(),
                        draft.span("une hausse de 12 %"),
                        said(Modality.ASSERTED, MORVAN),
                        draft.context(),
                        "trade-bilateral/turnover",
                        Map.of("country", "VLD", "partner", "CTM"),
                        1,
                        twelve,
                        Quantity.NONE,
                        Quantity.NONE,
                        Period.ALWAYS,
                        Period.year(2023)))
                .found(
                        Verdict.IMPRECISE,
                        "series/growth",
                        List.of("provisional", "source-gap"),
                        because(
                                "D'après la source valdorienne la hausse est de 9,0 %, non de 12 %.",
                                "By the Valdorian source the rise is 9.0 %, not 12 %.",
                                "4,36 / 4,00 − 1 = 9,0 % ; |9,0 − 12| = 3,0 points"),
                        row("trade-bilateral", 4, "vld-2024", 4.0e9, "USD", "2022", "2024-02-20"),
                        row("trade-bilateral", 5, "vld-2024", 4.36e9, "USD", "2023", "2024-02-20"));
    }

    private static void order(Draft draft) {
        Quantity third = Quantity.of(100.0 / 3, 10, "%", Dimension.SHARE);
        draft.mention(new Mention.Amount(
                        MentionKind.ORDINAL, draft.span("premier"), Quantity.of(1, 0, "", Dimension.NUMBER), ""))
                .mention(new Mention.Amount(MentionKind.PERCENT, draft.span("Un tiers"), third, ""));
        draft.claim(new RankClaim(
                        draft.nextId(),
                        draft.span("premier partenaire commercial de son voisin"),
                        said(Modality.CONDITIONAL, MORVAN),
                        draft.context(),
                        "trade-bilateral/turnover",
                        1,
                        "VLD",
                        "CTM",
                        Period.year(2023)))
                .found(
                        Verdict.DISPUTED,
                        "series/rank",
                        List.of("source-gap"),
                        because(
                                "Première d'après la Valdorie, deuxième d'après le Cantémar.",
                                "First by Valdoria's figures, second by Cantemar's.",
                                "4,36 > 4,10 ; 4,05 < 4,10"),
                        row("trade-bilateral", 5, "vld-2024", 4.36e9, "USD", "2023", "2024-02-20"),
                        row("trade-bilateral", 9, "ctm-2024", 4.05e9, "USD", "2023", "2024-03-11"))
                .claim(new ShareClaim(
                        draft.nextId(),
                        draft.span("Un tiers des Cantémariens"),
                        Draft.fact(),
                        draft.context(),
                        third,
                        "des Cantémariens",
                        Period.ALWAYS))
                .found(
                        Verdict.NO_DATA,
                        "share/of-population",
                        List.of(),
                        because(
                                "Aucune série ne dit combien de Cantémariens vivent de la pêche.",
                                "No series says how many people in Cantemar live from fishing.",
                                ""))
                .claim(new ComparisonClaim(
                        draft.nextId(),
                        draft.span("le Cantémar est plus peuplé que la Valdorie"),
                        Draft.fact(),
                        draft.context(),
                        "population/total",
                        "CTM",
                        Comparator.MORE_THAN,
                        "VLD",
                        Period.year(2024)))
                .found(
                        Verdict.CONSISTENT,
                        "series/comparison",
                        List.of(),
                        because(
                                "Le Cantémar compte 8,9 millions d'habitants, la Valdorie 7,2 millions.",
                                "Cantemar has 8.9 million inhabitants, Valdoria 7.2 million.",
                                "8,9 > 7,2"),
                        row("population", 31, "onu-2024", 8_900_000, "habitants", "2024", "2024-01-15"),
                        row("population", 44, "onu-2024", 7_200_000, "habitants", "2024", "2024-01-15"))
                .found(
                        Verdict.NO_DATA,
                        "series/as-of",
                        List.of(),
                        because("Pas de recensement récent.", "No recent census.", ""));
    }

    private static void port(Draft draft) {
        Quantity freight =
                Quantity.of(15e6, 1e6, "t", Dimension.MASS).per("a").with(Comparator.AT_LEAST, Interval.from(15e6), "");
        draft.mention(new Mention.Role(draft.span("ministre"), "minister", false))
                .mention(new Mention.Amount(
                        MentionKind.RATE, draft.span("15 millions de tonnes de fret par an"), freight, ""))
                .mention(new Mention.Amount(
                        MentionKind.COUNT,
                        draft.span("1 250 ouvriers"),
                        Quantity.of(1250, 0, "ouvriers", Dimension.COUNT),
                        "ouvriers"))
                .mention(
                        new Mention.Moment(draft.span("mars 2019"), Optional.of(Period.month(2019, 3)), "2019-03", ""));
        draft.claim(new StatementClaim(
                        draft.nextId(),
                        draft.span("Ce port est vital pour notre avenir"),
                        said(Modality.ASSERTED, CALDER),
                        draft.context(),
                        true,
                        Period.ALWAYS))
                .found(
                        Verdict.NOT_CHECKABLE,
                        "statement/opinion",
                        List.of(),
                        because(
                                "Un jugement : aucune donnée ne le tranche.",
                                "A judgement: data cannot settle it.",
                                ""))
                .claim(new QuantityClaim(
                        draft.nextId(),
                        draft.span("15 millions de tonnes de fret par an"),
                        said(Modality.POSSIBLE, CALDER),
                        draft.context(),
                        "freight/port",
                        Map.of("country", "CTM"),
                        freight,
                        Period.ALWAYS))
                .found(
                        Verdict.NOT_CHECKABLE,
                        "modality/possible",
                        List.of(),
                        because(
                                "Une possibilité : le trafic réel ne peut la démentir.",
                                "A possibility: actual traffic cannot refute it.",
                                ""))
                .claim(new QuantityClaim(
                        draft.nextId(),
                        draft.span("Les travaux emploient 1 250 ouvriers"),
                        Draft.fact(),
                        draft.context(),
                        "",
                        Map.of(),
                        Quantity.of(1250, 0, "ouvriers", Dimension.COUNT),
                        Period.ALWAYS));
    }

    private static void names(Draft draft) {
        draft.name("VLD", "Valdorie")
                .name("CTM", "Cantémar")
                .name("adel-morvan", "Adel Morvan")
                .name("port-cantal", "Port-Cantal")
                .name("president", "président")
                .name("capital-of", "capitale de")
                .name("visit", "visite")
                .name("trade-bilateral/turnover", "échanges commerciaux bilatéraux")
                .name("population/total", "population")
                .name("freight/port", "fret portuaire")
                .name("trade-bilateral", "commerce bilatéral")
                .source(new Source(
                        "vld-2024",
                        "Valdoria in figures 2024",
                        "Statistics Valdoria",
                        "https://stat.example/vld-2024",
                        "CC BY 4.0"))
                .source(new Source("ctm-2024", "Comptes du Cantémar", "Banque du Cantémar", "", ""))
                .source(new Source(
                        "jo-2021",
                        "Journal officiel 2021",
                        "Journal officiel",
                        "https://jo.example/jo-2021",
                        "Etalab 2.0"));
    }

    /** A short article in English, with a claim in its title, CR LF lines and an emoji before a claim. */
    static Report lake() {
        Draft draft = Draft.of(new Article(
                "lake",
                "lake.html",
                "Lake covers 300 sq km",
                "A map 🗺️ shows it.\r\n\r\nThe lake is 80 metres deep, and it froze in 2010.\r\n",
                "en",
                Optional.empty(),
                Optional.empty()));
        Quantity area = Quantity.of(300e6, 1e6, "m2", Dimension.AREA);
        Quantity depth = Quantity.of(80, 1, "m", Dimension.LENGTH);
        return draft.mention(new Mention.Amount(MentionKind.MEASURE, draft.span("300 sq km"), area, ""))
                .mention(new Mention.Amount(MentionKind.MEASURE, draft.span("80 metres"), depth, ""))
                .mention(new Mention.Moment(draft.span("2010"), Optional.of(Period.year(2010)), "2010", ""))
                .claim(new QuantityClaim(
                        draft.nextId(),
                        draft.span("covers 300 sq km"),
                        Draft.fact(),
                        draft.context(),
                        "lakes/area",
                        Map.of(),
                        area,
                        Period.ALWAYS))
                .found(
                        Verdict.CONSISTENT,
                        "series/agreement",
                        List.of(),
                        because(
                                "Le lac couvre 301 km².",
                                "The lake covers 301 km².",
                                "|301 − 300| ≤ 0.5 % × 300 + 0.5"))
                .claim(new QuantityClaim(
                        draft.nextId(),
                        draft.span("80 metres deep"),
                        Draft.fact(),
                        draft.context(),
                        "lakes/depth",
                        Map.of(),
                        depth,
                        Period.ALWAYS))
                .found(
                        Verdict.INCONSISTENT,
                        "series/agreement",
                        List.of("single-source"),
                        because("Le lac a 62 m de fond.", "The lake is 62 m deep.", "|62 − 80| / 80 = 22.5 % > 5 %"),
                        row("lakes", 3, "hydro", 62, "m", "2020", "2021-05-01"))
                .report();
    }
}
