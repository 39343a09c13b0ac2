package org.recoupe.article;

/** Says why an article cannot be read, where, and what to do about it; its message is meant for users as it is. */
public final class UnreadableArticle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final int line;
    private final int column;
    private final String problem;
    private final String remedy;

    private UnreadableArticle(String path, int line, int column, String problem, String remedy) {
        super(render(path, line, column, problem, remedy));
        this.path = path;
        this.line = line;
        this.column = column;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** The failure of a whole file. */
    public static UnreadableArticle at(String path, String problem, String remedy) {
        return new UnreadableArticle(path, 0, 0, problem, remedy);
    }

    /** The failure at a line, counted from 1. */
    public static UnreadableArticle at(String path, int line, String problem, String remedy) {
        return new UnreadableArticle(path, line, 0, problem, remedy);
    }

    /** The failure at a column of a line, both counted from 1. */
    public static UnreadableArticle at(String path, int line, int column, String problem, String remedy) {
        return new UnreadableArticle(path, line, column, problem, remedy);
    }

    /** The same, keeping what caused it. */
    UnreadableArticle causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    private static String render(String path, int line, int column, String problem, String remedy) {
        String place = path + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
        return place + ": " + problem + "." + (remedy.isEmpty() ? "" : " " + remedy + ".");
    }

    /** The file, {@code -} for standard input. */
    public String path() {
        return path;
    }

    /** The line, counted from 1; 0 where the whole file is meant. */
    public int line() {
        return line;
    }

    /** The column in UTF-16 units, counted from 1; 0 where the whole line is meant. */
    public int column() {
        return column;
    }

    /** What is wrong, and what was expected: a sentence without its full stop. */
    public String problem() {
        return problem;
    }

    /** What to do next: a sentence without its full stop, empty where there is nothing to advise. */
    public String remedy() {
        return remedy;
    }
}
