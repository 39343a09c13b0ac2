package org.recoupe.claim;

import java.util.List;
import java.util.Optional;
import org.recoupe.article.Span;

/** Something that was read in the text. */
public sealed interface Mention {

    /** What it is. */
    MentionKind kind();

    /** Where it stands. */
    Span span();

    /**
     * A number with what it counts or measures.
     *
     * @param noun what is counted, as written; empty for a unit of measure
     */
    record Amount(MentionKind kind, Span span, Quantity quantity, String noun) implements Mention {}

    /**
     * A date, or a stretch of time with a place in the calendar.
     *
     * @param period the days meant; empty where they cannot be told
     * @param timex its ISO-TimeML value
     * @param unresolved why the days cannot be told, a key of the report's messages; empty where they can
     */
    record Moment(Span span, Optional<Period> period, String timex, String unresolved) implements Mention {
        @Override
        public MentionKind kind() {
            return MentionKind.DATE;
        }
    }

    /**
     * A length of time: "deux jours", "trois décennies".
     *
     * @param quantity its length; the unit is {@code a}, {@code mo}, {@code wk}, {@code d}, {@code h}, {@code min} or
     *     {@code s}
     * @param timex its ISO-TimeML value: {@code P2D}
     */
    record Lapse(Span span, Quantity quantity, String timex) implements Mention {
        @Override
        public MentionKind kind() {
            return MentionKind.DURATION;
        }
    }

    /**
     * A name, or a word that stands for one.
     *
     * @param entities what it may mean, likeliest first; a group ("les deux pays") has several and is {@code plural}
     * @param form how it was named
     */
    record Name(Span span, List<Entity> entities, Form form, boolean plural) implements Mention {

        /** How an entity was named. */
        public enum Form {
            NAME,
            ADJECTIVE,
            DEMONYM,
            METONYM,
            /** A pronoun or a description: "il", "son homologue", "les deux pays". */
            ANAPHOR
        }

        public Name {
            entities = List.copyOf(entities);
        }

        @Override
        public MentionKind kind() {
            return MentionKind.ENTITY;
        }
    }

    /**
     * An office or function: "le président", "chefs d'État".
     *
     * @param role its key in the language's {@code roles.csv}
     */
    record Role(Span span, String role, boolean plural) implements Mention {
        @Override
        public MentionKind kind() {
            return MentionKind.ROLE;
        }
    }

    /** Digits that name, code or score something and so are no quantity: "MH17", "France 24", "3-1". */
    record Code(Span span) implements Mention {
        @Override
        public MentionKind kind() {
            return MentionKind.CODE;
        }
    }
}
