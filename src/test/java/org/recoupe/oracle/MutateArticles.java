package org.recoupe.oracle;

/** Prints what the oracle finds, and each miss; argument: the seed. */
final class MutateArticles {

    private MutateArticles() {}

    public static void main(String[] arguments) {
        Oracle oracle = Oracle.of(arguments.length > 0 ? Long.parseLong(arguments[0]) : 1);
        oracle.summary().forEach(System.out::println);
        oracle.accused().forEach(line -> System.out.println("accused: " + line));
        oracle.notConfirmed().forEach(line -> System.out.println("not confirmed: " + line));
        oracle.missed().forEach(line -> System.out.println("missed: " + line));
        oracle.collateral().forEach(line -> System.out.println("collateral: " + line));
    }
}
