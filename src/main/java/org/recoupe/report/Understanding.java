package org.recoupe.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.recoupe.claim.Attribution;

/** Says in words what was made of a claim. */
final class Understanding {

    private final Report report;
    private final Messages messages;
    private final Wording wording;
    private final String foreign;

    Understanding(Report report, Messages messages) {
        this.report = report;
        this.messages = messages;
        this.wording = new Wording(messages);
        this.foreign = new Tongues(messages.language(), report.article().language(), wording).ofArticle();
    }

    /** What the claim says, when, and how it is put forward; what is not known is left out. */
    List<Fact> of(ReportedClaim claim) {
        List<Fact> facts = new ArrayList<>();
        for (Part part : claim.parts()) {
            add(facts, part);
        }
        boolean dated = claim.parts().stream().anyMatch(part -> part.name().equals("date"));
        if (claim.period().stated() && !dated) {
            facts.add(fact("period", wording.period(claim.period())));
        }
        facts.add(fact("modality", messages.name("modality", claim.modality().name())));
        Attribution said = claim.attribution();
        facts.add(said.present() ? named("speaker", speaker(said)) : fact("speaker", messages.text("speaker.article")));
        return facts;
    }

    /** Whether a part is told by what the article or the reference data calls it; those names are in the article's language. */
    private boolean isNamed(Part part) {
        if (part.value() instanceof Part.Amount amount) {
            return amount.quantity().present()
                    && !wording.names(amount.quantity().unitCode());
        }
        return part.ids().stream().anyMatch(id -> report.name(id).isPresent() || id.startsWith("?"));
    }

    private void add(List<Fact> facts, Part part) {
        if (part.value() instanceof Part.Roles roles) {
            for (Map.Entry<String, String> role : roles.ids().entrySet()) {
                facts.add(named(role.getKey(), name(role.getValue())));
            }
            return;
        }
        String text = text(part);
        if (!text.isEmpty()) {
            facts.add(isNamed(part) ? named(part.name(), text) : fact(part.name(), text));
        }
    }

    private Fact fact(String name, String text) {
        return new Fact(messages.name("part", name), List.of(new Piece(Plain.line(text), "")));
    }

    /** A fact in words of the article. */
    private Fact named(String name, String text) {
        return new Fact(messages.name("part", name), List.of(new Piece(Plain.line(text), foreign)));
    }

    private String text(Part part) {
        Part.Value value = part.value();
        if (value instanceof Part.Terms terms) {
            return terms.ids().stream().map(this::name).collect(Collectors.joining(", "));
        }
        if (value instanceof Part.Amount amount) {
            return amount.quantity().present() ? wording.quantity(amount.quantity()) : "";
        }
        if (value instanceof Part.Number number) {
            return messages.find(part.name() + "." + number.number()).orElse(String.valueOf(number.number()));
        }
        if (value instanceof Part.Flag flag) {
            return flag.set() ? messages.text("flag.true") : "";
        }
        String id = value instanceof Part.Term term ? term.id() : "";
        return part.name().equals("date") ? wording.day(LocalDate.parse(id)) : name(id);
    }

    /** What an id is called: by the reference data, else by the messages, else the id in words. */
    String name(String id) {
        if (id.isEmpty()) {
            return "";
        }
        return report.name(id)
                .or(() -> messages.find("term." + id))
                .or(() -> messages.find("weekday." + id))
                .orElseGet(() -> id.startsWith("?") ? id.substring(1).strip() : id);
    }

    private String speaker(Attribution attribution) {
        String name = report.name(attribution.speaker()).orElse(attribution.name());
        return attribution.quoted() ? messages.text("speaker.quoted", name) : name;
    }
}
