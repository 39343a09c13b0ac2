package org.recoupe.cluster;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.recoupe.article.RawLine;

/**
 * Gives lines of files that Spark reads in pieces the numbers that they have in the file. The lines of a piece come in
 * their order.
 *
 * @param files the files
 * @param before how many lines of its file stand before each piece, by file and the piece's first byte
 */
record Numbering(ArticleFiles files, Map<String, TreeMap<Long, Integer>> before)
        implements MapPartitionsFunction<Row, Row> {

    private static final int FILE = 0;
    private static final int START = 1;
    private static final int LINE = 2;

    /** That of those lines, which are counted for it, but not read into memory. */
    static Numbering of(ArticleFiles files, Dataset<Row> lines) {
        Map<String, TreeMap<Long, Integer>> before = new HashMap<>();
        for (Row piece : lines.groupBy("file", "start").count().collectAsList()) {
            before.computeIfAbsent(piece.getString(FILE), file -> new TreeMap<>())
                    .put(piece.getLong(START), Math.toIntExact(piece.getLong(2)));
        }
        before.values().forEach(Numbering::addUp);
        return new Numbering(files, before);
    }

    private static void addUp(TreeMap<Long, Integer> counts) {
        int sum = 0;
        for (Map.Entry<Long, Integer> piece : counts.entrySet()) {
            int count = piece.getValue();
            piece.setValue(sum);
            sum = Math.addExact(sum, count);
        }
    }

    @Override
    public Iterator<Row> call(Iterator<Row> lines) {
        Map<String, Map<Long, Integer>> passed = new HashMap<>();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false)
                .map(row -> numbered(row, passed))
                .iterator();
    }

    private Row numbered(Row row, Map<String, Map<Long, Integer>> passed) {
        String file = row.getString(FILE);
        long start = row.getLong(START);
        int number = passed.computeIfAbsent(file, any -> new HashMap<>()).merge(start, 1, Integer::sum);
        int earlier = before.getOrDefault(file, new TreeMap<>()).getOrDefault(start, 0);
        ArticleFiles.Name name = files.name(ArticleFiles.decoded(file));
        return ArticleLine.of(name, RawLine.of(row.<byte[]>getAs(LINE), name.path(), earlier + number))
                .row();
    }
}
