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

    /** What the launcher gives a JVM that checks many articles; what a user sets stands behind it and goes before it. */
    private static final String COMPILERS =
            "-XX:+IgnoreUnrecognizedVMOptions -XX:MaxInlineLevel=4 -XX:InlineSmallCode=700"
                    + " -XX:FreqInlineSize=50 -XX:MaxInlineSize=20 -XX:LiveNodeCountInliningCutoff=2000"
                    + " -XX:Tier4InvocationThreshold=15000 -XX:Tier4MinInvocationThreshold=3000"
                    + " -XX:Tier4CompileThreshold=40000 -XX:Tier4BackEdgeThreshold=120000 -XX:Tier3DelayOn=1";

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
        conf.set(options, "%s %s -Duser.language= -Duser.country=".formatted(COMPILERS, conf.get(options, "")));
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
