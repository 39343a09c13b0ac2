package org.recoupe.extract;

import java.util.ArrayList;
import java.util.List;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Context;
import org.recoupe.claim.Framing;
import org.recoupe.claim.Modality;

/** Binds a weekday with the full date it is given with: "lundi 19 août 2024". */
final class CalendarBinder {

    /** A claim for each of those dates. */
    List<ClaimDraft> bind(Frame frame, List<WeekdayDate> dates) {
        List<ClaimDraft> drafts = new ArrayList<>();
        for (WeekdayDate date : dates) {
            Span span = date.span();
            Framing framing = frame.framing(frame.passage().first(span), Modality.ASSERTED);
            Context context = frame.context(span);
            drafts.add(new ClaimDraft(
                    span, id -> new Claim.CalendarClaim(id, span, framing, context, date.date(), date.weekday())));
        }
        return drafts;
    }
}
