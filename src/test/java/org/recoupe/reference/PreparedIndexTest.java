package org.recoupe.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recoupe.claim.Period;

/** A table too large to be read at each start: what is prepared says the same, and is trusted no further than that. */
class PreparedIndexTest {

    private static final String DESCRIPTOR = """
            {"name": "large", "sources": [{"name": "office", "title": "The office"}], "resources": [{
              "name": "large-rain", "path": "rain.csv",
              "schema": {"primaryKey": ["land", "period", "released"], "fields": [
                {"name": "land"}, {"name": "period"}, {"name": "value", "type": "number"},
                {"name": "relation"}, {"name": "note"}, {"name": "released", "type": "date"}, {"name": "source"}]},
              "factcheck": {"kind": "observations",
                "measure": {"field": "value", "quantity": "length", "unit": "mm", "multiplier": 10,
                  "labels": {"en": "rain"}, "valueRange": {"min": 0}},
                "dimensions": [{"field": "land", "role": "country"}, {"field": "period", "role": "time"}],
                "vintage": {"releaseField": "released"}, "tolerance": {"relative": 0.1}}}]}
            """;

    private static final List<String> FRANCE = List.of("FRA");

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        System.setProperty("recoupe.cache", folder.resolve("cache").toString());
        Files.writeString(folder.resolve("datapackage.json"), DESCRIPTOR);
        StringBuilder rows = new StringBuilder("land,period,value,relation,note,released,source\n");
        for (int day = 0; day < 8000; day++) {
            for (String land : List.of("DEU", "FRA", "ITA")) {
                int year = 1500 + day / 360;
                String period = "%d-%02d-%02d".formatted(year, day / 30 % 12 + 1, day % 28 + 1);
                rows.append("%s,%s,%d.%d,,\"wet, \"\"very\"\"\",%d-01-0%d,office%n"
                        .formatted(land, period, day, land.charAt(0) % 10, year + 1, day / 28 % 2 + 1));
            }
        }
        rows.append("FRA,2023,1260,more_than,,2024-01-01,office\nFRA,2023,1275.5,,,2024-06-01,office\n");
        Files.writeString(table(), rows);
    }

    private Path table() {
        return folder.resolve("rain.csv");
    }

    private Path prepared() {
        return folder.resolve("rain.csv.index");
    }

    @Test
    void holdsWhatTheTableHolds() throws IOException {
        List<String> plain = observations(2023);
        assertThat(PreparedIndex.write(folder)).containsExactly(prepared());
        assertThat(observations(2023))
                .isEqualTo(plain)
                .containsExactly(
                        "12600.0 line 24002 2024-01-01 12600.0 to 12650.0",
                        "12755.0 line 24003 2024-06-01 12755.0 to 12755.0");
        assertThat(index().size()).isEqualTo(24_002);
        assertThat(index().values(0)).containsExactlyInAnyOrder("DEU", "FRA", "ITA");
        assertThat(catalog().check()).isEmpty();
    }

    @Test
    void isMadeAnewWhereTheTableHasChanged() throws IOException {
        PreparedIndex.write(folder);
        Files.writeString(table(), Files.readString(table()).replace("FRA,2023,1260,", "FRA,2023,1360,"));
        Files.setLastModifiedTime(table(), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(observations(2023).get(0)).startsWith("13600.0");
    }

    @Test
    void aCopyWithAnotherTimeButTheSameContentStillServes() throws IOException {
        PreparedIndex.write(folder);
        FileTime made = Files.getLastModifiedTime(prepared());
        Files.setLastModifiedTime(table(), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(observations(2023).get(0)).startsWith("12600.0");
        assertThat(Files.getLastModifiedTime(prepared())).isEqualTo(made);
    }

    @Test
    void aDamagedOneIsNotTrusted() throws IOException {
        List<String> plain = observations(2023);
        PreparedIndex.write(folder);
        long size = Files.size(prepared());
        for (long place : new long[] {0, 20, 130, size / 3, size / 2, size - 200, size - 2}) {
            try (RandomAccessFile file = new RandomAccessFile(prepared().toFile(), "rw")) {
                file.seek(place);
                int before = file.read();
                file.seek(place);
                file.write(before ^ 0x55);
            }
            assertThat(observations(2023)).as("damaged at " + place).isEqualTo(plain);
        }
        Files.write(prepared(), new byte[(int) size / 2]);
        assertThat(observations(2023)).isEqualTo(plain);
    }

    @Test
    void whatIsWrongInTheTableIsSaidWithItsPlace() throws IOException {
        Files.writeString(table(), Files.readString(table()) + "FRA,2023,12x,,,2024-07-01,office\n");
        assertThat(PreparedIndex.write(folder)).isEmpty();
        InvalidData wrong = catchThrowableOfType(InvalidData.class, this::catalog);
        assertThat(wrong.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("rain.csv:24004:10", "12x"));
    }

    @Test
    void aKeyThatStandsTwiceIsFound() throws IOException {
        Files.writeString(table(), Files.readString(table()) + "FRA,2023,1300,,,2024-06-01,office\n");
        assertThat(PreparedIndex.write(folder)).isEmpty();
        InvalidData wrong = catchThrowableOfType(InvalidData.class, this::catalog);
        assertThat(wrong.problems().get(0).toString()).contains("rain.csv:24004", "line 24003");
    }

    private Catalog catalog() {
        return Catalog.load(List.of(DataFolder.bundled(), DataFolder.of(folder)));
    }

    private Observations index() {
        Problems problems = new Problems();
        DataPackages packages = new DataPackages(problems);
        packages.add(DataFolder.of(folder));
        problems.raise();
        Tables tables = new Tables(packages.resources(), packages.sources());
        return tables.observations(
                tables.resource("large-rain").flatMap(Resource::series).orElseThrow());
    }

    private List<String> observations(int year) {
        return index().at(FRANCE, Period.year(year)).stream()
                .map(it -> "%s line %d %s %s to %s"
                        .formatted(
                                it.value(),
                                it.line(),
                                it.released().orElseThrow(),
                                it.range().low(),
                                it.range().high()))
                .toList();
    }
}
