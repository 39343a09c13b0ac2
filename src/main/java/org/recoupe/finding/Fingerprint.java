package org.recoupe.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.recoupe.claim.Claim;
import org.recoupe.claim.Claim.CalendarClaim;
import org.recoupe.claim.Claim.ChangeClaim;
import org.recoupe.claim.Claim.ComparisonClaim;
import org.recoupe.claim.Claim.EventClaim;
import org.recoupe.claim.Claim.OfficeClaim;
import org.recoupe.claim.Claim.QuantityClaim;
import org.recoupe.claim.Claim.RankClaim;
import org.recoupe.claim.Claim.RelationClaim;
import org.recoupe.claim.Claim.ShareClaim;
import org.recoupe.claim.Claim.StatementClaim;
import org.recoupe.claim.Quantity;
import org.recoupe.language.Tokens;

/**
 * Tells a finding from others across runs and edits of the article: a hash of the rule, the words and the claim, never
 * of where they stand.
 */
public final class Fingerprint {

    private static final int DIGITS = 16;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Fingerprint() {}

    /**
     * The fingerprint of what that rule says of that claim: 16 hexadecimal digits.
     *
     * @param occurrence 1 for the first such claim of the article, 2 for the next with the same words and content
     */
    public static String of(String rule, Claim claim, int occurrence) {
        return hash(List.of(rule, subject(claim), Integer.toString(occurrence)));
    }

    /** What makes two claims the same for a fingerprint: their words and content. */
    public static String subject(Claim claim) {
        String quote = SPACES.matcher(Tokens.norm(claim.span().quote()))
                .replaceAll(" ")
                .strip();
        List<Object> parts = List.of(
                quote,
                claim.kind(),
                content(claim),
                claim.period().from(),
                claim.period().to());
        return parts.toString();
    }

    private static List<Object> content(Claim claim) {
        if (claim instanceof QuantityClaim c) {
            return List.of(c.measure(), c.dimensions(), amount(c.quantity()));
        } else if (claim instanceof ChangeClaim c) {
            return List.of(
                    c.measure(), c.dimensions(), c.direction(), amount(c.change()), amount(c.start()), amount(c.end()));
        } else if (claim instanceof ShareClaim c) {
            return List.of(amount(c.share()), c.whole());
        } else if (claim instanceof RankClaim c) {
            return List.of(c.measure(), c.rank(), c.subject(), c.scope());
        } else if (claim instanceof ComparisonClaim c) {
            return List.of(c.measure(), c.subject(), c.comparator(), c.other());
        } else if (claim instanceof OfficeClaim c) {
            return List.of(c.person(), c.role(), c.entity());
        } else if (claim instanceof RelationClaim c) {
            return List.of(c.subject(), c.relation(), c.objects());
        } else if (claim instanceof EventClaim c) {
            return List.of(c.events(), c.eventKind(), c.participants(), amount(c.duration()));
        } else if (claim instanceof CalendarClaim c) {
            return List.of(c.date(), c.weekday());
        } else if (claim instanceof StatementClaim c) {
            return List.of(c.opinion());
        }
        throw new IllegalArgumentException("a kind of claim that is not known here: " + claim.kind());
    }

    private static List<Object> amount(Quantity quantity) {
        return List.of(quantity.value(), quantity.unitCode(), quantity.comparator());
    }

    private static String hash(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
