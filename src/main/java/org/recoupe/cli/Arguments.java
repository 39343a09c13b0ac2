package org.recoupe.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What was given to a command; a value that makes no sense is a {@link ParameterException}. */
record Arguments(ParseResult parsed) {

    /** Whether that option was given. */
    boolean has(String option) {
        return parsed.hasMatchedOption(option);
    }

    /** That option's value, if it was given. */
    Optional<String> value(String option) {
        return Optional.ofNullable(parsed.<String>matchedOptionValue(option, null));
    }

    /** All values of that option. */
    List<String> values(String option) {
        return parsed.matchedOptionValue(option, List.<String>of());
    }

    /** All that was given after the command's name, as it was given. */
    List<String> given() {
        return parsed.originalArgs();
    }

    /** That option's value as a whole number over nothing. */
    int number(String option, int otherwise) {
        String given = value(option).orElse(String.valueOf(otherwise));
        if (!given.matches("[1-9]\\d{0,6}")) {
            throw wrong(option, given, "a whole number from 1 on");
        }
        return Integer.parseInt(given);
    }

    /** The operands. */
    List<String> operands() {
        return parsed.matchedPositionalValue(0, List.<String>of());
    }

    /** That option's value, which must be one of those. */
    String choice(String option, List<String> choices, String otherwise) {
        String given = value(option).orElse(otherwise);
        if (!choices.contains(given)) {
            throw wrong(option, given, "one of " + String.join(", ", choices));
        }
        return given;
    }

    /** That option's value as a day. */
    Optional<LocalDate> day(String option) {
        return value(option).map(given -> {
            try {
                return LocalDate.parse(given);
            } catch (DateTimeParseException e) {
                throw wrong(option, given, "a day as year-month-day, such as 2024-08-19");
            }
        });
    }

    /** That option's value as a character encoding. */
    Optional<Charset> encoding(String option) {
        return value(option).map(given -> {
            try {
                return Charset.forName(given);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw wrong(option, given, "an encoding's name, such as UTF-8 or windows-1252");
            }
        });
    }

    /** That option's value as a path. */
    Optional<Path> path(String option) {
        return value(option).map(given -> path(option, given));
    }

    /** All values of that option as paths. */
    List<Path> paths(String option) {
        return values(option).stream().map(given -> path(option, given)).toList();
    }

    private Path path(String option, String given) {
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            throw wrong(option, given, "a path");
        }
    }

    /** The complaint that an option's value is not what was expected. */
    ParameterException wrong(String option, String given, String expected) {
        return wrong("%s: found '%s', expected %s".formatted(option, given, expected));
    }

    /** A complaint about what was given. */
    ParameterException wrong(String message) {
        return new ParameterException(parsed.commandSpec().commandLine(), message);
    }
}
