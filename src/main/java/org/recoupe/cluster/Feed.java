package org.recoupe.cluster;

import java.util.List;
import java.util.Map;

/** Where the articles of a job come from. */
public sealed interface Feed {

    /**
     * Files, folders or patterns, as they are when the job begins.
     *
     * @param paths paths, or addresses that Spark reads
     */
    record Files(List<String> paths) implements Feed {
        public Files {
            paths = List.copyOf(paths);
        }
    }

    /**
     * A folder that files are moved into while the job goes on.
     *
     * @param path the folder
     * @param filesAtOnce how many files are checked at once at most
     * @param once whether to end when all files that are there now were checked
     */
    record Folder(String path, int filesAtOnce, boolean once) implements Feed {}

    /**
     * Another stream that Spark reads, the messages of which are lines of JSONL: {@code kafka}.
     *
     * @param format Spark's name for it
     * @param options what Spark wants to know of it
     * @param once whether to end when all that is there now was checked
     */
    record Messages(String format, Map<String, String> options, boolean once) implements Feed {
        public Messages {
            options = Map.copyOf(options);
        }
    }

    /** Files, folders or patterns. */
    static Feed files(String... paths) {
        return new Files(List.of(paths));
    }
}
