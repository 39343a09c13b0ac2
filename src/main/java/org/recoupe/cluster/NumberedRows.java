package org.recoupe.cluster;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.recoupe.article.RawLine;

/**
 * Gives the rows of tables the names and numbers of lines.
 *
 * @param files the tables
 */
record NumberedRows(ArticleFiles files) implements MapFunction<Row, Row> {

    private static final int FILE = 0;
    private static final int INDEX = 1;
    private static final int LINE = 2;

    @Override
    public Row call(Row row) {
        ArticleFiles.Name name = files.name(ArticleFiles.decoded(row.getString(FILE)));
        int number = Math.toIntExact(row.getLong(INDEX) + 1);
        return ArticleLine.of(name, RawLine.of(row.<byte[]>getAs(LINE), name.path(), number))
                .row();
    }
}
