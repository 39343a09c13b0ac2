package org.recoupe.article;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The pages and plain texts in an archive of the web; only the one at hand is in memory. Where a record is damaged, it is told
 * once, and reading goes on with the next that can be found.
 */
final class Warc implements Drafts {

    private static final int FOUND = 200;
    private static final byte[] PLAIN_START = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GZIP_START = {0x1F, (byte) 0x8B, 8};
    private static final int BUFFER = 1 << 16;

    private final String path;
    private final String name;
    private final ReadingOptions options;
    private final Optional<FileChannel> file;
    private final long size;
    private WarcReader reader;
    private int number;
    private boolean ended;
    private Optional<Unread> ahead = Optional.empty();
    private Optional<UnreadableArticle> failure = Optional.empty();

    private Warc(
            String path,
            String name,
            ReadingOptions options,
            Optional<FileChannel> file,
            long size,
            WarcReader reader) {
        this.path = path;
        this.name = name;
        this.options = options;
        this.file = file;
        this.size = size;
        this.reader = reader;
    }

    /** The articles of that file. */
    static Drafts open(Target.Found found, String name, ReadingOptions options) {
        String path = found.path().toString();
        try {
            FileChannel channel = FileChannel.open(found.path());
            if (Packing.of(path) == Packing.ZSTANDARD) {
                InputStream unpacked = Packing.ZSTANDARD.unpacked(java.nio.channels.Channels.newInputStream(channel));
                return new Warc(path, name, options, Optional.empty(), 0, new WarcReader(unpacked));
            }
            return new Warc(path, name, options, Optional.of(channel), found.size(), new WarcReader(channel));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** The articles of that stream. */
    static Drafts open(InputStream in, String path, String name, ReadingOptions options) {
        try {
            return new Warc(path, name, options, Optional.empty(), 0, new WarcReader(in));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static UnreadableArticle unreadable(String path, Exception e) {
        return UnreadableArticle.at(
                        path, "the archive cannot be read: " + e.getMessage(), "Check the file, or fetch it again")
                .causedBy(e);
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty() && failure.isEmpty() && !ended) {
            try {
                advance();
            } catch (IOException | RuntimeException e) {
                recover(reader.position(), e);
            }
        }
        return ahead.isPresent() || failure.isPresent();
    }

    private void advance() throws IOException {
        Optional<WarcRecord> next = reader.next();
        if (next.isEmpty()) {
            ended = true;
            return;
        }
        number++;
        WarcRecord record = next.get();
        if (record instanceof WarcResponse response && isWeb(response.contentType())) {
            if (response.http().status() == FOUND) {
                take(response, response.http().contentType(), response.http().bodyDecoded());
            }
        } else if (record instanceof WarcResource || record instanceof WarcConversion) {
            take((WarcTargetRecord) record, record.contentType(), record.body());
        }
    }

    private static boolean isWeb(MediaType type) {
        return type.base().equals(MediaType.HTTP);
    }

    private void take(WarcTargetRecord record, MediaType type, MessageBody body) throws IOException {
        Optional<Format> format = format(type.base());
        if (format.isEmpty()) {
            return;
        }
        byte[] bytes = body.stream().readNBytes(ArticleReader.LARGEST + 1);
        String origin = path + ":" + number;
        if (bytes.length > ArticleReader.LARGEST) {
            failure = Optional.of(UnreadableArticle.at(
                    path,
                    number,
                    "the page in this record is larger than %d MB"
                            .formatted(ArticleReader.LARGEST >> ArticleReader.MEGA),
                    "Give it as an article of its own"));
            return;
        }
        record.body().consume();
        if (record.body().position() < record.body().size()) {
            throw new IOException("its record is cut off");
        }
        Optional<URI> url = url(record);
        Optional<Charset> charset = options.encoding().or(() -> charset(type));
        String id = name + "-" + number;
        ahead = Optional.of(new Unread(origin, bytes.length, () -> {
            String text = new Decoding(origin, charset).text(bytes);
            return ArticleReader.draft(format.get(), id, origin, text)
                    .with(options)
                    .at(url);
        }));
    }

    private static Optional<Format> format(MediaType type) {
        if (type.equals(MediaType.HTML) || type.equals(MediaType.XHTML)) {
            return Optional.of(Format.HTML);
        }
        return type.equals(MediaType.PLAIN_TEXT) ? Optional.of(Format.TEXT) : Optional.empty();
    }

    private static Optional<Charset> charset(MediaType type) {
        String told = type.parameters().getOrDefault("charset", "");
        try {
            // A page's own declaration goes before the UTF-8 that is expected anyway; what is not known is left to it.
            return told.isEmpty() || told.toUpperCase(Locale.ROOT).equals("UTF-8")
                    ? Optional.empty()
                    : Optional.of(Charset.forName(told));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> url(WarcTargetRecord record) {
        try {
            return Optional.of(record.targetURI())
                    .filter(uri -> String.valueOf(uri.getScheme()).startsWith("http"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Tells of the record that begins there, and goes to the next. */
    private void recover(long start, Exception e) {
        ended = true;
        String further = "; none comes after it";
        try {
            if (file.isPresent()) {
                long found = find(file.get(), start + 1);
                if (found >= 0) {
                    file.get().position(found);
                    reader = new WarcReader(file.get());
                    ended = false;
                    further = "; reading goes on with the one at byte %,d".formatted(found);
                }
            } else {
                further = " nor what comes after it";
            }
        } catch (IOException again) {
            e.addSuppressed(again);
        }
        failure = Optional.of(UnreadableArticle.at(
                        path,
                        "the record at byte %,d cannot be read (%s)%s".formatted(start, reason(e), further),
                        "Fetch the file again, or take it from a copy")
                .causedBy(e));
    }

    private static String reason(Exception e) {
        return e instanceof ParsingException ? "it does not begin as one" : String.valueOf(e.getMessage());
    }

    /** Where a record may begin from that place on; -1 if nowhere. */
    private static long find(FileChannel channel, long from) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BUFFER);
        long at = from;
        while (channel.read(block.clear(), at) > 0) {
            block.flip();
            for (int i = 0; i + PLAIN_START.length <= block.limit(); i++) {
                if (starts(block, i, PLAIN_START) || starts(block, i, GZIP_START)) {
                    return at + i;
                }
            }
            if (block.limit() < PLAIN_START.length) {
                return -1;
            }
            at += block.limit() - PLAIN_START.length + 1;
        }
        return -1;
    }

    private static boolean starts(ByteBuffer block, int from, byte[] sign) {
        for (int i = 0; i < sign.length; i++) {
            if (block.get(from + i) != sign[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Unread nextUnread() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (failure.isPresent()) {
            UnreadableArticle unread = failure.get();
            failure = Optional.empty();
            throw unread;
        }
        Unread next = ahead.orElseThrow();
        ahead = Optional.empty();
        return next;
    }

    @Override
    public double share() {
        return size == 0 ? -1 : (double) reader.position() / size;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
