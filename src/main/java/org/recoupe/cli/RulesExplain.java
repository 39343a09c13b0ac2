package org.recoupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.recoupe.FactChecker;
import org.recoupe.finding.Finding;
import org.recoupe.report.Report;
import org.recoupe.rule.Ground;
import picocli.CommandLine.Model.CommandSpec;

/** Says what a finding of a report rests on: the facts that its rule matched, with their values. */
final class RulesExplain implements Command {

    @Override
    public CommandSpec syntax() {
        return Sources.addTo(
                        Syntax.of(this, "explain", "Say what a finding rests on: the facts its rule matched.")
                                .operands(
                                        "REPORT.json FINDING",
                                        "2",
                                        "A report, and a finding in it by its fingerprint or its start, its claim (c3), or its rule."))
                .footer("Example:", "  recoupe rules explain article.json c3")
                .spec();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws IOException {
        Path path = Path.of(arguments.operands().get(0));
        String wanted = arguments.operands().get(1);
        Report report = ReportFile.read(path);
        List<Finding> findings = report.findings().stream()
                .filter(finding -> finding.fingerprint().startsWith(wanted)
                        || finding.claim().equals(wanted)
                        || finding.restsOn(wanted))
                .toList();
        if (findings.isEmpty()) {
            throw new InvalidInput("%s: no finding %s. It has those on the claims %s."
                    .formatted(
                            path,
                            wanted,
                            report.findings().stream()
                                    .map(Finding::claim)
                                    .distinct()
                                    .toList()));
        }
        FactChecker checker = FactChecker.of(Sources.of(arguments, terminal));
        for (Finding finding : findings) {
            explain(finding, report, checker, terminal);
        }
        return ExitCode.CLEAN;
    }

    private static void explain(Finding finding, Report report, FactChecker checker, Terminal terminal) {
        String quote = report.claims().stream()
                .filter(claim -> claim.id().equals(finding.claim()))
                .map(claim -> claim.span().quote())
                .findFirst()
                .orElse("");
        terminal.out().printf(Locale.ROOT, "%s \"%s\": %s%n", finding.claim(), quote, finding.verdict());
        terminal.out().println("  " + finding.explanation().in(report.article().language()));
        if (!finding.explanation().arithmetic().isEmpty()) {
            terminal.out().println("  " + finding.explanation().arithmetic());
        }
        List<Ground> grounds = checker.grounds(report.article(), finding.fingerprint());
        if (grounds.isEmpty()) {
            terminal.out()
                    .println(
                            "  These rules and data do not find that: the report was made with others. Check it anew.");
        }
        grounds.forEach(ground -> tell(ground, terminal));
    }

    private static void tell(Ground ground, Terminal terminal) {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "  by rule \"%s\", %s:%d, which matched%n",
                        ground.rule().name(),
                        ground.rule().path(),
                        ground.rule().line());
        for (Ground.Fact fact : ground.facts()) {
            String table = fact.type().equals("Threshold") ? " (a row of tables/*.csv)" : "";
            terminal.out().println(("    " + fact.variable() + " " + fact.type() + table).stripTrailing());
            fact.values()
                    .forEach((name, value) ->
                            terminal.out().println("        " + (name.isEmpty() ? "" : name + " = ") + value));
        }
    }
}
