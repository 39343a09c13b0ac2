package org.recoupe.across;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.recoupe.across.Version.Wording;

/**
 * All that a corpus states under one key, as far as it is needed to tell whether it differs: a version for each wording. It takes
 * no more memory for a million articles than for a hundred.
 */
final class Group {

    /** Of more versions those in the middle are counted and left out: the outer ones differ most. */
    static final int MOST_VERSIONS = 48;

    private final TreeMap<Wording, Version> versions = new TreeMap<>();
    private final List<Statement> ofArticle = new ArrayList<>();
    private int leftOut;
    private int articles;

    /** Takes a statement; those of one article come one after the other. */
    void add(Statement statement) {
        if (!ofArticle.isEmpty() && !ofArticle.get(0).sameArticle(statement)) {
            endOfArticle();
        }
        if (ofArticle.size() <= MOST_VERSIONS) {
            ofArticle.add(statement);
        }
    }

    /** An article that gives two figures itself knows of both, or speaks of two things: it takes no part. */
    private void endOfArticle() {
        boolean torn = ofArticle.stream()
                .anyMatch(one -> ofArticle.stream()
                        .anyMatch(other ->
                                !one.quantity().range().meets(other.quantity().range())));
        if (!torn && !ofArticle.isEmpty()) {
            Statement statement = ofArticle.get(0);
            versions.merge(Wording.of(statement), Version.of(statement), (known, more) -> known.and(statement));
            articles++;
            if (versions.size() > MOST_VERSIONS) {
                leaveOutMiddle();
            }
        }
        ofArticle.clear();
    }

    private void leaveOutMiddle() {
        List<Wording> order = List.copyOf(versions.keySet());
        Version gone = versions.remove(order.get(order.size() / 2));
        leftOut += gone == null ? 0 : gone.articles();
    }

    /** The versions, by their figures. */
    List<Version> versions() {
        endOfArticle();
        return List.copyOf(versions.values());
    }

    /** How many articles took part. */
    int articles() {
        return articles;
    }

    /** How many of them are in none of the versions. */
    int leftOut() {
        return leftOut;
    }
}
