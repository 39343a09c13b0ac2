package org.recoupe.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shipped rules as the build compiled them: one resource, and their classes beside it on the class path.
 *
 * @param keys what they were compiled against
 */
record RulePack(RuleKeys keys, List<CompiledFile> files, List<Threshold> thresholds, Levels levels) {

    /** Where it stands on the class path. */
    static final String RESOURCE = "/compiled-rules/rules.bin";

    /** The one on the class path; none where the build has not made it yet. */
    static Optional<RulePack> shipped() {
        try (InputStream in = RulePack.class.getResourceAsStream(RESOURCE)) {
            return in == null ? Optional.empty() : Optional.of(read(PackedInput.of(in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same where the classes stand on the class path as files of their own, which class data sharing can keep. */
    RulePack withoutClasses() {
        return new RulePack(
                keys, files.stream().map(CompiledFile::withoutClasses).toList(), thresholds, levels);
    }

    byte[] toBytes() {
        PackedOutput out = new PackedOutput();
        out.text(keys.stamp());
        out.number(files.size());
        files.forEach(file -> file.write(out));
        out.number(thresholds.size());
        for (Threshold row : thresholds) {
            out.text(row.name());
            out.text(row.scope());
            out.real(row.value());
        }
        out.number(levels.lines().size());
        for (Levels.Line line : levels.lines()) {
            out.text(line.rules());
            out.text(line.level().name());
        }
        return out.toBytes();
    }

    private static RulePack read(PackedInput in) throws IOException {
        RuleKeys keys = new RuleKeys(in.text());
        List<CompiledFile> files = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
            files.add(CompiledFile.read(in));
        }
        List<Threshold> thresholds = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
            thresholds.add(new Threshold(in.text(), in.text(), in.real()));
        }
        List<Levels.Line> lines = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
            lines.add(new Levels.Line(in.text(), Levels.Level.valueOf(in.text())));
        }
        return new RulePack(keys, files, thresholds, new Levels(lines));
    }
}
