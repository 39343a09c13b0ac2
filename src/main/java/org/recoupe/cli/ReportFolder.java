package org.recoupe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
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
    private final boolean single;
    private final Set<String> slugs = new HashSet<>();
    private Optional<Path> first = Optional.empty();

    private ReportFolder(Path folder, String language, Terminal terminal, boolean quiet, boolean single) {
        this.folder = folder;
        this.language = language;
        this.terminal = terminal;
        this.quiet = quiet;
        this.single = single;
    }

    /**
     * That folder, made if it is not there, for pages in that language; empty for the article's. Whether articles are checked one by
     * one says whether the two files of each are made side by side.
     */
    static ReportFolder at(Path folder, String language, Terminal terminal, boolean quiet, boolean single) {
        try {
            Files.createDirectories(folder);
            OutputFile.removeLeft(folder);
        } catch (IOException e) {
            throw OutputFile.unwritable(folder, e);
        }
        return new ReportFolder(folder, language, terminal, quiet, single);
    }

    @Override
    public Ready ready(Report report) throws IOException {
        if (!single) {
            return new Ready(report, List.of(bytes(page(), report), bytes(Format.JSON.writer(), report)));
        }
        CompletableFuture<byte[]> json = CompletableFuture.supplyAsync(() -> json(report), TWIN);
        byte[] page = bytes(page(), report);
        return new Ready(report, List.of(page, awaited(json)));
    }

    private static byte[] bytes(ReportWriter writer, Report report) throws IOException {
        StringBuilder text = new StringBuilder(1 << 16);
        writer.write(report, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void take(Ready ready) throws IOException {
        String slug = slug(ready.report().article().id());
        Path page = folder.resolve(slug + ".html");
        try (OutputFile html = OutputFile.at(page);
                OutputFile json = OutputFile.at(folder.resolve(slug + ".json"))) {
            html.out().write(ready.texts().get(0));
            json.out().write(ready.texts().get(1));
            json.keep();
            html.keep();
        }
        URI address = page.toAbsolutePath().normalize().toUri();
        if (quiet) {
            terminal.out().println(address);
        } else {
            new TextReport(terminal.colour(), Optional.of(address)).write(ready.report(), terminal.out());
        }
        first = first.or(() -> Optional.of(page));
    }

    @Override
    public void resume(Resumption resumption) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                String stem = file.getFileName().toString().replaceAll("\\.json$", "");
                Optional<Report> report = report(file);
                if (report.filter(resumption::holds).isPresent() && Files.exists(folder.resolve(stem + ".html"))) {
                    slugs.add(stem);
                    resumption.take(report.get());
                }
            }
        }
    }

    private static Optional<Report> report(Path file) {
        try {
            return Optional.of(ReportFile.read(file));
        } catch (InvalidInput e) {
            // It is something else, or of another version: the article is checked again.
            return Optional.empty();
        }
    }

    private ReportWriter page() {
        return language.isEmpty() ? Format.HTML.writer() : HtmlReport.in(language);
    }

    private static byte[] json(Report report) {
        try {
            return bytes(Format.JSON.writer(), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] awaited(CompletableFuture<byte[]> json) throws IOException {
        try {
            return json.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
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
