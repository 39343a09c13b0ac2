package org.recoupe.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.sentdetect.DefaultSDContextGenerator;
import opennlp.tools.sentdetect.SDContextGenerator;

/**
 * OpenNLP's statistical model of where sentences end. Its weights are read directly, not through OpenNLP's own model
 * class, which takes three times as long in a fresh process.
 */
final class SentenceModel {

    private static final Map<String, SentenceModel> LOADED = new ConcurrentHashMap<>();
    private static final String SPLIT = "s";
    /** So many characters on either side are looked at: a text without spaces must not cost quadratic time. */
    private static final int WINDOW = 60;

    /** None for a language that there is no model of. */
    private final Optional<MaxentModel> weights;

    private final SDContextGenerator features = new DefaultSDContextGenerator(Set.of(), new char[] {'.', '!', '?'});

    private SentenceModel(Optional<MaxentModel> weights) {
        this.weights = weights;
    }

    /** The model of that language, loaded when first asked for. */
    static SentenceModel of(Language language) {
        return LOADED.computeIfAbsent(language.code(), SentenceModel::load);
    }

    /** Whether the mark at that place ends a sentence; without a model it does. */
    boolean endsAt(String text, int mark) {
        return weights.isEmpty() || splits(weights.get(), text, mark);
    }

    private boolean splits(MaxentModel model, String text, int mark) {
        int start = Math.max(0, mark - WINDOW);
        String window = text.substring(start, Math.min(text.length(), mark + WINDOW));
        return model.getBestOutcome(model.eval(features.getContext(window, mark - start)))
                .equals(SPLIT);
    }

    private static SentenceModel load(String code) {
        return new SentenceModel(resource(code).map(SentenceModel::read));
    }

    private static MaxentModel read(String resource) {
        try (InputStream in = SentenceModel.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            ZipInputStream zip = new ZipInputStream(in);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("sent.model")) {
                    BinaryFileDataReader data = new BinaryFileDataReader(new BufferedInputStream(zip));
                    return new GenericModelReader(data).getModel();
                }
            }
            throw new IllegalStateException("no sent.model in " + resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> resource(String code) {
        return Table.read("/org/recoupe/language/sentence-models.csv").rows().stream()
                .filter(row -> row.get("code").equals(code))
                .map(row -> row.get("resource"))
                .findFirst();
    }
}
