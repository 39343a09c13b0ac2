package org.recoupe.rule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.claim.Interval;
import org.recoupe.claim.Period;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Table;
import org.recoupe.reference.Candidate;
import org.recoupe.reference.Names;

/**
 * Writes facts in one language: fills the {@code {c.quantity}} of messages with what the fact bound to {@code $c} gives
 * when asked for its quantity.
 */
final class Wording {

    /** What stands for a value in a message: a case, if any, a variable without its {@code $}, then what it is asked for. */
    static final Pattern PLACEHOLDER = Pattern.compile("\\{(?:(" + Cases.ALL + ") )?([A-Za-z_]\\w*(?:\\.\\w+)*)}");

    /** What is left of a list or a clause when a value in it turns out to be empty. */
    private static final Pattern LOOSE_COMMA =
            Pattern.compile(",?\\s+(?=[.,)])|,(?=[.)]|$)|,(?=\\s*;)|—\\s+(?=—)|(?<= ) (?=\\()");

    private static final Map<String, Table.Row> FORMS = forms();

    /** What objects of a type can be asked for: to look it up takes longer than to ask. */
    private static final ClassValue<Map<String, Optional<Method>>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private final String language;
    private final Names names;
    private final Words words;
    private final Amounts amounts;
    private final Times times;
    private final Cases cases;

    Wording(String language, Names names) {
        this.language = language;
        this.names = names;
        this.words = Words.of(language);
        this.amounts = new Amounts(words);
        this.times = new Times(words);
        this.cases = new Cases(language, names, words);
    }

    private static Map<String, Table.Row> forms() {
        Map<String, Table.Row> forms = new LinkedHashMap<>();
        for (Table.Row row : Table.read("/org/recoupe/rule/accessors.csv").rows()) {
            forms.put(row.get("type") + "." + row.get("accessor"), row);
        }
        return Map.copyOf(forms);
    }

    /** The numbers of this language. */
    Amounts amounts() {
        return amounts;
    }

    /** The dates of this language. */
    Times times() {
        return times;
    }

    /** That a time found and one told fit, as a line of arithmetic has it. */
    String agreed(String found, String told) {
        return words.pattern("agreed", Map.of("found", found, "said", told));
    }

