package org.recoupe.cluster;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.recoupe.article.RawLine;

/**
 * A line that holds an article, as it travels between executors.
 *
 * @param name what names the article, together with the number, where the line does not
 * @param path the file it comes from, as messages and reports have it
 * @param number the line's number in it, counted from 1
 * @param bytes the line; empty where it could not be read
 * @param failure why it could not be read; empty where it was
 */
record ArticleLine(String name, String path, int number, byte[] bytes, String failure) {

    /** The columns of a line as a row. */
    static final StructType SCHEMA = new StructType()
            .add("name", DataTypes.StringType, false)
            .add("path", DataTypes.StringType, false)
            .add("number", DataTypes.IntegerType, false)
            .add("line", DataTypes.BinaryType, false)
            .add("failure", DataTypes.StringType, false);

    private static final int NAME = 0;
    private static final int PATH = 1;
    private static final int NUMBER = 2;
    private static final int LINE = 3;
    private static final int FAILURE = 4;

    /** The line in that row. */
    static ArticleLine of(Row row) {
        return new ArticleLine(
                row.getString(NAME),
                row.getString(PATH),
                row.getInt(NUMBER),
                row.<byte[]>getAs(LINE),
                row.getString(FAILURE));
    }

    /** That line of that file. */
    static ArticleLine of(ArticleFiles.Name name, RawLine line) {
        String failure = line.failure().map(Throwable::getMessage).orElse("");
        return new ArticleLine(name.name(), name.path(), line.number(), line.bytes(), failure);
    }

    /** That line as a row. */
    Row row() {
        return RowFactory.create(name, path, number, bytes, failure);
    }

    /** Where it stands, as reports have it. */
    String origin() {
        return path + ":" + number;
    }
}
