package org.recoupe.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.recoupe.FactChecker;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleReader;
import org.recoupe.article.RawLine;
import org.recoupe.article.UnreadableArticle;
import org.recoupe.report.JsonlReport;
import org.recoupe.report.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns lines into reports, one row each; an article that cannot be checked becomes a row, too, and stops no other.
 *
 * @param equipment what to check with
 */
record CheckLines(Equipment equipment) implements MapPartitionsFunction<Row, Row> {

    /** The column of a report's findings. */
    static final String FINDINGS = "findings";

    /** The columns of a report; {@code failure} is null in one that was made, {@code report} and its findings in one that was not. */
    static final StructType REPORTS = new StructType()
            .add("id", DataTypes.StringType, false)
            .add("origin", DataTypes.StringType, false)
            .add("language", DataTypes.StringType)
            .add("published", DataTypes.DateType)
            .add("report", DataTypes.StringType)
            .add("failure", DataTypes.StringType)
            .add(FINDINGS, DataTypes.createArrayType(Findings.FINDING));

    /** Characters that most reports fit in. */
    private static final int SPACE = 1 << 14;

    private static final Logger LOG = LoggerFactory.getLogger(CheckLines.class);

    @Override
    public Iterator<Row> call(Iterator<Row> lines) {
        FactChecker checker = Checkers.of(equipment);
        ArticleReader reader = ArticleReader.of(equipment.reading());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED), false)
                .map(ArticleLine::of)
                .flatMap(line -> row(line, reader, checker).stream())
                .iterator();
    }

    /** Nothing for a line of white space. */
    private static Optional<Row> row(ArticleLine line, ArticleReader reader, FactChecker checker) {
        if (!line.failure().isEmpty()) {
            return Optional.of(failed(line, line.failure()));
        }
        try {
            RawLine raw = RawLine.of(line.bytes(), line.path(), line.number());
            return reader.line(raw, line.name(), line.path()).map(draft -> checked(checker.article(draft), checker));
        } catch (UnreadableArticle e) {
            return Optional.of(failed(line, String.valueOf(e.getMessage())));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("{} could not be checked", line.origin(), e);
            return Optional.of(failed(line, "a fault of Recoupe itself: " + e));
        }
    }

    private static Row checked(Article article, FactChecker checker) {
        Report report = checker.check(article);
        StringBuilder json = new StringBuilder(SPACE);
        try {
            new JsonlReport().write(report, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        json.setLength(json.length() - 1);
        return RowFactory.create(
                article.id(),
                article.origin(),
                article.language(),
                article.published().map(java.sql.Date::valueOf).orElse(null),
                json.toString(),
                null,
                Findings.of(report));
    }

    private static Row failed(ArticleLine line, String why) {
        return RowFactory.create(line.name() + "-" + line.number(), line.origin(), null, null, null, why, null);
    }
}