    /** The template with every placeholder filled in. */
    String fill(String template, Map<String, Object> bindings) {
        String filled = PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        value(Optional.ofNullable(found.group(1)).orElse(""), found.group(2), bindings)));
        return LOOSE_COMMA.matcher(filled).replaceAll("");
    }

    private String value(String asked, String path, Map<String, Object> bindings) {
        String[] steps = path.split("\\.");
        Object value = bindings.get(steps[0]);
        if (value == null) {
            throw new IllegalArgumentException("nothing is bound to $" + steps[0]);
        }
        for (int i = 1; i < steps.length - 1; i++) {
            value = ask(value, steps[i]);
        }
        String last = steps[steps.length - 1];
        return steps.length == 1 ? write(value) : write(value, last, ask(value, last), asked);
    }

    /** What the object answers. */
    static Object ask(Object object, String accessor) {
        Method method = ACCESSORS
                .get(object.getClass())
                .computeIfAbsent(accessor, name -> Vocabulary.accessor(object.getClass(), name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has no %s".formatted(object.getClass().getSimpleName(), accessor)));
        try {
            Object value = method.invoke(object);
            return value == null ? "" : value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("%s cannot be asked for its %s".formatted(object, accessor), e);
        }
    }

    private String write(Object owner, String accessor, Object value, String asked) {
        Optional<Table.Row> form = form(owner, accessor);
        String kind = form.map(row -> row.get("form")).orElse("");
        if (value instanceof Period period && !asked.isEmpty()) {
            return asked.equals("for") ? times.about(period) : times.on(period);
        }
        return switch (kind) {
            case "amount" -> amount(value, String.valueOf(ask(owner, form.get().get("unit"))));
            case "name" -> name(value, asked);
            case "office" ->
                office(
                        String.valueOf(value),
                        String.valueOf(ask(owner, form.get().get("unit"))));
            case "publisher" -> names.publisher(String.valueOf(value), language);
            case "span" -> value instanceof Period period ? times.validity(period) : write(value);
            case "quote", "aside" -> framed(kind, String.valueOf(value));
            case "share" -> amounts.share(((Number) value).doubleValue());
            case "days" -> amounts.amount(((Number) value).doubleValue(), "d");
            case "unit" ->
                words.find("unit", String.valueOf(value)).map(Words.Word::many).orElse(String.valueOf(value));
            default -> write(value);
        };
    }

    /** Words in their frame, such as brackets or quotation marks; none around nothing. Ids among them become names. */
    private String framed(String frame, String text) {
        if (text.isBlank()) {
            return "";
        }
        String named = Stream.of(text.split(" \\| ", -1)).map(this::named).collect(Collectors.joining(", "));
        return words.pattern(frame, Map.of("text", frame.equals("aside") ? named : text));
    }

    /** The name of an id, or of the id that a text starts with: a series and its period. */
    private String named(String text) {
        String whole = name(text, "");
        int space = text.indexOf(' ');
        return !whole.equals(text) || space < 0
                ? whole
                : name(text.substring(0, space), "") + "," + text.substring(space);
    }

    private static Optional<Table.Row> form(Object owner, String accessor) {
        Class<?> type = owner.getClass();
        return Arrays.asList(
                        type.getSimpleName(),
                        type.getInterfaces().length > 0 ? type.getInterfaces()[0].getSimpleName() : "")
                .stream()
                .map(name -> FORMS.get(name + "." + accessor))
                .filter(row -> row != null)
                .findFirst();
    }

    private String amount(Object value, String unit) {
        return value instanceof Interval range
                ? amounts.range(range, unit)
                : amounts.amount(((Number) value).doubleValue(), unit);
    }

    private String name(Object value, String asked) {
        if (value instanceof Collection<?> many) {
            return list(many.stream().map(each -> name(each, asked)).toList());
        } else if (value instanceof Map<?, ?> map) {
            return list(map.values().stream().map(each -> name(each, asked)).toList());
        }
        String id = String.valueOf(value);
        String name = id.startsWith("?") ? id.substring(1) : names.name(id, language);
        return asked.isEmpty() ? name : cases.of(id, name, asked);
    }

    /** An office as its holder is called: "présidente". */
    private String office(String office, String person) {
        return words.office(office, names.gender(person)).orElseGet(() -> names.name(office, language));
    }

    /** Any value as this language writes it. */
    String write(Object value) {
        if (value instanceof Quantity quantity) {
            return amounts.quantity(quantity);
        } else if (value instanceof Period period) {
            return times.period(period);
        } else if (value instanceof LocalDate day) {
            return times.day(day);
        } else if (value instanceof DayOfWeek day) {
            return times.weekday(day);
        } else if (value instanceof Number number) {
            return amounts.number(number.doubleValue());
        } else if (value instanceof Enum<?> constant) {
            String kind = constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
            return words.find(kind, constant.name())
                    .map(Words.Word::one)
                    .orElse(constant.name().toLowerCase(Locale.ROOT));
        } else if (value instanceof Collection<?> many) {
            return list(many.stream().map(this::write).toList());
        } else if (value instanceof Candidate candidate) {
            return label(candidate);
        } else if (value instanceof Optional<?> maybe) {
            return maybe.map(this::write).orElse("");
        }
        return String.valueOf(value);
    }

    /** What a piece of evidence says, as one line. */
    String label(Candidate candidate) {
        String kind = candidate.getClass().getSimpleName();
        Optional<Words.Word> own = candidate instanceof Candidate.Bond bond
                ? words.find("label", kind + " " + bond.relation())
                : Optional.empty();
        return own.or(() -> words.find("label", kind))
                .map(label ->
                        fill(label.many().isEmpty() || !isPlural(candidate) ? label.one() : label.many(), candidate))
                .orElse("");
    }

    private String fill(String template, Candidate candidate) {
        return fill(template, Map.of("f", candidate)).strip();
    }

    private boolean isPlural(Candidate candidate) {
        return candidate instanceof Candidate.Bond bond
                && cases.isPlural(bond.subject(), names.name(bond.subject(), language));
    }

    private String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String rest = String.join(", ", items.subList(0, items.size() - 1));
        return words.pattern("list", Map.of("rest", rest, "last", items.get(items.size() - 1)));
    }
}
