package org.recoupe.cluster;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.Row;

/**
 * The lines of a compressed file, from its beginning to its end, or to where it is damaged: the last row then says so.
 */
final class CompressedLines implements Iterator<Row> {

    private static final int BUFFER = 1 << 16;

    private final ArticleFiles.Name name;
    private final InputStream in;
    private Optional<ArticleLine> ahead = Optional.empty();
    private int number;
    private boolean ended;

    private CompressedLines(ArticleFiles.Name name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /** Those of that file. */
    static CompressedLines of(ArticleFiles.Name name, String address, PortableDataStream file) {
        InputStream raw = new BufferedInputStream(file.open(), BUFFER);
        try {
            InputStream plain =
                    address.endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : new ZstdInputStream(raw);
            return new CompressedLines(name, new BufferedInputStream(plain, BUFFER));
        } catch (IOException e) {
            CompressedLines none = new CompressedLines(name, raw);
            none.number = 1;
            none.end(e);
            return none;
        }
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && !ended) {
            read();
        }
        return ahead.isPresent();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = ahead.orElseThrow().row();
        ahead = Optional.empty();
        return row;
    }

    private void read() {
        number++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            int read = in.read();
            if (read < 0) {
                ended = true;
                in.close();
                return;
            }
            while (read >= 0 && read != '\n') {
                bytes.write(read);
                read = in.read();
            }
            ahead = Optional.of(new ArticleLine(name.name(), name.path(), number, bytes.toByteArray(), ""));
        } catch (IOException e) {
            end(e);
        }
    }

    private void end(IOException e) {
        ended = true;
        String why = "%s:%d: the file is damaged here: %s. What stands before was checked; get the file again."
                .formatted(name.path(), number, e.getMessage());
        ahead = Optional.of(new ArticleLine(name.name(), name.path(), number, new byte[0], why));
        try {
            in.close();
        } catch (IOException closing) {
            e.addSuppressed(closing);
        }
    }
}
