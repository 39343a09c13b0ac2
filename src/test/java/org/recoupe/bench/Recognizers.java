package org.recoupe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The specs of Recognizers-Text, but for dates. A case is right when the values read of its model's kind are the gold's,
 * no more and no fewer, in their order: numbers as written, units and currencies by {@code units.csv}, ranges by their
 * two ends (whether an end belongs to the range, which the specs mark by brackets of their own convention, aside).
 */
final class Recognizers implements Benchmark {

    private static final List<String> MODELS =
            List.of("Number", "NumberRange", "Percent", "Currency", "Dimension", "Temperature", "Age", "Ordinal");
    private static final Set<String> JOINT = Set.of("Number", "NumberRange", "Percent", "Currency", "Dimension", "Age");
    private static final double BEST_JOINT = 50;

    private final String folder;
    private final String language;
    private final WrongGold wrong = new WrongGold();
    private final ModelAnswers answers = new ModelAnswers();
    private int joint;
    private int jointRight;
    private int passed;
    private int passedRight;
    private int excluded;

    /** The specs of a language: its folder, and its code. */
    Recognizers(String folder, String language) {
        this.folder = folder;
        this.language = language;
    }

    @Override
    public String set() {
        return "recognizers/" + folder;
    }

    @Override
    public Path needs() {
        return Path.of("recognizers", folder);
    }

    @Override
    public List<Measure> run(Path sets, Program program, Misses misses) throws IOException {
        List<Measure> measures = new ArrayList<>();
        for (String model : MODELS) {
            Path file = sets.resolve(needs()).resolve(model + "Model.json");
            if (Files.exists(file)) {
                measures.add(model(model, file, program, misses));
            }
        }
        if (language.equals("fr")) {
            String note = jointRight + " of " + joint + ", without " + excluded + " wrong gold answers";
            measures.add(Measure.percent(set(), "joint, of right gold", share(jointRight, joint), note)
                    .best(BEST_JOINT));
            measures.add(Measure.share(set(), "joint, of what Recognizers passes", passedRight, passed));
        }
        return measures;
    }

    private static double share(int right, int all) {
        return Measure.share("", "", right, all).value().orElse(0);
    }

    private Measure model(String model, Path file, Program program, Misses misses) throws IOException {
        int all = 0;
        int right = 0;
        for (JsonNode one : JsonFile.array(file)) {
            boolean match = matches(model, one, program, misses);
            all++;
            right += match ? 1 : 0;
            if (JOINT.contains(model)) {
                count(model, one, match);
            }
        }
        return Measure.share(set(), model, right, all);
    }

    private void count(String model, JsonNode one, boolean match) {
        if (wrong.holds(set(), model + "Model", one.get("Input").asText())) {
            excluded++;
            return;
        }
        joint++;
        jointRight += match ? 1 : 0;
        if (passes(one)) {
            passed++;
            passedRight += match ? 1 : 0;
        }
    }

    /** Whether Recognizers' own reference implementation, the .NET one, gives the gold answer. */
    private static boolean passes(JsonNode one) {
        return !one.path("NotSupported").asText().contains("dotnet")
                && !one.path("NotSupportedByDesign").asText().contains("dotnet");
    }

    private boolean matches(String model, JsonNode one, Program program, Misses misses) {
        String text = one.get("Input").asText();
        var reading = program.read(text, language, Optional.empty());
        List<JsonNode> golds = new ArrayList<>();
        one.get("Results").forEach(golds::add);
        List<ModelAnswers.Answer> founds = answers.of(model, reading.mentions(), text, language);
        boolean match = founds.size() == golds.size();
        for (int i = 0; match && i < golds.size(); i++) {
            match = founds.get(i).is(golds.get(i).get("Resolution"));
        }
        if (!match) {
            String marks =
                    (wrong.holds(set(), model + "Model", text) ? " wrong-gold" : "") + (passes(one) ? " passed" : "");
            misses.miss(
                    set(),
                    model + "Model " + WrongGold.hash(text) + marks,
                    text,
                    golds.stream()
                            .map(gold -> gold.get("Text").asText() + " = " + gold.get("Resolution"))
                            .toList()
                            .toString(),
                    founds.stream().map(ModelAnswers.Answer::shown).toList().toString());
        }
        return match;
    }
}
