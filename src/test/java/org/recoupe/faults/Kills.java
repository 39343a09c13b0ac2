package org.recoupe.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recoupe.review.Decision;
import org.recoupe.review.DecisionFile;

/**
 * Kills processes, without a warning, at random points of what they do, and looks at what they leave behind. In turn: a check
 * that finds its caches, one that has to compile rules and make an index, an import, a review while people decide.
 */
final class Kills {

    /** What can be killed. */
    enum Work {
        /** Reports and their list are written over those of before. */
        CHECK,
        /** The cache of rules and the index over a large table are written, too. */
        COLD_CHECK,
        IMPORT,
        REVIEW
    }

    private static final int REVIEWS_MILLIS = 400;

    private final Path folder;
    private final Scene scene;
    private final Random random;
    private final Recoupe recoupe;
    private final Map<Work, Long> lengths = new HashMap<>();
    private final Map<String, Integer> seen = new TreeMap<>();
    private final Set<String> acknowledged = new TreeSet<>();
    private final Map<String, String> expected;
    private final HttpClient client = HttpClient.newHttpClient();
    private int decided;

    private Kills(Path folder, long seed) throws IOException, InterruptedException {
        this.folder = folder;
        this.scene = Scene.in(Files.createDirectories(folder.resolve("scene")));
        this.random = new Random(seed);
        this.recoupe = Recoupe.in(Files.createDirectories(folder.resolve("home")));
        this.expected = undisturbed();
    }

