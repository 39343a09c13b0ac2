package org.recoupe.article;

import java.io.IOException;

/** A part of a stream cannot be read; the stream goes on behind it. */
final class LostPart extends IOException {

    private static final long serialVersionUID = 1L;

    LostPart(String message) {
        super(message);
    }
}
