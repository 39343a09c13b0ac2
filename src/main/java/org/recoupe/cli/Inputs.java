package org.recoupe.cli;

import java.util.List;
import java.util.stream.Stream;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.Draft;
import org.recoupe.article.Drafts;
import org.recoupe.article.ReadingOptions;
import org.recoupe.article.UnreadableArticle;
import org.recoupe.language.Language;

/** The articles that the operands of a command name, read one after the other. */
final class Inputs {

    private static final String AUTO = "auto";

    /** The launcher draws the same line. */
    private static final int FEW = 4;

    private static final List<String> LANGUAGES = Stream.concat(
                    Language.all().stream().map(Language::code), Stream.of(AUTO))
            .toList();

    private final List<String> operands;
    private final ArticleReader reader;
    private final Terminal terminal;
    private boolean complete = true;

    private Inputs(List<String> operands, ArticleReader reader, Terminal terminal) {
        this.operands = operands;
        this.reader = reader;
        this.terminal = terminal;
    }

    /** Adds the operands, and the options that say how to read them, to a command. */
    static Syntax addTo(Syntax syntax) {
        return syntax.operands(
                        "FILE|FOLDER|GLOB|-",
                        "1..*",
                        "Articles as text, HTML, Markdown, JSONL or WARC, and these in .gz or .zst;"
                                + " a folder with all below it; - for standard input.")
                .value(
                        "DATE",
                        "Day of publication, such as 2024-08-19; goes before what the article says.",
                        "--published")
                .choice(LANGUAGES, "Language of the articles; found out by default.", "--lang")
                .value("NAME", "Encoding of the articles, such as windows-1252; UTF-8 by default.", "--encoding");
    }

    /** Those that a command's arguments name. */
    static Inputs of(Arguments arguments, Terminal terminal) {
        String language = arguments.choice("--lang", LANGUAGES, AUTO);
        ReadingOptions options = new ReadingOptions(
                arguments.day("--published"), language.equals(AUTO) ? "" : language, arguments.encoding("--encoding"));
        return new Inputs(arguments.operands(), ArticleReader.of(options), terminal);
    }

    /** What is done with an article. */
    @FunctionalInterface
    interface Reading {
        void of(Draft draft) throws Exception;
    }

    /** Reads them all; one that cannot be read is talked of, and those after it are read all the same. */
    void each(Reading reading) throws Exception {
        for (String operand : operands) {
            try (Drafts drafts =
                    operand.equals(ArticleReader.STDIN) ? reader.open(terminal.in()) : reader.open(operand)) {
                while (!terminal.out().checkError() && drafts.hasNext()) {
                    next(drafts, reading);
                }
            } catch (UnreadableArticle e) {
                complain(e);
            }
        }
    }

    private void next(Drafts drafts, Reading reading) throws Exception {
        try {
            reading.of(drafts.next());
        } catch (UnreadableArticle e) {
            complain(e);
        }
    }

    private void complain(UnreadableArticle e) {
        complain("recoupe: " + e.getMessage());
    }

    /** Says that something could not be read or checked. */
    void complain(String message) {
        complete = false;
        terminal.say(message);
    }

    /** Whether there may be more than a few. */
    boolean many() {
        return operands.size() > FEW || operands.stream().anyMatch(ArticleReader::holdsMany);
    }

    /** All of them, for whoever reads them on several threads. */
    Drafts drafts() {
        return new OperandDrafts(
                operands,
                operand -> operand.equals(ArticleReader.STDIN) ? reader.open(terminal.in()) : reader.open(operand));
    }

    /** Whether all could be read so far. */
    boolean complete() {
        return complete;
    }
}
