package org.recoupe.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be imported is told with its place and what to do; what was imported before stays as it was. */
class BadDownloadTest {

    private static final String HEADER =
            "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2019\",\"2020\",\n";
    private static final String FRANCE =
            "\"France\",\"FRA\",\"Access to electricity (% of population)\",\"EG.ELC.ACCS.ZS\",";

    @TempDir
    private Path folder;

    private Imported before;

    @BeforeEach
    void importSomethingGood() throws IOException {
        before = Shared.text("good.csv", HEADER + FRANCE + "\"100\",\"100\",\n", folder);
    }

    private void refused(Path download, String... words) throws IOException {
        assertThatThrownBy(() -> Shared.all(download, folder))
                .isInstanceOf(UnusableDownload.class)
                .message()
                .contains(words);
        try (Stream<Path> left = Files.list(folder.resolve("imported"))) {
            assertThat(left).containsExactly(before.folder());
        }
        assertThat(Shared.rows(before, "EG.ELC.ACCS.ZS,FRA,country,2019,100")).hasSize(1);
    }

    private Path zip(String name, String entry, byte[] content) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(content);
        }
        return zip;
    }

    @Test
    void aWorkbook() throws IOException {
        refused(zip("WEOApr2025all.xlsx", "xl/workbook.xml", new byte[] {1}), "workbook", "save its sheet as CSV");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        refused(Files.write(folder.resolve("WEO_Data.xls"), old), "workbook", "save its sheet as CSV");
    }

    @Test
    void anOutlookThatASpreadsheetWroteAnew() throws IOException {
        String rewritten = "Country\tSubject Descriptor\tUnits\tScale\t2021\n"
                + "Afghanistan\tGross domestic product, constant prices\tPercent change\tUnits\t-14,542\n";
        refused(
                Shared.file("WEO_Data.xls", rewritten, folder),
                "WEO_Data.xls:2:1",
                "-14,542",
                "1,234.567",
                "get it again");
    }

    /** No office, no kind: it may be anything that began some day. */
    @Test
    void peopleWithoutTheirOffice() throws IOException {
        String rows = "item,itemLabel,startDate,endDate\nQ7930115,Vilayat Guliyev,1999-10-26,2004-04-02\n";
        refused(Shared.file("query.csv", rows, folder), "no format that is known");
    }

    @Test
    void aZipThatWasCut() throws IOException {
        Path whole = zip("whole.zip", "API.csv", (HEADER + FRANCE + "\"1\",\"2\",\n").getBytes(StandardCharsets.UTF_8));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length - 40));

        refused(cut, "cut.zip", "cut or broken", "download it again");
    }

    @Test
    void aZipThatFillsDisks() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        byte[] empty = new byte[1 << 20];
        Arrays.fill(empty, (byte) '\n');
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("API.csv"));
            out.write((HEADER + FRANCE + "\"1\",\"2\",\n").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(empty);
            }
        }

        refused(bomb, "bomb.zip!API.csv", "200 times its packed size", "do not unpack it");
    }

    @Test
    void aZipThatClimbsOutOfItsFolder() throws IOException {
        refused(zip("trick.zip", "../../home/.profile", new byte[] {1}), "\"../../home/.profile\"", "do not unpack it");
        refused(zip("root.zip", "/etc/passwd", new byte[] {1}), "\"/etc/passwd\"");
        refused(zip("drive.zip", "C:\\Windows\\x.csv", new byte[] {1}), "expected names inside it");
    }

    @Test
    void aLineOfTenGigabytes() throws IOException {
        byte[] start = (HEADER + FRANCE + "\"").getBytes(StandardCharsets.UTF_8);
        Member endless =
                new Member("API.csv", "endless.csv", -1, () -> new Endless(start, 10L << 30), Optional.empty());
        long free = used();

        assertThatThrownBy(() -> {
                    try (Csv rows = Csv.open(endless, ',')) {
                        while (rows.next()) {
                            assertThat(rows.size()).isPositive();
                        }
                    }
                })
                .isInstanceOf(UnusableDownload.class)
                .hasMessageContaining("endless.csv:2:1: found a row of more than 4 million characters")
                .hasMessageContaining("a quote may not be closed");
        assertThat(used() - free).isLessThan(200L << 20);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Some bytes, then as many of one letter as wanted. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final long length;
        private long at;

        Endless(byte[] start, long length) {
            this.start = start;
            this.length = length;
        }

        @Override
        public int read() {
            if (at >= length) {
                return -1;
            }
            int next = at < start.length ? start[(int) at] : '7';
            at++;
            return next;
        }
    }

    @Test
    void bytesThatAreNoUtf8() throws IOException {
        String row = "\"Côte d'Ivoire\",\"CIV\",\"x\",\"X.Y\",\"1\",\"2\",\n";
        Path file = Files.write(folder.resolve("latin.csv"), (HEADER + row).getBytes(StandardCharsets.ISO_8859_1));

        refused(file, "latin.csv:2", "not UTF-8", "--encoding windows-1252");
    }

    @Test
    void rowsOfAnotherWidthThanTheHeader() throws IOException {
        refused(
                Shared.file("narrow.csv", HEADER + FRANCE + "\"1\",\"2\",\n\"Spain\",\"ESP\",\n", folder),
                "narrow.csv:3",
                "3 cells",
                "7 as in the header");
        refused(Shared.file("wide.csv", HEADER + FRANCE + "\"1\",\"2\",,\"3\"\n", folder), "wide.csv:2", "8 cells");
    }

    @Test
    void aQuoteThatIsNotClosed() throws IOException {
        refused(
                Shared.file("quote.csv", HEADER + FRANCE + "\"1\",\"2\n", folder),
                "quote.csv:2",
                "a broken row",
                "get it again");
    }

    @Test
    void anEmptyFileAndAnUnknownOne() throws IOException {
        refused(Shared.file("empty.csv", "", folder), "empty.csv:1:1: found an empty file");
        refused(Shared.file("odd.csv", "a,b\n1,2\n", folder), "odd.csv", "no format that is known here", "--mapping");
        refused(folder.resolve("nowhere.csv"), "no such file");
    }

    @Test
    void aRequestThatEurostatHadNotAnswered() throws IOException {
        refused(
                Shared.file("big.csv", "6eeae6b0-7b2c-4c24-b1a9-1c0a5a6f3a10\n", folder),
                "big.csv:1",
                "again in some minutes");
    }

    @Test
    void aTableWithoutPeriods() throws IOException {
        refused(
                Shared.file(
                        "answers.csv",
                        "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,OBS_VALUE\nDATAFLOW,OECD:X(1),I,FRA,Yes\n",
                        folder),
                "answers.csv:1",
                "no column TIME_PERIOD");
    }

    @Test
    void cellsThatAreNoFiguresAreRefusedOneByOne() throws IOException {
        Imported done = Shared.text(
                "cells.csv",
                HEADER
                        + FRANCE + "\"NaN\",\"5\",\n"
                        + FRANCE.replace("FRA", "ESP") + "\"=1+1\",\"1e400\",\n"
                        + FRANCE.replace("FRA", "ITA") + "\"@SUM(A1)\",\"1e-400\",\n"
                        + FRANCE.replace("FRA", "QQQ").replace("France", "Nowhere") + "\"1\",\"2\",\n",
                folder);

        assertThat(done.kept()).isEqualTo(1);
        assertThat(done.refused()).isEqualTo(6);
        assertThat(done.refusals())
                .anyMatch(line -> line.contains("\"NaN\" is no number") && line.contains("cells.csv:2, cell 5"))
                .anyMatch(line -> line.contains("\"=1+1\""))
                .anyMatch(line -> line.contains("\"1e400\""))
                .anyMatch(line -> line.contains("\"QQQ\" is no country"));
    }

    @Test
    void aFigureThatStandsThereTwice() throws IOException {
        Imported done =
                Shared.text("twice.csv", HEADER + FRANCE + "\"1\",\"2\",\n" + FRANCE + "\"1\",\"3\",\n", folder);

        assertThat(done.kept()).isEqualTo(2);
        assertThat(done.repeated()).isEqualTo(1);
        assertThat(done.refusals()).singleElement().asString().contains("another value", "twice.csv:3, FRA 2020");
    }

    @Test
    void daysThatDoNotExist() throws IOException {
        Path file = Shared.file(
                "days.csv", "c,d,v\nFRA,2023-02-30,1\nFRA,2023-13,1\nFRA,2023-02-28,1\nFRA,0007,1\n", folder);
        Shared.file("days.csv.mapping.yml", "area: c\nperiod: d\nvalue: v\nindicator: x\n", folder);

        Imported done = Shared.one(file, folder);

        assertThat(done.kept()).isEqualTo(1);
        assertThat(done.refusals()).hasSize(3).anyMatch(line -> line.contains("\"2023-02-30\" is no period"));
    }

    @Test
    void aMappingWithAMistake() throws IOException {
        Path file = Shared.file("a.csv", "c,d,v\nFRA,2020,1\n", folder);
        Shared.file("a.csv.mapping.yml", "area: c\nperiod: d\nvalue: w\nindicator: x\n", folder);

        refused(file, "no column \"w\" among c, d, v", "correct value in");
    }

    @Test
    void aHugeTableTakesLittleMemory() throws IOException {
        Path file = folder.resolve("huge.csv");
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 150_000; i++) {
                out.write("\"France\",\"FRA\",\"Thing %d\",\"T.%d\",\"%d\",\"\",\n"
                        .formatted(i % 3000, i % 3000, i / 3000)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }

        Imported done = Shared.one(file, folder);

        assertThat(done.indicators()).isEqualTo(3_000);
        assertThat(done.read()).isEqualTo(300_000);
        assertThat(done.kept()).isEqualTo(3_000);
    }

    @Test
    void whatAStoppedImportLeftBehindGoesWithTheNext() throws IOException {
        Path into = Files.createDirectories(folder.resolve("imported"));
        Path left = Files.createDirectory(into.resolve(".import-999999999-1f"));
        Files.writeString(left.resolve("data.csv"), "half");
        Path atWork = Files.createDirectory(
                into.resolve(".import-" + ProcessHandle.current().pid() + "-2a"));

        Shared.text("good.csv", HEADER + FRANCE + "\"1\",\"2\",\n", folder);

        assertThat(left).doesNotExist();
        assertThat(atWork).exists();
    }
}
