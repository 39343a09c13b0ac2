package org.recoupe.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.recoupe.Options;
import org.recoupe.article.ReadingOptions;
import org.recoupe.rule.RuleFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The options of a job, as they are declared and as they are understood; those of {@code recoupe check} mean the same. */
final class JobSyntax {

    private static final List<String> FORMATS = List.of("parquet", "json");

    private JobSyntax() {}

    /** All of them. */
    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("spark-submit recoupe-<version>-spark.jar");
        spec.usageMessage()
                .description("Check the claims of many articles against reference data, on Apache Spark.")
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .width(100);
        spec.addPositional(PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .paramLabel("PATH")
                .description(
                        "Articles: JSONL (also .gz, .zst) or Parquet with columns id, text or html, title, published,"
                                + " language, url; files, folders, patterns; any address that Spark reads.")
                .build());
        value(spec, "DIR", "Where reports and findings go.", "-o", "--output");
        value(spec, "parquet|json", "What they are written as (parquet).", "--format");
        flag(spec, "Set the articles against each other, too; where they differ goes to disagreements.", "--across");
        flag(spec, "Go on, and check files as they are moved into the folder.", "--stream");
        flag(spec, "With --stream: end when all that is there now was checked; the next run goes on there.", "--once");
        value(spec, "N", "With --stream: how many files to check at once (100).", "--files-at-once");
        value(spec, "NAME", "Another stream that Spark reads, such as kafka, in place of a path.", "--source");
        values(spec, "KEY=VALUE", "What Spark wants to know of it; may be given several times.", "--option");
        flag(spec, "Let them take the place of what stands there.", "--overwrite");
        values(spec, "DIR", "Folder with rules to add, whoever wrote them; sent to the executors.", "--rules");
        values(spec, "DIR", "The same for rules whose authors you trust.", "--trust-rules");
        values(spec, "DIR", "Folder with reference data to add; sent to the executors.", "--data");
        flag(spec, "Let the folders given take the place of what Recoupe carries.", "--no-shipped");
        flag(spec, "Leave out rule files that do not compile.", "--skip-broken-rules");
        value(spec, "DATE", "Day of publication; goes before what the article says.", "--published");
        value(spec, "CODE", "Language of the articles; found out by default.", "--lang");
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help and exit.")
                .build());
        return spec;
    }

    private static void flag(CommandSpec spec, String description, String... names) {
        spec.addOption(
                OptionSpec.builder(names).arity("0").description(description).build());
    }

    private static void value(CommandSpec spec, String label, String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build());
    }

    private static void values(CommandSpec spec, String label, String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description)
                .build());
    }

    /** The job that was asked for. */
    static Job job(ParseResult parsed) {
        String output = text(parsed, "-o")
                .orElseThrow(() -> wrong(parsed, "-o is missing, expected the folder that reports go to"));
        String format = text(parsed, "--format").orElse("parquet");
        if (!FORMATS.contains(format)) {
            throw wrong(parsed, "--format: found '%s', expected parquet or json".formatted(format));
        }
        return new Job(
                feed(parsed),
                output,
                format,
                parsed.hasMatchedOption("--overwrite"),
                parsed.hasMatchedOption("--across"),
                options(parsed),
                reading(parsed));
    }

    private static Feed feed(ParseResult parsed) {
        List<String> paths = parsed.matchedPositionalValue(0, List.<String>of());
        boolean once = parsed.hasMatchedOption("--once");
        Optional<String> source = text(parsed, "--source");
        if (source.isPresent()) {
            return new Feed.Messages(source.get(), sourceOptions(parsed), once);
        }
        if (paths.isEmpty()) {
            throw wrong(parsed, "no articles were named, expected a path");
        }
        if (!parsed.hasMatchedOption("--stream")) {
            return new Feed.Files(paths);
        }
        if (paths.size() > 1 || parsed.hasMatchedOption("--across")) {
            throw wrong(parsed, "--stream takes one folder, and goes without --across");
        }
        String atOnce = text(parsed, "--files-at-once").orElse("100");
        if (!atOnce.matches("[1-9]\\d{0,6}")) {
            throw wrong(parsed, "--files-at-once: found '%s', expected a whole number from 1 on".formatted(atOnce));
        }
        return new Feed.Folder(paths.get(0), Integer.parseInt(atOnce), once);
    }

    private static Map<String, String> sourceOptions(ParseResult parsed) {
        Map<String, String> options = new TreeMap<>();
        for (String given : parsed.matchedOptionValue("--option", List.<String>of())) {
            int sign = given.indexOf('=');
            if (sign < 1) {
                throw wrong(parsed, "--option: found '%s', expected KEY=VALUE".formatted(given));
            }
            options.put(given.substring(0, sign), given.substring(sign + 1));
        }
        return options;
    }

    private static Options options(ParseResult parsed) {
        List<RuleFolder> rules = Stream.concat(
                        folders(parsed, "--trust-rules").stream().map(RuleFolder::trusted),
                        folders(parsed, "--rules").stream().map(RuleFolder::of))
                .toList();
        List<Path> data = folders(parsed, "--data");
        boolean replace = parsed.hasMatchedOption("--no-shipped");
        if (replace && rules.isEmpty() && data.isEmpty()) {
            throw wrong(parsed, "--no-shipped needs a folder that takes the carried one's place");
        }
        return new Options(
                rules,
                data,
                List.of(),
                !replace || rules.isEmpty(),
                !replace || data.isEmpty(),
                parsed.hasMatchedOption("--skip-broken-rules"));
    }

    private static List<Path> folders(ParseResult parsed, String option) {
        List<Path> folders = parsed.matchedOptionValue(option, List.<String>of()).stream()
                .map(Path::of)
                .toList();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                String found = Files.exists(folder) ? "a file" : "nothing";
                throw wrong(
                        parsed,
                        "%s %s: found %s there, expected a folder of the machine that submits the job"
                                .formatted(option, folder, found));
            }
        }
        return folders;
    }

    private static ReadingOptions reading(ParseResult parsed) {
        Optional<LocalDate> published = text(parsed, "--published").map(given -> {
            try {
                return LocalDate.parse(given);
            } catch (DateTimeParseException e) {
                throw wrong(parsed, "--published: found '%s', expected a day such as 2024-08-19".formatted(given));
            }
        });
        return new ReadingOptions(published, text(parsed, "--lang").orElse(""), Optional.empty());
    }

    private static Optional<String> text(ParseResult parsed, String option) {
        return Optional.ofNullable(parsed.<String>matchedOptionValue(option, null));
    }

    private static ParameterException wrong(ParseResult parsed, String message) {
        return new ParameterException(parsed.commandSpec().commandLine(), message);
    }
}
