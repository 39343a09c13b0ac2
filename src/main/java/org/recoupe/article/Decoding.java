package org.recoupe.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns bytes into text, strictly: what is not valid is an error with its place, never a replacement character. */
final class Decoding {

    private static final int HEAD = 4096;
    private static final Pattern DECLARED = Pattern.compile(
            "(?:<meta[^>]{0,200}?charset\\s*=\\s*|<\\?xml[^>]{0,100}?encoding\\s*=\\s*)[\"']?\\s*([A-Za-z0-9_.:-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> BINARY = Map.of(
            "25504446", "a PDF document",
            "504b0304", "a ZIP archive, such as a .docx or .odt document",
            "1f8b08", "a gzip archive",
            "89504e47", "a PNG image",
            "ffd8ff", "a JPEG image",
            "47494638", "a GIF image",
            "d0cf11e0", "an old Office document",
            "7b5c727466", "an RTF document");
    private static final String SAVE_AS_TEXT = "Save the article as plain text, Markdown or HTML, and give that file";

    private final String path;
    private final Optional<Charset> given;

    Decoding(String path, Optional<Charset> given) {
        this.path = path;
        this.given = given;
    }

    /** The text of a whole file, without its byte order mark. */
    String text(byte[] bytes) {
        if (bytes.length == 0) {
            throw UnreadableArticle.at(path, "the file is empty, expected an article", "Check that it was saved");
        }
        refuseKnownBinary(bytes);
        boolean utf16 = startsWith(bytes, "feff") || startsWith(bytes, "fffe");
        if (utf16 && given.isEmpty()) {
            return decode(bytes, StandardCharsets.UTF_16, 1);
        }
        if (given.filter(charset ->
                        charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32"))
                .isEmpty()) {
            refuseNul(bytes);
        }
        return withoutMark(decode(bytes, charset(bytes), 1));
    }

    /** The text of one line of a file, that line's number being for messages. */
    String line(byte[] bytes, int line) {
        return withoutMark(decode(bytes, given.orElse(StandardCharsets.UTF_8), line));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void refuseKnownBinary(byte[] bytes) {
        for (Map.Entry<String, String> magic : BINARY.entrySet()) {
            if (startsWith(bytes, magic.getKey())) {
                throw UnreadableArticle.at(path, "this is " + magic.getValue() + ", expected text", SAVE_AS_TEXT);
            }
        }
    }

    private void refuseNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                String problem = "this is a binary file (byte 0x00 at offset %d), expected text".formatted(i);
                throw UnreadableArticle.at(path, problem, SAVE_AS_TEXT);
            }
        }
    }

    private Charset charset(byte[] bytes) {
        if (given.isPresent()) {
            return given.get();
        }
        if (startsWith(bytes, "efbbbf")) {
            return StandardCharsets.UTF_8;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        return head.stripLeading().startsWith("<") && declared.find()
                ? named(declared.group(1))
                : StandardCharsets.UTF_8;
    }

    /** The encoding a page declares, as browsers take it: Latin-1 is read as its superset. */
    private Charset named(String name) {
        try {
            Charset charset = Charset.forName(name);
            if (charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)) {
                return Charset.forName("windows-1252");
            }
            return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw UnreadableArticle.at(
                            path,
                            "the page declares the encoding \"%s\", which is not known".formatted(name),
                            "Name the right one: --encoding utf-8")
                    .causedBy(e);
        }
    }

    private String decode(byte[] bytes, Charset charset, int firstLine) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        if (result.isError()) {
            throw invalid(bytes, in.position(), charset, out.flip().toString(), firstLine);
        }
        return out.flip().toString();
    }

    private UnreadableArticle invalid(byte[] bytes, int offset, Charset charset, String before, int firstLine) {
        int line = firstLine + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        String problem = "byte 0x%02X at offset %d is not valid %s".formatted(bytes[offset], offset, charset.name())
                + ", the encoding that was " + (given.isPresent() ? "given" : "expected");
        String remedy = charset.equals(StandardCharsets.UTF_8)
                ? "Save the file as UTF-8, or name its encoding: --encoding windows-1252"
                : "Name the file's own encoding: --encoding utf-8";
        return UnreadableArticle.at(path, line, column, problem, remedy);
    }

    private static boolean startsWith(byte[] bytes, String hex) {
        byte[] magic = HexFormat.of().parseHex(hex);
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (bytes[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
