package org.recoupe.reference;

import java.util.Locale;
import java.util.Optional;
import javax.measure.IncommensurableException;
import javax.measure.MeasurementException;
import javax.measure.Unit;
import org.recoupe.claim.Dimension;
import systems.uom.ucum.format.UCUMFormat;

/** Units of measure into one another, by their UCUM codes. The library behind it costs 130 ms, so only where they differ. */
final class Units {

    private Units() {}

    /** From one unit to another; empty if they do not measure the same. */
    static Optional<Conversion> convert(String from, String to, Dimension dimension) {
        boolean same = from.equals(to) || dimension == Dimension.COUNT || dimension == Dimension.NUMBER;
        return same ? Optional.of(Conversion.NONE) : Ucum.convert(from, to);
    }

    /** A class of its own, so that the library is loaded only when it is needed. */
    private static final class Ucum {

        private static final UCUMFormat FORMAT = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);

        private Ucum() {}

        static Optional<Conversion> convert(String from, String to) {
            try {
                Unit<?> source = FORMAT.parse(from);
                Unit<?> target = FORMAT.parse(to);
                double factor = source.getConverterToAny(target).convert(1.0);
                String note = String.format(Locale.ROOT, "1 %s = %s %s", from, Numbers.plain(factor), to);
                return Optional.of(new Conversion(factor, note));
            } catch (IncommensurableException | MeasurementException e) {
                return Optional.empty(); // not of one dimension, or no UCUM code: the caller notes the gap
            }
        }
    }
}
