package org.recoupe.cli;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.recoupe.article.Drafts;
import org.recoupe.article.Unread;
import org.recoupe.article.UnreadableArticle;

/** The articles that several operands name, one operand open at a time. */
final class OperandDrafts implements Drafts {

    private final List<String> operands;
    private final Function<String, Drafts> open;
    private Optional<Drafts> current = Optional.empty();
    private Optional<UnreadableArticle> failure = Optional.empty();
    private int opened;
    private volatile double share = -1;

    OperandDrafts(List<String> operands, Function<String, Drafts> open) {
        this.operands = operands;
        this.open = open;
    }

    @Override
    public boolean hasNext() {
        while (failure.isEmpty() && current.filter(Drafts::hasNext).isEmpty()) {
            close();
            if (opened == operands.size()) {
                return false;
            }
            try {
                current = Optional.of(open.apply(operands.get(opened++)));
            } catch (UnreadableArticle e) {
                failure = Optional.of(e);
            }
        }
        return true;
    }

    @Override
    public Unread nextUnread() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (failure.isPresent()) {
            UnreadableArticle unread = failure.get();
            failure = Optional.empty();
            throw unread;
        }
        Unread next = current.orElseThrow().nextUnread();
        double within = current.get().share();
        share = within < 0 ? -1 : (opened - 1 + within) / operands.size();
        return next;
    }

    /** May be asked for by another thread than the one that reads. */
    @Override
    public double share() {
        return share;
    }

    @Override
    public void close() {
        current.ifPresent(Drafts::close);
        current = Optional.empty();
    }
}
