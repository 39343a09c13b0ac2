package org.recoupe.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a file that messages are about, asked for mostly from the top down: read once, and none is kept. */
final class Lines {

    private final DataFolder folder;
    private final String path;
    private Optional<BufferedReader> reader = Optional.empty();
    private int next = 1;
    private String last = "";

    Lines(DataFolder folder, String path) {
        this.folder = folder;
        this.path = path;
    }

    /** Whether they are of that file. */
    boolean of(DataFolder other, String name) {
        return folder.equals(other) && path.equals(name);
    }

    /** The line of that number, 1 for the first; empty where the file has none. */
    String line(int number) {
        try {
            if (number == next - 1) {
                return last;
            }
            if (number < next || reader.isEmpty()) {
                open();
            }
            while (next <= number && reader.isPresent()) {
                read();
            }
            return next > number ? last : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder.shown(path), e);
        }
    }

    private void read() throws IOException {
        String line = reader.get().readLine();
        if (line == null) {
            close();
        } else {
            last = line;
            next++;
        }
    }

    private void open() {
        close();
        Optional<InputStream> file = folder.open(path);
        reader = file.map(in -> new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        next = 1;
    }

    /** Lets go of the file. */
    void close() {
        try {
            if (reader.isPresent()) {
                reader.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + folder.shown(path), e);
        }
        reader = Optional.empty();
    }
}
