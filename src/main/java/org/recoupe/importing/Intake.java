package org.recoupe.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Takes in the figures of one file: checks each, counts what becomes of them, and puts them on shelves. */
final class Intake {

    /** So many series come of a table cut by all its dimensions; texts speak of none of them. */
    private static final int MOST_INDICATORS = 20_000;

    /** Figures of one download: twice what was ever tried. */
    private static final long MOST_FIGURES = 20_000_000;

    private static final int TICK = 20_000;

    private final String shown;
    private final Areas areas;
    private final Glossary glossary;
    private final Shelves shelves;
    private final LongConsumer progress;
    private final long mostFigures;
    private final Tally tally = new Tally();
    private final Anchors anchors = new Anchors();
    private final Facts facts = new Facts();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Measured> measured = new LinkedHashMap<>();
    private About about = About.of("", "", "");
    private boolean between;

    /** An intake whose shelves stand in that folder. */
    Intake(String shown, Areas areas, Glossary glossary, Path folder, LongConsumer progress) {
        this(shown, areas, glossary, folder, progress, MOST_FIGURES);
    }

    /** The same, which takes so many figures and no more. */
    Intake(String shown, Areas areas, Glossary glossary, Path folder, LongConsumer progress, long mostFigures) {
        this.mostFigures = mostFigures;
        this.shown = shown;
        this.areas = areas;
        this.glossary = glossary;
        this.shelves = new Shelves(folder);
        this.progress = progress;
    }

    /** What the file says of itself. */
    void about(About said) {
        about = said;
    }

    /** What it said so far. */
    About about() {
        return about;
    }

    /** The area of that code or name; one that is not known is a reason to refuse the row. */
    Optional<Area> area(String scheme, String code, String name, long line) {
        Optional<Area> found = areas.find(scheme, code, name);
        if (found.isEmpty()) {
            String unknown = code.isEmpty() ? name : code;
            refuse("\"%s\" is no country or group of countries that is known here".formatted(unknown), line, 1);
        }
        return found;
    }

    /** The area of that code or name, if it is known. */
    Optional<Area> known(String scheme, String code, String name) {
        return areas.find(scheme, code, name);
    }

    /** A group of countries, as the file says that it is one. */
    Area aggregate(String scheme, String code) {
        return areas.find(scheme, code, "")
                .filter(area -> area.kind() != Area.Kind.COUNTRY && area.kind() != Area.Kind.TERRITORY)
                .orElse(new Area(code, Area.Kind.AGGREGATE));
    }

    /** Whether the file has said what that code means. */
    boolean knows(String code) {
        return indicators.containsKey(code);
    }

    /** What an indicator is; said before its first figure. */
    void indicator(Indicator indicator) {
        indicators.put(indicator.code(), indicator);
        if (indicators.size() > MOST_INDICATORS) {
            throw new UnusableDownload(
                    "%s: found more than %,d series, expected a table that texts speak of; choose fewer dimensions where it is published, and get it again"
                            .formatted(shown, MOST_INDICATORS));
        }
    }

    /** A cell without a figure. */
    void missing() {
        tally.miss();
    }

    /** A row, or a cell of one, that cannot be taken. */
    void refuse(String why, long line, int cell) {
        tally.refuse(why, "%s:%d, cell %d".formatted(shown, line, cell));
    }

    /** Takes that figure, if it is one. */
    void figure(Figure figure, long line, int cell) throws IOException {
        if (figure.status() == Status.WITHHELD || figure.value().isEmpty()) {
            missing();
            return;
        }
        Optional<String> period = Periods.of(figure.period());
        if (period.isEmpty()) {
            refuse("\"%s\" is no period that is known here".formatted(shortened(figure.period())), line, cell);
            return;
        }
        Optional<String> value = Numerals.of(figure.value(), '.');
        if (value.isEmpty()) {
            refuse(
                    "\"%s\" is no number that counts or measures anything".formatted(shortened(figure.value())),
                    line,
                    cell);
            return;
        }
        keep(figure, period.get(), value.get(), line);
    }

    private static String shortened(String text) {
        int most = 40;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    private void keep(Figure figure, String period, String value, long line) throws IOException {
        between |= !figure.partner().isEmpty();
        String row = String.join(
                ",",
                figure.area().id(),
                figure.area().kind().name().toLowerCase(java.util.Locale.ROOT),
                figure.partner(),
                figure.flow(),
                period,
                value,
                figure.status().label(),
                figure.flag().replaceAll("[^A-Za-z0-9]", ""),
                Long.toString(line));
        shelves.put(figure.indicator(), row);
        tally.keep();
        if (tally.kept() > mostFigures) {
            throw new UnusableDownload(
                    "%s: found more than %,d figures, expected no more in one download; choose fewer years or dimensions where it is published, and get it again"
                            .formatted(shown, mostFigures));
        }
        Measured what = measured(figure.indicator());
        anchors.meet(
                what.concept(),
                what.indicator().title(),
                figure.area().id(),
                period,
                Double.parseDouble(value) * what.unit().multiplier());
        if (tally.kept() % TICK == 0) {
            progress.accept(tally.kept());
        }
    }

    /** What that code measures, as far as the file and the glossary tell. */
    Measured measured(String code) {
        return measured.computeIfAbsent(
                code,
                it -> Measured.of(indicators.getOrDefault(code, Indicator.of(code, code, "")), glossary.find(code)));
    }

    /** Whether figures lie between two countries. */
    boolean between() {
        return between;
    }

    /** What became of the figures. */
    Tally tally() {
        return tally;
    }

    /** The figures that everybody agrees on. */
    Anchors anchors() {
        return anchors;
    }

    /** The rows that are no figures. */
    Facts facts() {
        return facts;
    }

    /** Where the rows are. */
    Shelves shelves() {
        return shelves;
    }

    /** The file, as messages name it. */
    String shown() {
        return shown;
    }
}
