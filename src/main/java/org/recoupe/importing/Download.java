package org.recoupe.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What was downloaded: a file, a zip, or some files that lie together. Nothing of a zip is ever unpacked to disk. */
final class Download implements Closeable {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] WORKBOOK = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final int MOST_MEMBERS = 10_000;

    private final Path path;
    private final List<Member> members;
    private final Optional<ZipFile> zip;

    private Download(Path path, List<Member> members, Optional<ZipFile> zip) {
        this.path = path;
        this.members = List.copyOf(members);
        this.zip = zip;
    }

    /** That file, with what it packs. */
    static Download of(Path file, Optional<Charset> encoding) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(ZIP.length);
        }
        if (start.length == 0) {
            throw UnusableDownload.at(file.toString(), 1, "an empty file", "a download", "get it again");
        }
        return begins(start, ZIP)
                ? zip(file, encoding)
                : new Download(file, List.of(plain(file, encoding)), Optional.empty());
    }

    /** Those files, which lie together. */
    static Download of(Path folder, List<Path> files, Optional<Charset> encoding) throws IOException {
        List<Member> members = new ArrayList<>();
        for (Path file : files) {
            members.add(plain(file, encoding));
        }
        return new Download(folder, members, Optional.empty());
    }

    /** Whether that file is a zip. */
    static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return begins(in.readNBytes(ZIP.length), ZIP);
        }
    }

    /** Whether it is a workbook, of the old kind or the new, which is a zip. */
    static boolean isWorkbook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(WORKBOOK.length);
            if (begins(first, WORKBOOK)) {
                return true;
            }
        }
        if (!isZip(file)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/workbook.xml") != null;
        } catch (IOException e) {
            return false; // a broken zip: that is told elsewhere
        }
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Member plain(Path file, Optional<Charset> encoding) throws IOException {
        long size = Files.size(file);
        String name = String.valueOf(file.getFileName());
        boolean packed;
        try (InputStream in = Files.newInputStream(file)) {
            packed = begins(in.readNBytes(GZIP.length), GZIP);
        }
        Member.Source source = packed
                ? () -> new Unpacking(new GZIPInputStream(Files.newInputStream(file)), size, file.toString())
                : () -> Files.newInputStream(file);
        return new Member(name, file.toString(), packed ? -1 : size, source, encoding);
    }

    private static Download zip(Path file, Optional<Charset> encoding) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnusableDownload(
                    "%s: found a zip that is cut or broken (%s), expected a whole one; download it again"
                            .formatted(file, e.getMessage()));
        }
        try {
            return new Download(file, members(file, zip, encoding), Optional.of(zip));
        } catch (UnusableDownload e) {
            zip.close();
            throw e;
        }
    }

    private static List<Member> members(Path file, ZipFile zip, Optional<Charset> encoding) {
        if (zip.size() > MOST_MEMBERS) {
            throw new UnusableDownload("%s: found %d files in the zip, expected at most %d; unpack those that you need"
                    .formatted(file, zip.size(), MOST_MEMBERS));
        }
        List<Member> members = new ArrayList<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!entry.isDirectory()) {
                refuseTricks(file, entry.getName());
                String shown = file + "!" + entry.getName();
                long packed = Math.max(0, entry.getCompressedSize());
                members.add(new Member(
                        entry.getName(),
                        shown,
                        entry.getSize(),
                        () -> new Unpacking(zip.getInputStream(entry), packed, shown),
                        encoding));
            }
        }
        return members;
    }

    /** Nothing is unpacked, so such a name does no harm here; but no office packs so, and another program may be less careful. */
    private static void refuseTricks(Path file, String name) {
        boolean absolute = name.startsWith("/") || name.startsWith("\\") || name.matches("^[A-Za-z]:.*");
        boolean climbs = List.of(name.split("[/\\\\]")).contains("..");
        if (absolute || climbs) {
            throw new UnusableDownload(
                    "%s: found a file named \"%s\" in the zip, expected names inside it; it was not made by a statistical office: do not unpack it, and get the data from where they are published"
                            .formatted(file, name));
        }
    }

    /** Where it lies. */
    Path path() {
        return path;
    }

    /** Whether several files came as one. */
    boolean packed() {
        return zip.isPresent();
    }

    /** Its files. */
    List<Member> members() {
        return members;
    }

    /** The files that go with figures of that format. */
    List<Member> companions(Format format) throws IOException {
        List<Member> found = new ArrayList<>();
        for (Member member : members) {
            if (format.accompanies(Head.of(member))) {
                found.add(member);
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        if (zip.isPresent()) {
            zip.get().close();
        }
    }
}
