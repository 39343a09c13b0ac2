package org.recoupe.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.recoupe.article.Span;
import org.recoupe.language.Language;
import org.recoupe.language.Tokens;

/** Prints how fast amounts are read: arguments are a language code and files, read as one text until warm. */
final class BenchmarkSpeed {

    private BenchmarkSpeed() {}

    public static void main(String[] arguments) throws IOException {
        Language language = Language.of(arguments[0]).orElseThrow();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < arguments.length; i++) {
            text.append(Files.readString(Path.of(arguments[i]))).append('\n');
        }
        QuantityRecogniser recogniser = QuantityRecogniser.of(language);
        for (int round = 0; round < 30; round++) {
            Tokens tokens = Tokens.of(Span.Part.BODY, text.toString(), language);
            long start = System.nanoTime();
            int found = recogniser.find(tokens, 0, tokens.size(), new BitSet()).size();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (round % 10 == 9) {
                System.out.printf("%d amounts, %.2f MB/s%n", found, text.length() / seconds / 1e6);
            }
        }
    }
}
