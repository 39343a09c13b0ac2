package org.recoupe.reference;

/**
 * Something wrong with a file of reference data.
 *
 * @param path the file
 * @param line its line, 1 for the first
 * @param column the character in that line, 1 for the first
 * @param found what stands there
 * @param expected what should
 * @param remedy what to do next
 */
public record DataProblem(String path, int line, int column, String found, String expected, String remedy) {

    @Override
    public String toString() {
        return "%s:%d:%d: found %s, expected %s; %s".formatted(path, line, column, found, expected, remedy);
    }
}