    /** Kills that many times, all works in turn; each line of the result is something that was lost or broken. */
    static List<String> times(int count, long seed, Path folder) throws IOException, InterruptedException {
        Kills kills = new Kills(folder, seed);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Work work = Work.values()[i % Work.values().length];
            for (String fault : kills.once(work)) {
                faults.add("kill %d (%s): %s".formatted(i + 1, work, fault));
            }
        }
        System.out.println("killed %d times, seed %d: %s; %d decisions acknowledged; %d faults"
                .formatted(count, seed, kills.seen, kills.acknowledged.size(), faults.size()));
        return faults;
    }

    /**
     * Prints what {@code args[0]} kills (200) with the seed {@code args[1]} (1) broke.
     *
     * @throws IOException if a file cannot be read
     * @throws InterruptedException if it is told to stop
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("recoupe-kills");
        List<String> faults = times(
                args.length > 0 ? Integer.parseInt(args[0]) : 200,
                args.length > 1 ? Long.parseLong(args[1]) : 1,
                folder);
        faults.forEach(System.out::println);
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private Path reports() {
        return folder.resolve("reports");
    }

    private Path imports() {
        return folder.resolve("imports");
    }

    /** How long each work takes, and what its files hold when nobody disturbs it. */
    private Map<String, String> undisturbed() throws IOException, InterruptedException {
        recoupe.run(scene.decidedOn(reports()));
        for (Work work : List.of(Work.COLD_CHECK, Work.CHECK, Work.IMPORT)) {
            long start = System.nanoTime();
            recover(work);
            lengths.put(work, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
        return made();
    }

    private Map<String, String> made() throws IOException {
        Map<String, String> made = new TreeMap<>();
        Recoupe.visible(reports()).forEach((name, text) -> made.put("reports/" + name, Kills.withoutRun(name, text)));
        Recoupe.visible(imports()).forEach((name, text) -> made.put("imports/" + name, text));
        made.keySet().removeIf(name -> name.contains(DecisionFile.NAME));
        return made;
    }

    /**
     * Reports of two runs differ in the block that tells when they ran; lists of them in their order, too, for those that were
     * checked within one millisecond stand there by their names.
     */
    private static String withoutRun(String name, String text) {
        if (name.endsWith("json")) {
            return text.replaceAll("(?s)\"run\"\\s*:\\s*\\{.*", "");
        }
        String timeless = text.replaceAll("\\d+ ms\\b|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|\\d\\d:\\d\\d", "");
        return name.equals("index.html")
                ? Stream.of(timeless.split("<", -1)).sorted().collect(Collectors.joining("<"))
                : timeless;
    }

    private List<String> once(Work work) throws IOException, InterruptedException {
        prepare(work);
        if (work == Work.REVIEW) {
            killReview();
        } else {
            killRun(work);
        }
        List<String> faults = new ArrayList<>(Whole.reports(reports()));
        faults.addAll(Whole.imports(imports()));
        faults.addAll(Whole.cache(recoupe.home()));
        faults.addAll(recover(work));
        made().forEach((name, text) -> {
            if (!text.equals(expected.get(name))) {
                faults.add(name + " is not what it was made without a kill");
            }
        });
        Set<String> lost = new TreeSet<>(acknowledged);
        lost.removeAll(
                DecisionFile.in(reports()).read().stream().map(Decision::reason).collect(Collectors.toSet()));
        lost.forEach(decision -> faults.add("lost: " + decision));
        return faults;
    }

    private void prepare(Work work) throws IOException {
        if (work == Work.COLD_CHECK) {
            delete(recoupe.home().resolve("cache"));
        } else if (work == Work.IMPORT) {
            delete(imports());
        }
    }

    /** Half of the time anywhere, half of it as soon as something appears that was not there: that is when files are written. */
    private void killRun(Work work) throws IOException, InterruptedException {
        long length = lengths.getOrDefault(work, 1000L);
        Process process = recoupe.start(line(work));
        if (random.nextBoolean()) {
            process.waitFor(random.nextInt((int) length + 50), TimeUnit.MILLISECONDS);
        } else {
            Set<String> before = names();
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (process.isAlive() && names().equals(before) && System.nanoTime() < patience) {
                process.waitFor(1, TimeUnit.MILLISECONDS);
            }
            process.waitFor(random.nextInt(60), TimeUnit.MILLISECONDS);
        }
        boolean killed = process.isAlive();
        process.destroyForcibly().waitFor();
        seen.merge(work + (killed ? " killed" : " ended first"), 1, Integer::sum);
    }

    /** All names, of drafts too, in the folders that are written to. */
    private Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path each : List.of(reports(), imports(), recoupe.home().resolve("cache"))) {
            if (Files.isDirectory(each)) {
                try (Stream<Path> files = Files.walk(each)) {
                    files.forEach(file -> names.add(file.toString()));
                } catch (java.io.UncheckedIOException e) {
                    names.add("changing"); // a file went while it was listed
                }
            }
        }
        return names;
    }

    private String[] line(Work work) {
        return work == Work.IMPORT ? scene.download(imports()) : scene.check(reports());
    }

    /** Runs it to its end; what is wrong with that. */
    private List<String> recover(Work work) throws IOException, InterruptedException {
        Recoupe.Ended ended = recoupe.run(line(work));
        return ended.code() <= 1
                ? List.of()
                : List.of("the next run ended with %d: %s".formatted(ended.code(), ended.err()));
    }

    /**
     * People decide, one decision after the other, until the server is killed. They decide on an article that is not checked
     * here: reports show what was decided on theirs, and so would not be what they were made at first.
     */
    private void killReview() throws IOException, InterruptedException {
        Process process = recoupe.start("review", reports().toString());
        URI address = address(process);
        Thread people = new Thread(() -> decide(address), "people");
        people.start();
        people.join(1 + random.nextInt(REVIEWS_MILLIS));
        process.destroyForcibly().waitFor();
        people.join();
        seen.merge("REVIEW killed", 1, Integer::sum);
    }

    private URI address(Process process) throws IOException, InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < patience && process.isAlive()) {
            String said = Files.readString(recoupe.out());
            if (said.endsWith("\n")) {
                return URI.create(said.strip());
            }
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        throw new IOException("the server did not say where it is: " + Files.readString(recoupe.err()));
    }

    private void decide(URI address) {
        String token = address.getQuery().substring("key=".length());
        while (true) {
            String name = "decision " + decided++;
            HttpRequest request = HttpRequest.newBuilder(address.resolve("/decisions"))
                    .header("X-Recoupe-Token", token)
                    .POST(HttpRequest.BodyPublishers.ofString("""
                            {"article": "%s", "fingerprint": "f%d", "decision": "accept", "reason": "%s", "at": "2024-08-19T10:00:00Z"}
                            """.formatted(Scene.DECIDED_ON, decided % 7, name)))
                    .build();
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 204) {
                    acknowledged.add(name);
                } else {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException e) {
                return; // killed
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
