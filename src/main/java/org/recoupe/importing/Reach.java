package org.recoupe.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How far a file of a download has been read. */
final class Reach {

    private final Member member;
    private long read;

    Reach(Member member) {
        this.member = member;
    }

    /** The file, whose bytes are counted as they are read; opened again, it is counted anew. */
    Member member() {
        return new Member(member.name(), member.shown(), member.size(), this::open, member.encoding());
    }

    /** How much of it was read, from 0 to 1; negative where its size is not known. */
    double share() {
        return member.size() > 0 ? Math.min(1, read / (double) member.size()) : -1;
    }

    private InputStream open() throws IOException {
        read = 0;
        return new FilterInputStream(member.open()) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                read += next < 0 ? 0 : 1;
                return next;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int got = super.read(bytes, from, length);
                read += Math.max(0, got);
                return got;
            }
        };
    }
}
