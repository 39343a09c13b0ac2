package org.recoupe.extract;

import java.math.BigDecimal;
import java.util.Optional;
import org.recoupe.extract.NumberWord.Kind;
import org.recoupe.extract.NumberWord.Room;

/** A number under construction: takes word after word and refuses the first that does not fit. */
final class NumberBuilder {

    /** How coarse "et demi" is, in shares of what it halves. */
    private static final double HALF_STEP = 0.2;

    private static final double LARGEST = 1e24;

    private final int from;
    private int end;
    private double total;
    private double group;
    private double step;
    private boolean groupOpen;
    private boolean digits;
    private boolean digitGroup;
    private boolean fraction;
    private double last;
    private boolean words;
    private boolean awaitsScale;
    private boolean closed;
    private boolean article;
    private boolean ordinal;
    private double lastScale = Double.POSITIVE_INFINITY;
    private Room room = Room.NONE;
    private int safeEnd;
    private double safeTotal;
    private double safeStep;

    NumberBuilder(int from) {
        this.from = from;
        this.end = from;
        this.safeEnd = from;
    }

    int from() {
        return from;
    }

    boolean started() {
        return digits || words;
    }

    boolean closed() {
        return closed;
    }

    /** Digits start a number, or go on after a scale word: "2 millions 500 000". */
    boolean takesDigits() {
        return !started() || !groupOpen && Double.isFinite(lastScale);
    }

    boolean takes(Numeral written) {
        if (started() && (written.value() < 100 || written.value() >= lastScale || written.value() % 1 != 0)) {
            return false;
        }
        open(written.value(), Room.NONE, written.to());
        digits = true;
        digitGroup = true;
        step = written.step();
        ordinal = written.form() == Numeral.Form.ORDINAL;
        closed = ordinal;
        return true;
    }

    boolean takes(NumberWord word, int to) {
        boolean single = !started();
        boolean fits = switch (word.kind()) {
            case ADD, ONE -> adds(word, to);
            case ARTICLE, HALF_OF -> awaits(word, to);
            case HUNDRED -> hundred(word, to);
            case SCALE -> scale(word, to);
            case ABBREVIATION, MONEY_ABBREVIATION, COUNT_ABBREVIATION ->
                digits && groupOpen && scale(word, to) && close();
            case HALF -> half(word, to);
            case ORDINAL -> ordinal(word, to);
            case ORDINAL_PLURAL -> !started() && ordinal(word, to);
            default -> false;
        };
        if (fits) {
            words = true;
            last = word.value();
            article = single && word.kind() == Kind.ONE;
        }
        return fits;
    }

    private boolean close() {
        closed = true;
        return true;
    }

    private boolean adds(NumberWord word, int to) {
        if (!hasRoomFor(word.value()) || awaitsScale || word.value() == 0 && started()) {
            return false;
        }
        open(group + word.value(), word.takes(), to);
        closed = word.value() == 0;
        return true;
    }

    private boolean awaits(NumberWord word, int to) {
        if (started()) {
            return false;
        }
        open(word.value(), Room.NONE, to);
        awaitsScale = true;
        return true;
    }

    private boolean hundred(NumberWord word, int to) {
        double count = groupOpen ? group : 0;
        boolean fits = !digitGroup && word.times().holds(count) && count % 1 == 0 && (room.most() < 100 || !groupOpen);
        if (!fits || groupOpen && group >= 100) {
            return false;
        }
        open(word.value() * Math.max(count, 1), word.takes(), to);
        awaitsScale = false;
        return true;
    }

