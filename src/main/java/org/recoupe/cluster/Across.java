package org.recoupe.cluster;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.recoupe.across.DisagreementJson;
import org.recoupe.across.Statement;
import org.recoupe.across.StatementJson;
import org.recoupe.report.JsonReport;

/** Where articles of a corpus differ on one measure, entity and period: statements are brought together by their keys. */
final class Across {

    /** The columns of a disagreement. */
    static final StructType DISAGREEMENTS =
            new StructType().add("key", DataTypes.StringType, false).add("disagreement", DataTypes.StringType, false);

    private static final StructType STATEMENTS =
            new StructType().add("key", DataTypes.StringType, false).add("statement", DataTypes.BinaryType, false);
    private static final String TAB = "\t";

    private Across() {}

    /** The disagreements among those reports; see {@link CheckLines#REPORTS}. */
    static Dataset<Row> of(Dataset<Row> reports, Equipment equipment) {
        MapFunction<Row, String> key = row -> row.getString(0);
        FlatMapGroupsFunction<String, Row, Row> judge = (shared, statements) -> judged(shared, statements, equipment);
        return reports.where("report IS NOT NULL")
                .select("report")
                .as(Encoders.STRING())
                .flatMap((FlatMapFunction<String, Row>) Across::statements, Encoders.row(STATEMENTS))
                .groupByKey(key, Encoders.STRING())
                .flatMapSortedGroups(new Column[] {functions.col("statement")}, judge, Encoders.row(DISAGREEMENTS));
    }

    private static Iterator<Row> statements(String report) throws IOException {
        List<Statement> statements = Statement.of(JsonReport.read(new StringReader(report)));
        return statements.stream()
                .map(statement -> RowFactory.create(statement.key(), sortable(statement)))
                .iterator();
    }

    /** Such that its bytes are in the order in which a single machine sorts: by UTF-16 units. */
    private static byte[] sortable(Statement statement) {
        return Stream.of(oneLine(statement.article()), oneLine(statement.origin()), StatementJson.line(statement))
                .reduce((left, right) -> left + TAB + right)
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_16BE);
    }

    private static String oneLine(String id) {
        return id.replaceAll("\\s", " ");
    }

    private static Iterator<Row> judged(String key, Iterator<Row> rows, Equipment equipment) {
        Iterator<Statement> statements = StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                .map(Across::statement)
                .iterator();
        return Checkers.jury(equipment).judge(statements).stream()
                .map(disagreement -> RowFactory.create(key, DisagreementJson.line(disagreement)))
                .iterator();
    }

    private static Statement statement(Row row) {
        String line = new String(row.<byte[]>getAs(1), StandardCharsets.UTF_16BE);
        try {
            return StatementJson.read(line.substring(line.lastIndexOf(TAB) + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
