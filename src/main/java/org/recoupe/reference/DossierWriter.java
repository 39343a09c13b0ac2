package org.recoupe.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recoupe.article.Article;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Claim.ChangeClaim;
import org.recoupe.claim.Claim.ComparisonClaim;
import org.recoupe.claim.Claim.EventClaim;
import org.recoupe.claim.Claim.OfficeClaim;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.claim.Claim.RankClaim;
import org.recoupe.claim.Claim.RelationClaim;
import org.recoupe.claim.Claim.ShareClaim;
import org.recoupe.claim.Mention;
import org.recoupe.claim.Quantity;
import org.recoupe.extract.Reading;
import org.recoupe.language.Language;

/** Writes dossiers: asks each finder about each claim. */
final class DossierWriter {

    private final Tables tables;
    private final EntityBook entities;
    private final MeasureFinder measures;
    private final Affiliations affiliations;

    DossierWriter(Tables tables, EntityBook entities, MeasureFinder measures) {
        this.tables = tables;
        this.entities = entities;
        this.measures = measures;
        this.affiliations = new Affiliations(tables, entities);
    }

    Dossier write(Reading reading, Article article) {
        Language language = Language.of(article.language())
                .orElseThrow(() -> new IllegalArgumentException("no language " + article.language()));
        Draft draft = new Draft(reading, article.published(), Stems.of(language));
        reading.claims().forEach(draft::add);
        return new Dossier(
                article.published(),
                article.language(),
                draft.claims,
                draft.candidates,
                List.copyOf(draft.tolerances),
                draft.gaps);
    }

    /** A dossier while it is written. */
    private final class Draft {

        private final Reading reading;
        private final Optional<LocalDate> published;
        private final Wordings wordings;
        private final CurrencySense currencies;
        private final SeriesBinder binder;
        private final List<Claim> claims = new ArrayList<>();
        private final List<Candidate> candidates = new ArrayList<>();
        private final Set<Tolerance> tolerances = new LinkedHashSet<>();
        private final List<Dossier.Gap> gaps = new ArrayList<>();

        Draft(Reading reading, Optional<LocalDate> published, Stems stems) {
            this.reading = reading;
            this.published = published;
            this.wordings = new Wordings(stems);
            CountryRoles roles = new CountryRoles(entities, affiliations);
            this.currencies = new CurrencySense(entities, stems);
            Doubts doubts = new Doubts(roles, currencies, wordings);
            this.binder = new SeriesBinder(tables, measures, roles, doubts, wordings, published);
        }

        private void add(Claim claim) {
            if (claim instanceof OfficeClaim office) {
                keep(claim, new TenureFinder(tables, entities, published).find(office));
            } else if (claim instanceof RelationClaim relation) {
                keep(claim, new BondFinder(tables, entities, published).find(relation));
            } else if (claim instanceof EventClaim event) {
                keep(claim, new OccurrenceFinder(tables, affiliations, wordings, published).find(event));
            } else if (claim instanceof ShareClaim share) {
                claims.add(claim);
                boolean heard = said(claim, share.share(), "");
                gapUnless(heard, claim, "no-series", share.whole());
            } else if (claim instanceof QuantityClaim parity && ParityFinder.speaksTo(parity)) {
                addParity(parity);
            } else if (measures(claim)) {
                addMeasured(claim);
            } else {
                claims.add(claim);
            }
        }

        private boolean measures(Claim claim) {
            return claim instanceof QuantityClaim
                    || claim instanceof ChangeClaim
                    || claim instanceof RankClaim
                    || claim instanceof ComparisonClaim;
        }

        private void keep(Claim claim, Found<?> found) {
            claims.add(claim);
            candidates.addAll(found.candidates());
            gapUnless(found.reason().isEmpty(), claim, found.reason(), found.detail());
        }

        private void gapUnless(boolean evidence, Claim claim, String reason, String detail) {
            if (!evidence) {
                gaps.add(new Dossier.Gap(claim.id(), reason, detail));
            }
        }

        private void addParity(QuantityClaim claim) {
            Optional<ParityFinder.Outcome> found = new ParityFinder(tables, published).find(claim);
            claims.add(found.map(ParityFinder.Outcome::claim).orElse(claim));
            found.ifPresent(it -> candidates.addAll(it.figures()));
            boolean heard = said(claim, claim.quantity(), "");
            boolean answered =
                    found.stream().flatMap(it -> it.figures().stream()).anyMatch(Candidate.Figure::speaks);
            gapUnless(
                    heard || answered,
                    claim,
                    found.isEmpty() ? "no-series" : "no-period",
                    found.map(ParityFinder.Outcome::detail).orElse("").strip());
            Set<String> here = new LinkedHashSet<>(List.of(claim.context().topic()));
            reading.mentions(claim.context().sentence().span()).stream()
                    .filter(Mention.Name.class::isInstance)
                    .forEach(name -> ((Mention.Name) name).entities().forEach(entity -> here.add(entity.id())));
            gapUnless(!answered || currencies.sure(claim, claim.quantity(), here), claim, "shared-currency", "");
        }

        private void addMeasured(Claim claim) {
            SeriesBinder.Outcome outcome = binder.bind(claim, reading);
            Optional<Binding> binding = outcome.binding();
            claims.add(binding.map(Binding::claim).orElse(claim));
            boolean heard = said(
                    claim, spoken(claim), binding.map(it -> it.measure().id()).orElse(""));
            if (binding.isEmpty()) {
                gapUnless(heard, claim, outcome.reason(), outcome.detail());
                return;
            }
            tolerances.add(binding.get().measure().tolerance());
            Optional<List<Candidate.Figure>> figures = figures(binding.get());
            figures.ifPresent(candidates::addAll);
            boolean answered = figures.stream().flatMap(List::stream).anyMatch(Candidate.Figure::speaks);
            String detail =
                    binding.get().measure().id() + " " + binding.get().period().timex();
            gapUnless(answered, claim, figures.isEmpty() ? "unit-differs" : "no-period", detail.trim());
            // Rules may confirm by figures in spite of a doubt; what they do not confirm ends as a gap.
            String doubt = binding.get().doubt();
            gapUnless(!answered || doubt.isEmpty(), claim, doubt, detail.trim());
        }

        private Optional<List<Candidate.Figure>> figures(Binding binding) {
            Claim claim = binding.claim();
            if (claim instanceof QuantityClaim quantity) {
                return new FigureFinder(tables, published).find(binding, quantity);
            }
            if (claim instanceof ChangeClaim change) {
                return new GrowthFinder(tables, published).find(binding, change);
            }
            OrderFinder order = new OrderFinder(tables, entities, published);
            return Optional.of(
                    claim instanceof RankClaim rank
                            ? order.rank(binding, rank)
                            : order.compare(binding, (ComparisonClaim) claim));
        }

        private Quantity spoken(Claim claim) {
            if (claim instanceof QuantityClaim it) {
                return it.quantity();
            }
            if (claim instanceof ChangeClaim it) {
                return it.change().present() ? it.change() : it.end();
            }
            return Quantity.NONE;
        }

        /** Adds what the claim's speaker is on record with; whether there was anything. */
        private boolean said(Claim claim, Quantity quantity, String measure) {
            if (claim.speaker().isEmpty() || !quantity.present()) {
                return false;
            }
            Found<Candidate.Utterance> found =
                    new UtteranceFinder(tables, affiliations, wordings, published).find(claim, quantity, measure);
            candidates.addAll(found.candidates());
            return !found.candidates().isEmpty();
        }
    }
}
