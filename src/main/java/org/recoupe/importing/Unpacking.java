package org.recoupe.importing;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** What is unpacked; it ends with a complaint where it grows as no table does. */
final class Unpacking extends FilterInputStream {

    /** The emptiest World Bank table packs 20 to 1. */
    private static final long LARGEST_FACTOR = 200;

    private static final long HARMLESS = 64L << 20;

    private final long most;
    private final String shown;
    private long unpacked;

    /** What comes out of that many packed bytes. */
    Unpacking(InputStream in, long packed, String shown) {
        super(in);
        this.most = Math.max(HARMLESS, packed * LARGEST_FACTOR);
        this.shown = shown;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read;
        try {
            read = super.read(bytes, from, length);
        } catch (ZipException | EOFException e) {
            throw new UnusableDownload(
                    "%s: found packed data that are cut or broken after %d bytes (%s), expected whole ones; download it again"
                            .formatted(shown, unpacked, e.getMessage()));
        }
        unpacked += Math.max(0, read);
        if (unpacked > most) {
            throw new UnusableDownload(
                    "%s: found more than %d times its packed size, expected a table; it may be made to fill disks: do not unpack it"
                            .formatted(shown, LARGEST_FACTOR));
        }
        return read;
    }
}
