package org.recoupe.importing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The formats there are; the narrower go first. */
final class Formats {

    private static final List<Format> ALL = List.of(
            new WorldBank(),
            new DataBank(),
            new EurostatTsv(),
            new EurostatSdmx(),
            new OecdCsv(),
            new SdmxCsv(),
            new ImfPortal(),
            new ImfOutlook(),
            new Comtrade(),
            new InseeBdm(),
            new OwidGrapher(),
            new DestatisFlat(),
            new Wikidata());

    private Formats() {}

    /** Their names, as {@code --format} takes them. */
    static List<String> names() {
        return ALL.stream().map(Format::name).toList();
    }

    /** The one that a file has, or that the user says it has. */
    static Optional<Format> find(Head head, Member member, Importer.Wishes wishes) throws IOException {
        Optional<Format> mapped = Tidy.of(member, wishes);
        if (mapped.isPresent()) {
            return mapped;
        }
        if (!wishes.format().isEmpty()) {
            return ALL.stream()
                    .filter(format -> format.name().equals(wishes.format()))
                    .filter(format -> !format.accompanies(head))
                    .findFirst();
        }
        return ALL.stream().filter(format -> format.recognises(head)).findFirst();
    }
}
