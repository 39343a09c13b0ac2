package org.recoupe.importing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What became of a file that was to be imported.
 *
 * @param file what was read
 * @param format the format's name
 * @param folder where it lies now
 * @param already whether the same bytes lay there before, so that nothing was done
 * @param indicators how many indicators it has
 * @param read how many cells were read; the four that follow add up to it
 * @param missing cells without a figure
 * @param repeated figures that stood there twice with the same value
 * @param refused figures that cannot be taken
 * @param refusals why, with the first places
 * @param anchors how figures that everybody agrees on stand in it
 * @param vintage the day of the edition
 */
public record Imported(
        String file,
        String format,
        Path folder,
        boolean already,
        int indicators,
        long read,
        long kept,
        long missing,
        long repeated,
        long refused,
        List<String> refusals,
        List<String> anchors,
        Optional<LocalDate> vintage) {

    public Imported {
        refusals = List.copyOf(refusals);
        anchors = List.copyOf(anchors);
    }

    static Imported already(String file, String format, Path folder) {
        return new Imported(file, format, folder, true, 0, 0, 0, 0, 0, 0, List.of(), List.of(), Optional.empty());
    }

    static Imported now(String file, String format, Path folder, Intake intake) {
        Tally tally = intake.tally();
        return new Imported(
                file,
                format,
                folder,
                false,
                intake.shelves().indicators().size(),
                tally.read(),
                tally.kept(),
                tally.missing(),
                tally.repeated(),
                tally.refused(),
                tally.refusals(),
                intake.anchors().met().stream()
                        .map(met -> (met.holds() ? "as expected: " : "NOT as expected: ") + met)
                        .toList(),
                intake.about().vintage());
    }
}
