package org.recoupe.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * One file of a download.
 *
 * @param name its path inside the download
 * @param shown its path as messages name it
 * @param size its size in bytes once unpacked, negative where that is not known
 * @param source opens it
 * @param encoding the encoding that the user says it has; otherwise UTF-8 or UTF-16, as its first bytes tell
 */
record Member(String name, String shown, long size, Source source, Optional<Charset> encoding) {

    /** Opens a file. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** Its bytes, from the first on. */
    InputStream open() throws IOException {
        return source.open();
    }

    /** Its characters; a byte that is no UTF-8 is taken as windows-1252 where that is allowed, else {@link UnusableDownload}. */
    Decoder characters(boolean western) throws IOException {
        return new Decoder(open(), shown, encoding, western);
    }

    /** Its name without folders. */
    String fileName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
