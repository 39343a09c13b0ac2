package org.recoupe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.recoupe.language.Tokens;
import org.recoupe.report.Format;
import org.recoupe.report.HtmlReport;
import org.recoupe.report.Report;
import org.recoupe.report.ReportWriter;
import org.recoupe.report.TextReport;

/** A page and a JSON file for each article in one folder, and a summary of each on the terminal. */
final class ReportFolder implements Delivery {

    private static final int LONGEST_SLUG = 80;

    /** The JSON is written while the page is: the report of a single article is there sooner. */
    private static final Executor TWIN = task -> {
        Thread thread = new Thread(task, "json");
        thread.setDaemon(true);
        thread.start();
    };

    private final Path folder;
    private final String language;
    private final Terminal terminal;
    private final boolean quiet;
    private final Set<String> slugs = new HashSet<>();
    private Optional<Path> first = Optional.empty();

    private ReportFolder(Path folder, String language, Terminal terminal, boolean quiet) {
        this.folder = folder;
        this.language = language;
        this.terminal = terminal;
        this.quiet = quiet;
    }

    /** That folder, made if it is not there, for pages in that language; empty for the article's. */
    static ReportFolder at(Path folder, String language, Terminal terminal, boolean quiet) {
        try {
            Files.createDirectories(folder);
            OutputFile.removeLeft(folder);
        } catch (IOException e) {
            throw OutputFile.unwritable(folder, e);
        }
        return new ReportFolder(folder, language, terminal, quiet);
    }

    @Override
    public void take(Report report) throws IOException {
        String slug = slug(report.article().id());
        Path page = folder.resolve(slug + ".html");
        try (OutputFile html = OutputFile.at(page);
                OutputFile json = OutputFile.at(folder.resolve(slug + ".json"))) {
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(report, json), TWIN);
            page().write(report, html.writer());
            await(written);
            json.keep();
            html.keep();
        }
        URI address = page.toAbsolutePath().normalize().toUri();
        if (quiet) {
            terminal.out().println(address);
        } else {
            new TextReport(terminal.colour(), Optional.of(address)).write(report, terminal.out());
        }
        first = first.or(() -> Optional.of(page));
    }

    private ReportWriter page() {
        return language.isEmpty() ? Format.HTML.writer() : HtmlReport.in(language);
    }

    private static void write(Report report, OutputFile json) {
        try {
            Format.JSON.writer().write(report, json.writer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CompletableFuture<Void> written) throws IOException {
        try {
            written.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw e;
        }
    }

    /** The page of the first article. */
    Optional<Path> first() {
        return first;
    }

    /** A file name for that article: its id in plain letters and digits, told from those before it. */
    private String slug(String id) {
        String plain =
                Tokens.fold(Tokens.norm(id)).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "article" : plain.substring(0, Math.min(plain.length(), LONGEST_SLUG));
        String slug = base;
        for (int n = 2; !slugs.add(slug); n++) {
            slug = base + "-" + n;
        }
        return slug;
    }

    @Override
    public void finish() throws IOException {
        // Each pair of files was put in place as it was written. Several reports are worth a list; that of one would
        // only cost time.
        if (slugs.size() > 1) {
            IndexCommand.write(folder, language);
        }
    }

    @Override
    public void close() {
        // Nothing is left open.
    }
}
