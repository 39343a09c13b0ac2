package org.recoupe.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what was taken in as a table of reference data, one indicator after the other, with its descriptor. */
final class PackageWriter {

    /** Where the rows of one indicator stand in the table. */
    record Stretch(String indicator, long from, long to, long line) {}

    private static final int PARTNER = 2;
    private static final int FLOW = 3;
    private static final int PERIOD = 4;
    private static final int VALUE = 5;
    private static final int LINE = 8;

    private final Intake intake;
    private final String id;
    private final Path folder;
    private final List<Stretch> stretches = new ArrayList<>();
    private long bytes;
    private long line = 1;

    /** Writes that intake, as that import, into that folder. */
    PackageWriter(Intake intake, String id, Path folder) {
        this.intake = intake;
        this.id = id;
        this.folder = folder;
    }

    /** Writes both files. */
    void write(Origin origin) throws IOException {
        Path data = folder.resolve("data.csv");
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(data), 1 << 16)) {
            String between = intake.between() ? "partner,flow," : "";
            put(out, "indicator,economy,area," + between + "period,value,status,flag,source,release_date\n");
            for (String indicator : List.copyOf(intake.shelves().indicators())) {
                writeIndicator(out, indicator);
            }
        }
        new DescriptorWriter(intake, id, stretches, bytes).write(folder.resolve("datapackage.json"), origin);
    }

    private void put(OutputStream out, String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        out.write(encoded);
        bytes += encoded.length;
        line++;
    }

    private void writeIndicator(OutputStream out, String indicator) throws IOException {
        long from = bytes;
        long first = line;
        SeenKeys seen = new SeenKeys();
        String release = intake.about().vintage().map(Object::toString).orElse("");
        intake.shelves().take(indicator, row -> {
            String[] cells = row.split(",", -1);
            String key = cells[0] + "|" + cells[PARTNER] + "|" + cells[FLOW] + "|" + cells[PERIOD];
            SeenKeys.Before before = seen.put(key, cells[VALUE]);
            if (before == SeenKeys.Before.NOTHING) {
                put(out, line(indicator, cells, release));
            } else if (before == SeenKeys.Before.THE_SAME) {
                intake.tally().repeat();
            } else {
                String place = "%s:%s, %s %s".formatted(intake.shown(), cells[LINE], cells[0], cells[PERIOD]);
                intake.tally().contradict("another value for the same %s was read before".formatted(indicator), place);
            }
        });
        if (bytes > from) {
            stretches.add(new Stretch(indicator, from, bytes, first));
        }
    }

    private String line(String indicator, String[] cells, String release) {
        String between = intake.between() ? cells[PARTNER] + "," + cells[FLOW] + "," : "";
        return cleaned(indicator)
                + "," + cells[0] + "," + cells[1] + "," + between
                + String.join(",", cells[PERIOD], cells[VALUE], cells[VALUE + 1], cells[VALUE + 2])
                + "," + id + "," + release + "\n";
    }

    /** Codes with a comma or quote in them would break the row. */
    private static String cleaned(String code) {
        return code.replaceAll("[,\"\\s]", "_");
    }
}
