package org.recoupe.cluster;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What {@code spark-submit} starts. */
public final class Main {

    private static final int FAILED = 2;

    private Main() {}

    /** Runs the job that the arguments describe; ends the process with 2 if it did not run to its end. */
    public static void main(String[] arguments) {
        int code = run(new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs it; the result is 0, or 2 if it did not run to its end. */
    static int run(PrintWriter out, String... arguments) {
        CommandLine syntax = new CommandLine(JobSyntax.spec()).setOut(out).setErr(out);
        try {
            CommandLine.ParseResult parsed = syntax.parseArgs(arguments);
            if (CommandLine.printHelpIfRequested(parsed)) {
                return 0;
            }
            run(JobSyntax.job(parsed), out);
            return 0;
        } catch (ParameterException e) {
            out.println("recoupe: " + e.getMessage());
            out.println("Try --help.");
        } catch (Exception e) {
            out.println("recoupe: " + JobFailure.inWords(e));
        }
        return FAILED;
    }

    private static void run(Job job, PrintWriter out) throws Exception {
        // What is written is the same everywhere, in executors as well.
        Locale.setDefault(Locale.ROOT);
        SparkConf conf = new SparkConf();
        String options = "spark.executor.extraJavaOptions";
        conf.set(options, (conf.get(options, "") + " -Duser.language= -Duser.country=").strip());
        conf.setIfMissing("spark.app.name", "recoupe");
        SparkSession spark = SparkSession.builder().config(conf).getOrCreate();
        try {
            spark.sparkContext().setLogLevel("WARN");
            out.println("recoupe: " + job.run(spark));
        } finally {
            spark.stop();
        }
    }
}