    private boolean scale(NumberWord word, int to) {
        double scale = word.value();
        boolean alone = !groupOpen && (!started() || scale < lastScale);
        boolean tooLarge = total + group > LARGEST / scale;
        if (alone && !word.times().holds(0) || groupOpen && group == 0 || tooLarge) {
            return false;
        }
        double low = total % scale;
        if (groupOpen && scale >= lastScale && low == 0) {
            return backToScale();
        }
        if (!alone && !groupOpen && low == 0) {
            low = total;
        }
        double count = alone ? 1 : low + group;
        double unit = digitGroup && step > 0 ? step : groupOpen && group < 1 ? HALF_STEP : 1;
        total = total - low + product(count, scale);
        step = product(fraction ? HALF_STEP : unit, scale);
        closeGroup(scale, to);
        return true;
    }

    private void closeGroup(double scale, int to) {
        awaitsScale = false;
        digitGroup = false;
        fraction = false;
        groupOpen = false;
        lastScale = scale;
        group = 0;
        room = Room.NONE;
        end = to;
        safeTotal = total;
        safeEnd = end;
        safeStep = step;
    }

    /** "deux mille trois mille" are two numbers: the first ends after its scale. */
    private boolean backToScale() {
        total = safeTotal;
        end = safeEnd;
        step = safeStep;
        group = 0;
        groupOpen = false;
        closed = true;
        return false;
    }

    private boolean half(NumberWord word, int to) {
        if (!started() || awaitsScale || group % 1 != 0) {
            return false;
        }
        if (groupOpen) {
            group += word.value();
            step = HALF_STEP;
            fraction = true;
        } else {
            total += word.value() * lastScale;
            step = HALF_STEP * lastScale;
            closed = true;
        }
        room = Room.NONE;
        end = to;
        return true;
    }

    private boolean ordinal(NumberWord word, int to) {
        if (digits || awaitsScale || groupOpen && group == 1 && total == 0) {
            return false;
        }
        boolean fits = word.value() < 100
                ? hasRoomFor(word.value())
                : !groupOpen || word.times().holds(group) && (word.value() > 100 || group < 100);
        if (!fits) {
            return false;
        }
        if (word.value() < 100) {
            group += word.value();
        } else {
            group = Math.max(group, 1) * word.value();
        }
        groupOpen = true;
        ordinal = true;
        end = to;
        return close();
    }

    /** Whether that value may be added to what stands there. */
    boolean hasRoomFor(double value) {
        return groupOpen ? room.holds(value) : value < lastScale;
    }

    /** Whether "et" or "and" may stand here: the word says after which values. */
    boolean takesJoiner(NumberWord joiner) {
        return started() && !awaitsScale && !digitGroup && joiner.times().holds(last);
    }

    /** Whether a hundred may follow the value after "and": "one thousand and five hundred". */
    boolean takesHundredAfterJoiner() {
        return !groupOpen;
    }

    boolean takesDecimals() {
        return groupOpen && words && !digits && total == 0 && group % 1 == 0 && !awaitsScale;
    }

    void takesDecimals(String written, int to) {
        group = Double.parseDouble((long) group + "." + written);
        step = Math.pow(10, -written.length());
        room = Room.NONE;
        article = false;
        end = to;
    }

    private void open(double value, Room takes, int to) {
        group = value;
        groupOpen = true;
        room = takes;
        end = to;
    }

    private static double product(double a, double b) {
        return BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b)).doubleValue();
    }

    /** The number read; none if nothing was, or if what was read needs more to be one. */
    Optional<Numeral> build() {
        if (end == from || awaitsScale) {
            return Optional.empty();
        }
        Numeral.Writing writing =
                !digits ? Numeral.Writing.WORDS : words ? Numeral.Writing.MIXED : Numeral.Writing.DIGITS;
        Numeral.Form form = ordinal ? Numeral.Form.ORDINAL : Numeral.Form.CARDINAL;
        double scale = groupOpen || Double.isInfinite(lastScale) ? 1 : lastScale;
        double unit = group % 100 == 0 ? 100 : 1;
        double precision = ordinal ? 0 : groupOpen && total > 0 ? unit : step;
        return Optional.of(new Numeral(from, end, total + group, precision, scale, form, writing, article));
    }
}
