package org.recoupe.cli;

/** Something the user gave, or a place named to write to, cannot be used; the message says what, where and what to do. */
final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidInput(String message) {
        super(message);
    }
}
