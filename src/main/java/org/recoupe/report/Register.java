package org.recoupe.report;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a report asks of reference data and rules, to say in words what ids stand for.
 *
 * @param names leads from an id and a language to a name; an id it does not know to itself, or to an empty string
 * @param sources leads from the id of a source to what is known of it
 * @param rules leads from the id of a rule to its title
 */
public record Register(
        BiFunction<String, String, String> names,
        Function<String, Optional<Source>> sources,
        Function<String, Optional<RuleTitle>> rules) {}
