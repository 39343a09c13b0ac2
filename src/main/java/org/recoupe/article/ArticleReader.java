package org.recoupe.article;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;

/**
 * Reads articles from text, HTML, Markdown, JSONL and archives of the web (WARC). What cannot be read is an {@link UnreadableArticle}; the text of
 * what can is never altered.
 */
public final class ArticleReader {

    /** The name that stands for standard input. */
    public static final String STDIN = "-";

    /** Of an article, in bytes: of its file, or of its line in JSONL. A page of the web is a hundredth of that. */
    static final int LARGEST = 16 << 20;

    /** A megabyte is so many places of a binary number. */
    static final int MEGA = 20;

    private static final int HEAD = 1024;

    private final ReadingOptions options;

    private ArticleReader(ReadingOptions options) {
        this.options = options;
    }

    /** A reader that follows those options. */
    public static ArticleReader of(ReadingOptions options) {
        return new ArticleReader(options);
    }

    /**
     * The articles of a file, a folder with all below it, or a glob, in the order of their names. Files that end in {@code .gz} or
     * {@code .zst} are unpacked as they are read.
     */
    public Drafts open(String target) {
        Target found = Target.of(target);
        Set<String> names = new HashSet<>();
        Set<String> shared = new HashSet<>();
        found.files().stream()
                .map(file -> stem(String.valueOf(file.path().getFileName())))
                .filter(name -> !names.add(name))
                .forEach(shared::add);
        Path folder = Path.of(Files.isDirectory(Path.of(target)) ? target : "");
        return new FileDrafts(found, file -> openFile(file, id(file.path(), folder, shared)));
    }

    /** Whether a path, a glob or {@link #STDIN} may stand for more than one article. */
    public static boolean holdsMany(String target) {
        boolean lines = Format.named(target)
                .filter(format -> format == Format.JSONL || format == Format.WARC)
                .isPresent();
        return target.equals(STDIN) || lines || Target.holdsMany(target);
    }

    /** The articles of that stream, which is standard input or stands for it. */
    public Drafts open(InputStream in) {
        return opened(in, STDIN, "stdin", () -> -1);
    }

    /** The articles in those bytes; the name's ending tells the format, without one the beginning of the text does. */
    public Drafts read(byte[] bytes, String name) {
        try {
            InputStream in = Packing.of(name).unpacked(new ByteArrayInputStream(bytes));
            return opened(in, name, stem(name.substring(name.lastIndexOf('/') + 1)), () -> -1);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /**
     * The article in a line of JSONL that somebody else has taken out of its file; empty for a line of white space.
     *
     * @param name what names the article, with the line's number, where the line does not
     * @param path the file, for messages and as where the article comes from
     * @throws UnreadableArticle if it holds none
     */
    public Optional<Draft> line(RawLine line, String name, String path) {
        line.failure().ifPresent(failure -> {
            throw failure;
        });
        return line.isBlank()
                ? Optional.empty()
                : Optional.of(new JsonLine(name, path, line.number(), options).read(line.bytes()));
    }

    /** What an article is called by the name of its file, without folders: the name without its endings. */
    public static String nameOf(String fileName) {
        return stem(fileName);
    }

    /** A file with one article is opened when that is read, for which any thread will do. */
    private Drafts openFile(Target.Found file, String id) {
        String path = file.path().toString();
        Optional<Format> format = Format.named(path);
        if (format.filter(each -> each == Format.WARC).isPresent()) {
            return Warc.open(file, id, options);
        }
        if (format.isPresent() && format.get() != Format.JSONL) {
            return new OneDraft(new Unread(path, file.size(), () -> whole(file.path(), path, id, format.get())));
        }
        CountedBytes counted = new CountedBytes(stream(file.path()));
        try {
            double size = Math.max(1, file.size());
            return opened(Packing.of(path).unpacked(counted), path, id, () -> counted.count() / size);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static InputStream stream(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (AccessDeniedException e) {
            throw UnreadableArticle.at(file.toString(), "the file may not be read", "Check its permissions")
                    .causedBy(e);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    private Draft whole(Path file, String path, String id, Format format) {
        try (InputStream in = Packing.of(path).unpacked(stream(file))) {
            return whole(in, path, id, format);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private Draft whole(InputStream in, String path, String id, Format format) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            String problem = "the article is larger than %d MB".formatted(LARGEST >> MEGA);
            throw UnreadableArticle.at(path, problem, "Give articles one by one, or as JSONL, one a line");
        }
        String text = new Decoding(path, options.encoding()).text(bytes);
        return draft(format, id, path, text).with(options);
    }

    private Drafts opened(InputStream in, String path, String id, DoubleSupplier share) {
        try {
            InputStream source = in.markSupported() ? in : new BufferedInputStream(in, 1 << 16);
            Optional<Format> named = Format.named(path);
            Format format = named.isPresent() ? named.get() : sniff(source);
            if (format == Format.JSONL) {
                return new JsonLines(id, path, source, options, share);
            }
            if (format == Format.WARC) {
                return Warc.open(source, path, id, options);
            }
            try (source) {
                Draft draft = whole(source, path, id, format);
                return new OneDraft(new Unread(path, draft.text().length(), () -> draft));
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** The article in that text. */
    static Draft draft(Format format, String id, String path, String text) {
        if (text.isBlank()) {
            throw UnreadableArticle.at(
                    path, "the file holds only white space, expected an article", "Check that it was saved");
        }
        return switch (format) {
            case HTML -> HtmlPage.read(id, path, text);
            case MARKDOWN -> Markdown.read(id, path, text);
            default -> PlainText.read(id, path, text);
        };
    }

    private static Format sniff(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return Format.sniffed(new String(head, StandardCharsets.UTF_8));
    }

    private static UnreadableArticle unreadable(String path, IOException e) {
        return UnreadableArticle.at(path, "the file cannot be read: " + e.getMessage(), "Check the file and its disk")
                .causedBy(e);
    }

    private static String stem(String packed) {
        String fileName = Packing.without(packed);
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    /** The file's name without its ending; where that would name two articles, its path. */
    private static String id(Path file, Path folder, Set<String> shared) {
        String name = stem(String.valueOf(file.getFileName()));
        Path within = file.startsWith(folder) ? folder.relativize(file) : file;
        return shared.contains(name) ? within.toString().replace('\\', '/') : name;
    }
}
