package org.recoupe.extract;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.recoupe.article.Span;

/**
 * A date that the text gives both in full and by its weekday: "lundi 19 août 2024"; the two may disagree.
 *
 * @param span where it stands
 * @param date the date by its day, month and year
 * @param weekday the weekday as written
 * @param explicit whether the year is written, rather than inferred
 */
public record WeekdayDate(Span span, LocalDate date, DayOfWeek weekday, boolean explicit) {}
