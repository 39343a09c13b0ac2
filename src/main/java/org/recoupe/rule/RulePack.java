package org.recoupe.rule;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
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
            return in == null
                    ? Optional.empty()
                    : Optional.of(read(new DataInputStream(new ByteArrayInputStream(in.readAllBytes()))));
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(keys.stamp());
            out.writeInt(files.size());
            for (CompiledFile file : files) {
                file.write(out);
            }
            out.writeInt(thresholds.size());
            for (Threshold row : thresholds) {
                out.writeUTF(row.name());
                out.writeUTF(row.scope());
                out.writeDouble(row.value());
            }
            out.writeInt(levels.lines().size());
            for (Levels.Line line : levels.lines()) {
                out.writeUTF(line.rules());
                out.writeUTF(line.level().name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static RulePack read(DataInputStream in) throws IOException {
        RuleKeys keys = new RuleKeys(in.readUTF());
        List<CompiledFile> files = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            files.add(CompiledFile.read(in));
        }
        List<Threshold> thresholds = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            thresholds.add(new Threshold(in.readUTF(), in.readUTF(), in.readDouble()));
        }
        List<Levels.Line> lines = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            lines.add(new Levels.Line(in.readUTF(), Levels.Level.valueOf(in.readUTF())));
        }
        return new RulePack(keys, files, thresholds, new Levels(lines));
    }
}
