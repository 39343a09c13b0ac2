package org.recoupe.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkFiles;
import org.recoupe.FactChecker;
import org.recoupe.Options;
import org.recoupe.article.ReadingOptions;
import org.recoupe.reference.Catalog;
import org.recoupe.rule.RuleBook;
import org.recoupe.rule.RuleFolder;

/**
 * What an executor checks with: the same rules and data as the machine that sent it, and the same way to read articles.
 *
 * @param rules folders of rules, besides the carried ones
 * @param data folders of reference data, besides the carried one
 * @param shippedRules whether the rules that the jar carries take part
 * @param shippedData whether the reference data that the jar carries takes part
 * @param skipBrokenRules whether rule files that do not compile are left out
 * @param published the day of publication, empty to take each article's own
 * @param language the code of the articles' language, empty to find it out
 * @param encoding the name of their encoding, empty for UTF-8
 * @param rulesHash what the rules hash to where they were sent from
 * @param dataHash what the data hashes to there
 */
record Equipment(
        List<FolderArchive> rules,
        List<FolderArchive> data,
        boolean shippedRules,
        boolean shippedData,
        boolean skipBrokenRules,
        String published,
        String language,
        String encoding,
        String rulesHash,
        String dataHash)
        implements Serializable {

    /**
     * What those options name, sent to all executors of that application. It is loaded here first, so that what is wrong
     * with it is said before any work is given out.
     *
     * @throws org.recoupe.reference.InvalidData if something is wrong in the data
     * @throws org.recoupe.rule.BrokenRules if a rule file does not compile, and is not to be skipped
     */
    static Equipment send(Options options, ReadingOptions reading, SparkContext context) throws IOException {
        Catalog catalog = FactChecker.catalog(options);
        RuleBook book = FactChecker.rules(options);
        Path scratch = Files.createTempDirectory("recoupe");
        List<FolderArchive> rules = new ArrayList<>();
        for (RuleFolder folder : options.rules()) {
            boolean trusted = folder instanceof RuleFolder.OnDisk disk && disk.trusted();
            rules.add(send(folder.place(), trusted, scratch, context));
        }
        List<FolderArchive> data = new ArrayList<>();
        for (Path folder : options.data()) {
            data.add(send(folder, false, scratch, context));
        }
        return new Equipment(
                List.copyOf(rules),
                List.copyOf(data),
                options.shippedRules(),
                options.shippedData(),
                options.skipBrokenRules(),
                reading.published().map(LocalDate::toString).orElse(""),
                reading.language(),
                reading.encoding().map(Charset::name).orElse(""),
                book.hash(),
                catalog.hash());
    }

    private static FolderArchive send(Path folder, boolean trusted, Path scratch, SparkContext context)
            throws IOException {
        FolderArchive archive = FolderArchive.pack(folder, trusted, scratch);
        Path file = scratch.resolve(archive.file());
        context.addFile(file.toString());
        file.toFile().deleteOnExit();
        scratch.toFile().deleteOnExit();
        return archive;
    }

    /** How articles are read. */
    ReadingOptions reading() {
        return new ReadingOptions(
                published.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(published)),
                language,
                encoding.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(encoding)));
    }

    /** A fact checker made of what was sent, in an executor. */
    FactChecker checker() {
        Options options = new Options(
                rules.stream()
                        .map(archive -> archive.trusted()
                                ? RuleFolder.trusted(unpacked(archive))
                                : RuleFolder.of(unpacked(archive)))
                        .toList(),
                data.stream().map(Equipment::unpacked).toList(),
                List.of(),
                shippedRules,
                shippedData,
                skipBrokenRules);
        Catalog catalog = FactChecker.catalog(options);
        RuleBook book = FactChecker.rules(options);
        requireSame("rules", rulesHash, book.hash());
        requireSame("reference data", dataHash, catalog.hash());
        book.prepare();
        return FactChecker.of(catalog, book);
    }

    private static Path unpacked(FolderArchive archive) {
        try {
            return archive.unpack(Path.of(SparkFiles.get(archive.file())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the folder " + archive.name() + ": " + e.getMessage(), e);
        }
    }

    private static void requireSame(String what, String sent, String found) {
        if (!sent.equals(found)) {
            throw new IllegalStateException(
                    "this executor has other %s than the driver (%s, expected %s). Give both the same jar."
                            .formatted(what, found, sent));
        }
    }
}
