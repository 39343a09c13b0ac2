package org.recoupe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.recoupe.rule.RuleFolder;

/**
 * What a fact checker works with.
 *
 * @param rules folders of rules, besides the shipped ones; each says whether its authors are trusted
 * @param data folders of reference data, besides the shipped one
 * @param imported folders of imports, which stand between the shipped data and the folders
 * @param shippedRules whether the rules that the jar carries take part
 * @param shippedData whether the reference data that the jar carries takes part
 * @param skipBrokenRules whether rule files that do not compile are left out, and named in the report
 */
public record Options(
        List<RuleFolder> rules,
        List<Path> data,
        List<Path> imported,
        boolean shippedRules,
        boolean shippedData,
        boolean skipBrokenRules) {

    public Options {
        rules = List.copyOf(rules);
        data = List.copyOf(data);
        imported = List.copyOf(imported);
    }

    /** What the jar carries, and nothing else. */
    public static Options shipped() {
        return new Options(List.of(), List.of(), List.of(), true, true, false);
    }

    /** The same, with the rules of that folder too, whoever wrote them. */
    public Options rules(Path folder) {
        return rules(RuleFolder.of(folder));
    }

    /** The same, with the rules of that folder too. */
    public Options rules(RuleFolder folder) {
        return new Options(with(rules, folder), data, imported, shippedRules, shippedData, skipBrokenRules);
    }

    /** The same, with the reference data of that folder too. */
    public Options data(Path folder) {
        return new Options(rules, with(data, folder), imported, shippedRules, shippedData, skipBrokenRules);
    }

    /** The same, with what was imported into that folder. */
    public Options imported(Path folder) {
        return new Options(rules, data, with(imported, folder), shippedRules, shippedData, skipBrokenRules);
    }

    /** The same, but broken rule files are left out. */
    public Options skippingBrokenRules() {
        return new Options(rules, data, imported, shippedRules, shippedData, true);
    }

    private static <T> List<T> with(List<T> folders, T folder) {
        List<T> more = new ArrayList<>(folders);
        more.add(folder);
        return more;
    }
}
