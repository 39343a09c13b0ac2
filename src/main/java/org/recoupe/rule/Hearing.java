package org.recoupe.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.recoupe.reference.Dossier;

/** One article before the rules: its facts go into a session of its own, and what the rules say comes out. */
final class Hearing extends DefaultAgendaEventListener {

    private static final int MOST_MATCHES = 100_000;

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(10);

    /** Drools names the rule of a failed constraint only in its message. */
    private static final Pattern NAMED = Pattern.compile("Rule \"([^\"]+)\" in ([^\\]]+)\\.drl");

    private final Network network;
    private final Set<String> without;
    private final List<Object> facts = new ArrayList<>();
    private final List<KieSession> sessions = new ArrayList<>();
    private final BitSet called = new BitSet();
    private final Reporter reporter;
    private final Map<String, Integer> matches = new HashMap<>();
    private final long start = System.nanoTime();
    private Optional<RuleCard> endless = Optional.empty();

    private Hearing(Network network, Set<String> without) {
        this.network = network;
        this.without = Set.copyOf(without);
        this.reporter = new Reporter(network.cards());
    }

    /**
     * What the rules say of the dossier.
     *
     * @throws RuleFault if one of them breaks down
     */
    static Hearing of(Network network, Set<String> without, Dossier dossier, Iterable<Threshold> thresholds)
            throws RuleFault {
        Hearing hearing = new Hearing(network, without);
        if (network.bounded()) {
            Allowance.begin();
        }
        try {
            hearing.open(network.session(without));
            hearing.hear(facts(dossier, thresholds), Optional.empty());
            // Only when all have spoken is it known which claims nobody spoke to.
            List<Object> unanswered = new ArrayList<>();
            dossier.claims().stream()
                    .filter(claim -> !hearing.reporter.answered(claim))
                    .forEach(claim -> unanswered.add(new Unanswered(claim.id())));
            hearing.hear(unanswered, Optional.of(Unanswered.class));
        } finally {
            if (network.bounded()) {
                Allowance.end();
            }
            hearing.sessions.forEach(KieSession::dispose);
        }
        return hearing;
    }

    private static List<Object> facts(Dossier dossier, Iterable<Threshold> thresholds) {
        List<Object> facts = new ArrayList<>();
        facts.add(Publication.of(dossier.published(), dossier.language()));
        thresholds.forEach(facts::add);
        facts.addAll(dossier.tolerances());
        facts.addAll(dossier.claims());
        facts.addAll(Sequel.among(dossier.claims()));
        facts.addAll(dossier.candidates());
        facts.addAll(dossier.gaps());
        return facts;
    }

    private KieSession open(KieSession session) {
        sessions.add(session);
        session.addEventListener(this);
        session.setGlobal(Vocabulary.GLOBAL, reporter);
        return session;
    }

    /**
     * Lets all rules see those facts, too; of plain ones that have seen none yet, those that may match what is there by now.
     *
     * @param needed a type of facts without which plain rules have nothing new to see, if there is one
     */
    private void hear(List<Object> fresh, Optional<Class<?>> needed) throws RuleFault {
        facts.addAll(fresh);
        for (KieSession session : sessions) {
            run(session, () -> fresh.forEach(session::insert));
        }
        if (fresh.isEmpty() || network.plain().isEmpty()) {
            return;
        }
        Outlook outlook = new Outlook(facts);
        BitSet rules = network.plain().call(outlook, without, called, needed);
        if (!rules.isEmpty()) {
            KieSession session = open(network.plain().session(rules));
            List<Object> fitting = outlook.of(network.plain().sorts(rules));
            run(session, () -> fitting.forEach(session::insert));
        }
    }

    private void run(KieSession session, Runnable insertion) throws RuleFault {
        try {
            insertion.run();
            int fired = session.fireAllRules(MOST_MATCHES);
            if (fired >= MOST_MATCHES || System.nanoTime() - start > LONGEST) {
                throw new RuleFault(busiest(), "it did not come to an end: %d matches".formatted(fired));
            }
            if (endless.isPresent()) {
                String most = "it matches more than %d times".formatted(Allowance.MOST_MATCHES);
                throw new RuleFault(endless.map(RuleCard::key), most, true);
            }
        } catch (ConsequenceException e) {
            String key = e.getMatch() == null ? "" : Reporter.key(e.getMatch());
            throw new RuleFault(Optional.ofNullable(network.cards().get(key)).map(RuleCard::key), reason(e));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw fault(e);
        }
    }

    private RuleFault fault(Throwable failure) {
        Optional<Allowance.Overrun> overrun = overrun(failure);
        Optional<String> rule = overrun.map(Allowance.Overrun::rule)
                .filter(key -> !key.isEmpty())
                .or(() -> named(failure));
        return new RuleFault(
                rule, overrun.map(Throwable::getMessage).orElseGet(() -> reason(failure)), overrun.isPresent());
    }

    private static Optional<Allowance.Overrun> overrun(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof Allowance.Overrun found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        if (System.nanoTime() - start > LONGEST) {
            event.getKieRuntime().halt();
        }
        reporter.matched(event.getMatch());
        RuleCard card = network.cards().get(Reporter.key(event.getMatch()));
        if (card != null) {
            int times = matches.merge(card.key(), 1, Integer::sum);
            if (times > Allowance.MOST_MATCHES && network.bounded(card)) {
                endless = Optional.of(card);
                event.getKieRuntime().halt();
            }
        }
    }

    /** What was said. */
    Reporter reporter() {
        return reporter;
    }

    /** The rules that matched. */
    SortedSet<String> fired() {
        return new TreeSet<>(matches.keySet());
    }

    /** How often each rule matched that did, by its key. */
    Map<String, Integer> matches() {
        return Map.copyOf(matches);
    }

    private Optional<String> busiest() {
        return matches.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private Optional<String> named(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            Matcher found = NAMED.matcher(String.valueOf(at.getMessage()));
            if (found.find()) {
                String name = found.group(1);
                String file = found.group(2);
                return network.cards().values().stream()
                        .filter(card -> card.name().equals(name) && file.endsWith(card.id()))
                        .map(RuleCard::key)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    /** A rule broke down. */
    static final class RuleFault extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Optional<String> rule;
        private final boolean overrun;

        RuleFault(Optional<String> rule, String reason) {
            this(rule, reason, false);
        }

        RuleFault(Optional<String> rule, String reason, boolean overrun) {
            super(reason);
            this.rule = rule;
            this.overrun = overrun;
        }

        /** Whether it has spent what rules that are not trusted may spend. */
        boolean overrun() {
            return overrun;
        }

        /** The rule's key, where it can be told. */
        Optional<String> rule() {
            return rule;
        }
    }
}
