package org.recoupe.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.Row;
import org.recoupe.article.RawLines;

/**
 * The lines of a compressed file, which can only be read from its beginning.
 *
 * @param name what the file is called
 * @param lines its lines, with those that are lost in it
 */
record CompressedLines(ArticleFiles.Name name, RawLines lines) implements Iterator<Row> {

    /** Those of that file. */
    static CompressedLines of(ArticleFiles.Name name, PortableDataStream file) {
        try {
            return new CompressedLines(name, RawLines.unpacked(file.open(), name.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        boolean more = lines.hasNext();
        if (!more) {
            lines.close();
        }
        return more;
    }

    @Override
    public Row next() {
        return ArticleLine.of(name, lines.next()).row();
    }
}
