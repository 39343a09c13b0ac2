package org.recoupe.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.recoupe.claim.Period;

/** Currencies into one another, at annual averages. Tables give units of each for one dollar. */
final class ExchangeRates {

    private static final String BASE = "USD";

    private record Rate(double perDollar, Period year) {}

    private final Tables tables;

    ExchangeRates(Tables tables) {
        this.tables = tables;
    }

    /** From one currency to another in the year that period ends in, else the latest year before it. */
    Optional<Conversion> convert(String from, String to, Period period) {
        if (from.equals(to)) {
            return Optional.of(Conversion.NONE);
        }
        Optional<Rate> source = rate(from, period);
        Optional<Rate> target = rate(to, source.map(Rate::year).orElse(period));
        if (source.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        double factor = target.get().perDollar() / source.get().perDollar();
        Period year = to.equals(BASE) ? source.get().year() : target.get().year();
        String note = String.format(Locale.ROOT, "1 %s = %.4f %s, %s", to, 1 / factor, from, year.timex());
        return Optional.of(new Conversion(factor, note));
    }

    private Optional<Rate> rate(String currency, Period period) {
        if (currency.equals(BASE)) {
            return Optional.of(new Rate(1, period));
        }
        LocalDate end = period.to();
        return tables.rates().stream()
                .flatMap(series -> tables.observations(series).all(List.of(currency)).stream())
                .filter(each -> each.period().grain() == Period.Grain.YEAR)
                .filter(each -> each.period().from().isBefore(end))
                .max(Comparator.comparing(each -> each.period().from()))
                .map(each -> new Rate(each.value(), each.period()));
    }
}
