package org.recoupe.cluster;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.recoupe.article.UnreadableArticle;

/** The lines of all articles of a job, whatever their files are. */
final class ArticleSource {

    /** The address of the file that a row comes from. */
    static final String FILE = "_metadata.file_path";

    private static final List<String> FIELDS = List.of("id", "text", "html", "title", "published", "language", "url");

    private final SparkSession spark;

    ArticleSource(SparkSession spark) {
        this.spark = spark;
    }

    /** The files that those paths, folders or patterns stand for. */
    ArticleFiles files(List<String> paths) {
        List<String> found = spark.read()
                .format("binaryFile")
                .option("recursiveFileLookup", "true")
                .option("pathGlobFilter", ArticleFiles.GLOB)
                .load(paths.toArray(String[]::new))
                .select(FILE)
                .as(Encoders.STRING())
                .collectAsList();
        if (found.isEmpty()) {
            throw UnreadableArticle.at(
                    String.join(", ", paths),
                    "there is no file of articles, expected names like " + ArticleFiles.GLOB,
                    "Check the path");
        }
        return ArticleFiles.of(found.stream().map(ArticleFiles::decoded).toList(), paths);
    }

    /** Their lines, spread over the executors as evenly as it goes; see {@link ArticleLine#SCHEMA}. */
    Dataset<Row> lines(ArticleFiles files) {
        Dataset<Row> lines =
                plain(files.plain()).union(compressed(files.compressed())).union(tables(files.tables()));
        int wanted = 4 * spark.sparkContext().defaultParallelism();
        return lines.rdd().getNumPartitions() < wanted ? lines.repartition(wanted) : lines;
    }

    private Dataset<Row> plain(ArticleFiles files) {
        if (files.isEmpty()) {
            return none();
        }
        Dataset<Row> pieces = spark.read()
                .option("lineSep", "\n")
                .text(files.addresses())
                .select(
                        functions.col(FILE).as("file"),
                        functions.col("_metadata.file_block_start").as("start"),
                        functions.col("value").cast("binary").as("line"));
        return pieces.mapPartitions(Numbering.of(files, pieces), Encoders.row(ArticleLine.SCHEMA));
    }

    private Dataset<Row> compressed(ArticleFiles files) {
        if (files.isEmpty()) {
            return none();
        }
        JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .binaryFiles(
                        String.join(",", escaped(files.addresses())),
                        files.named().size())
                .flatMap(file -> CompressedLines.of(files.name(file._1()), file._2()));
        return spark.createDataFrame(rows, ArticleLine.SCHEMA);
    }

    private static List<String> escaped(String[] addresses) {
        return Arrays.stream(addresses)
                .map(address -> address.replace(",", "\\,"))
                .toList();
    }

    /** Rows as the lines of JSON that they stand for, numbered as they stand in their file. */
    private Dataset<Row> tables(ArticleFiles files) {
        if (files.isEmpty()) {
            return none();
        }
        Dataset<Row> table = spark.read().option("mergeSchema", "true").parquet(files.addresses());
        Column[] fields = FIELDS.stream()
                .filter(Arrays.asList(table.columns())::contains)
                .map(functions::col)
                .toArray(Column[]::new);
        Dataset<Row> pieces = table.select(
                functions.col(FILE).as("file"),
                functions.col("_metadata.row_index").as("index"),
                functions.to_json(functions.struct(fields)).cast("binary").as("line"));
        return pieces.map(new NumberedRows(files), Encoders.row(ArticleLine.SCHEMA));
    }

    private Dataset<Row> none() {
        return spark.createDataFrame(List.of(), ArticleLine.SCHEMA);
    }
}
