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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads articles from text, HTML, Markdown and JSONL. What cannot be read is an {@link UnreadableArticle}; the text of
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

    /** The articles of a file, a folder with all below it, or a glob, in the order of their names. */
    public Drafts open(String target) {
        List<Path> files = Target.files(target);
        Set<String> names = new HashSet<>();
        Set<String> shared = new HashSet<>();
        files.stream()
                .map(file -> stem(file.getFileName().toString()))
                .filter(name -> !names.add(name))
                .forEach(shared::add);
        Path folder = Path.of(Files.isDirectory(Path.of(target)) ? target : "");
        return new FileDrafts(files, file -> openFile(file, id(file, folder, shared)));
    }

    /** The articles of that stream, which is standard input or stands for it. */
    public Drafts open(InputStream in) {
        return read(in, STDIN, "stdin");
    }

    /** The articles in those bytes; the name's ending tells the format, without one the beginning of the text does. */
    public Drafts read(byte[] bytes, String name) {
        return read(new ByteArrayInputStream(bytes), name, stem(name.substring(name.lastIndexOf('/') + 1)));
    }

    /**
     * The article in a line of JSONL that was cut out of its file by somebody else; empty for a line of white space.
     *
     * @param name what names the article, with the line's number, where the line does not
     * @param path the file, for messages and as where the article comes from
     * @param number the line's number, counted from 1
     * @throws UnreadableArticle if it holds none
     */
    public Optional<Draft> line(byte[] line, String name, String path, int number) {
        return JsonLines.isBlank(line) ? Optional.empty() : Optional.of(JsonLines.one(line, name, path, number, options));
    }

    /** What an article is called by the name of its file, without folders: the name without its ending. */
    public static String nameOf(String fileName) {
        return stem(fileName);
    }

    private Drafts openFile(Path file, String id) {
        try {
            return read(Files.newInputStream(file), file.toString(), id);
        } catch (AccessDeniedException e) {
            throw UnreadableArticle.at(file.toString(), "the file may not be read", "Check its permissions")
                    .causedBy(e);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    private Drafts read(InputStream in, String path, String id) {
        try {
            InputStream source = in.markSupported() ? in : new BufferedInputStream(in, 1 << 16);
            Format format = Format.named(path).orElse(null) == null
                    ? sniff(source)
                    : Format.named(path).orElseThrow();
            if (format == Format.JSONL) {
                return new JsonLines(id, path, source, options);
            }
            try (source) {
                byte[] bytes = source.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    String problem = "the article is larger than %d MB".formatted(LARGEST >> MEGA);
                    throw UnreadableArticle.at(path, problem, "Give articles one by one, or as JSONL, one a line");
                }
                String text = new Decoding(path, options.encoding()).text(bytes);
                return new OneDraft(draft(format, id, path, text).with(options));
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static Draft draft(Format format, String id, String path, String text) {
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

    private static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    /** The file's name without its ending; where that would name two articles, its path. */
    private static String id(Path file, Path folder, Set<String> shared) {
        String name = stem(file.getFileName().toString());
        Path within = file.startsWith(folder) ? folder.relativize(file) : file;
        return shared.contains(name) ? within.toString().replace('\\', '/') : name;
    }
}
