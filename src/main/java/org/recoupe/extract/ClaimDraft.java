package org.recoupe.extract;

import java.util.function.Function;
import org.recoupe.article.Span;
import org.recoupe.claim.Claim;

/**
 * A claim that waits for its id, which follows from its place among the others.
 *
 * @param span where it stands
 * @param claim the claim of an id
 */
record ClaimDraft(Span span, Function<String, Claim> claim) {}
