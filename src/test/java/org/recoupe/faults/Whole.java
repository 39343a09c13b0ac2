package org.recoupe.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.recoupe.reference.Catalog;
import org.recoupe.reference.DataFolder;
import org.recoupe.review.DecisionFile;

/** Whether what a process left behind is whole, each file under its final name. */
final class Whole {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHECKSUM = 4;

    private Whole() {}

    /** What is broken in a folder of reports, decisions among them. */
    static List<String> reports(Path folder) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, String> file : Recoupe.visible(folder).entrySet()) {
            String name = file.getKey();
            if (name.endsWith(".json")) {
                try {
                    JSON.readTree(file.getValue().getBytes(StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                    broken.add(name + ": " + e.getMessage());
                }
            } else if (name.endsWith(".html") && !file.getValue().strip().endsWith("</html>")) {
                broken.add(name + " has no end");
            }
        }
        try {
            DecisionFile.in(folder).read();
        } catch (IOException e) {
            broken.add(String.valueOf(e.getMessage()));
        }
        return broken;
    }

    /** What is broken among imports: each folder under its final name has to load. */
    static List<String> imports(Path folder) throws IOException {
        List<String> broken = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (var all = Files.list(folder)) {
                for (Path each : all.filter(
                                path -> !path.getFileName().toString().startsWith("."))
                        .toList()) {
                    try {
                        Catalog.load(List.of(DataFolder.bundled(), DataFolder.imported(each)));
                    } catch (RuntimeException e) {
                        broken.add(each + ": " + e.getMessage());
                    }
                }
            }
        }
        return broken;
    }

    /** What is broken in the cache of rules: each entry starts with the checksum of the rest. */
    static List<String> cache(Path home) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, String> file :
                Recoupe.visible(home.resolve("cache/recoupe/rules")).entrySet()) {
            byte[] bytes = file.getValue().getBytes(StandardCharsets.ISO_8859_1);
            if (!file.getKey().startsWith("draft")
                    && (bytes.length <= CHECKSUM
                            || !Arrays.equals(
                                    Arrays.copyOf(bytes, CHECKSUM),
                                    checksum(Arrays.copyOfRange(bytes, CHECKSUM, bytes.length))))) {
                broken.add(file.getKey());
            }
        }
        return broken;
    }

    private static byte[] checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return ByteBuffer.allocate(CHECKSUM).putInt((int) checksum.getValue()).array();
    }
}
