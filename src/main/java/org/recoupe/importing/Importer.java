package org.recoupe.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.recoupe.reference.Catalog;
import org.recoupe.reference.DataFolder;
import org.recoupe.reference.PreparedIndex;

/** Imports downloads into a folder, whole or not at all: what is written there first lies hidden beside its place. */
public final class Importer {

    private static final String DESCRIPTOR = "datapackage.json";
    private static final int SHORT_HASH = 8;

    /**
     * What the user asks for.
     *
     * @param into the folder that holds imports, one folder each
     * @param format a format's name, empty to find it out
     * @param encoding the files' encoding, where it is not what their format has
     * @param mapping a mapping of columns, for a tidy CSV
     * @param vintage the day of the edition, where the file does not tell
     * @param anyway whether a file is imported that contradicts figures everybody agrees on
     * @param version the version of Recoupe
     * @param day today
     */
    public record Wishes(
            Path into,
            String format,
            Optional<Charset> encoding,
            Optional<Path> mapping,
            Optional<LocalDate> vintage,
            boolean anyway,
            String version,
            LocalDate day) {}

    private record Job(Download download, Member member, Format format) {}

    /** Hears how far an import is. */
    public interface Progress {

        /**
         * So much is done.
         *
         * @param file the file
         * @param figures how many figures were taken of it
         * @param share how much of it was read, from 0 to 1; negative where its size is not known
         */
        void reached(String file, long figures, double share);
    }

    private final Wishes wishes;
    private final Progress progress;
    private final Areas areas = Areas.load();
    private final Glossary glossary = Glossary.load();

    /** An importer that tells how far it is. */
    public Importer(Wishes wishes, Progress progress) {
        this.wishes = wishes;
        this.progress = progress;
    }

    /** The names of the formats that can be asked for. */
    public static List<String> formats() {
        return Formats.names();
    }

    /**
     * Imports a file, a zip or a folder of them.
     *
     * @throws UnusableDownload if there is nothing in it to import, or something is wrong with it; then nothing of that
     *     file is left behind, and all that was imported before stays
     */
    public List<Imported> run(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new UnusableDownload("%s: there is no such file or folder; check the path".formatted(path));
        }
        Drafts.removeLeft(wishes.into());
        List<Imported> done = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (List<Path> group : groups(path)) {
            try (Download download = group.size() == 1 && !Files.isDirectory(path)
                    ? Download.of(group.get(0), wishes.encoding())
                    : open(path, group)) {
                for (Job job : jobs(download, leftOut)) {
                    done.add(run(job));
                }
            }
        }
        if (done.isEmpty() && Files.isRegularFile(path) && Download.isWorkbook(path)) {
            throw new UnusableDownload(
                    "%s: found a workbook of a spreadsheet, expected a table as text; save its sheet as CSV in UTF-8, or get the publisher's CSV"
                            .formatted(path));
        }
        if (done.isEmpty()) {
            throw new UnusableDownload(
                    "%s: found no format that is known here, expected one of %s; for another CSV write a mapping and name it with --mapping (reference-data.md shows how)"
                            .formatted(path, String.join(", ", Formats.names())));
        }
        return List.copyOf(done);
    }

    private Download open(Path folder, List<Path> group) throws IOException {
        return group.size() == 1
                ? Download.of(group.get(0), wishes.encoding())
                : Download.of(folder, group, wishes.encoding());
    }

    /** Each zip of a folder is a download of its own; the other files belong together. */
    private static List<List<Path>> groups(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(List.of(path));
        }
        List<List<Path>> groups = new ArrayList<>();
        List<Path> plain = new ArrayList<>();
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (Download.isZip(file)) {
                    groups.add(List.of(file));
                } else if (Files.size(file) > 0) {
                    plain.add(file);
                }
            }
        }
        if (!plain.isEmpty()) {
            groups.add(plain);
        }
        return groups;
    }

    private List<Job> jobs(Download download, List<String> leftOut) throws IOException {
        List<Job> jobs = new ArrayList<>();
        for (Member member : download.members()) {
            Head head = Head.of(member);
            Optional<Format> format = Formats.find(head, member, wishes);
            boolean alone = download.members().size() == 1;
            if (format.isPresent() && (alone || !format.get().repeats(member))) {
                jobs.add(new Job(download, member, format.get()));
            } else {
                leftOut.add(member.shown());
            }
        }
        return jobs;
    }

    private Imported run(Job job) throws IOException {
        String shown = job.member().shown();
        String sha256 = Hashes.sha256(job.download(), job.member());
        Optional<Path> before = earlier(sha256, job);
        if (before.isPresent()) {
            return Imported.already(shown, job.format().name(), before.get());
        }
        Files.createDirectories(wishes.into());
        Path draft = Drafts.in(wishes.into());
        try {
            Reach reach = new Reach(job.member());
            Intake intake =
                    new Intake(shown, areas, glossary, draft, count -> progress.reached(shown, count, reach.share()));
            job.format().read(reach.member(), job.download(), intake);
            return keep(job, intake, draft, sha256);
        } finally {
            Drafts.remove(draft);
        }
    }

    private Imported keep(Job job, Intake intake, Path draft, String sha256) throws IOException {
        if (intake.tally().kept() == 0) {
            throw new UnusableDownload("%s: found nothing that can be taken, expected some; %s"
                    .formatted(job.member().shown(), why(intake)));
        }
        List<Anchors.Met> wrong =
                intake.anchors().met().stream().filter(met -> !met.holds()).toList();
        if (!wrong.isEmpty() && !wishes.anyway()) {
            throw new UnusableDownload(
                    "%s: found %s; the file may hold another indicator than it says. Get it from the publisher, or import it all the same with --anyway"
                            .formatted(job.member().shown(), wrong.get(0)));
        }
        intake.about(intake.about().of(wishes.vintage()));
        String id = id(intake.about(), sha256);
        Origin origin = new Origin(
                job.download().path().toAbsolutePath().normalize().toString(),
                job.member().name(),
                job.format().name(),
                sha256,
                wishes.version(),
                wishes.day());
        if (intake.facts().isEmpty()) {
            new PackageWriter(intake, id, draft).write(origin);
        } else {
            new FactsWriter(intake, id, draft).write(origin);
        }
        Catalog.load(List.of(DataFolder.bundled(), DataFolder.imported(draft))); // what does not load is not kept
        PreparedIndex.write(draft);
        Path place = wishes.into().resolve(id);
        move(draft, place);
        return Imported.now(job.member().shown(), job.format().name(), place, intake);
    }

    private static String why(Intake intake) {
        List<String> refusals = intake.tally().refusals();
        return refusals.isEmpty() ? "it may be the wrong file, or an empty answer" : String.join("; ", refusals);
    }

    private String id(About about, String sha256) {
        String name = Areas.folded(about.dataset()).replace(' ', '-');
        String edition = about.vintage().map(Object::toString).orElse(sha256.substring(0, SHORT_HASH));
        String id = (name.isEmpty() ? "import" : name).toLowerCase(Locale.ROOT) + "-" + edition;
        return Files.exists(wishes.into().resolve(id)) ? id + "-" + sha256.substring(0, SHORT_HASH) : id;
    }

    private static void move(Path draft, Path place) throws IOException {
        try {
            Files.move(draft, place, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, place);
        }
    }

    /** Where the same bytes were imported to before; a zip may hold several datasets, which its files tell apart. */
    private Optional<Path> earlier(String sha256, Job job) throws IOException {
        if (!Files.isDirectory(wishes.into())) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(wishes.into())) {
            for (Path folder : folders.sorted().toList()) {
                Path descriptor = folder.resolve(DESCRIPTOR);
                if (Files.isRegularFile(descriptor) && isOf(descriptor, sha256, job)) {
                    return Optional.of(folder);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether an import is of that; what tells it stands in front, so that the long list of resources is not read. */
    private static boolean isOf(Path descriptor, String sha256, Job job) throws IOException {
        boolean sameHash = false;
        boolean sameMember = !job.download().packed(); // a plain file may have another name by now
        try (JsonParser json = new JsonFactory().createParser(descriptor.toFile())) {
            while (json.nextToken() != null && json.currentToken() != JsonToken.START_ARRAY) {
                if (json.currentToken() == JsonToken.FIELD_NAME && "sha256".equals(json.currentName())) {
                    sameHash = sha256.equals(json.nextTextValue());
                } else if (json.currentToken() == JsonToken.FIELD_NAME && "member".equals(json.currentName())) {
                    sameMember |= job.member().name().equals(json.nextTextValue());
                }
            }
        }
        return sameHash && sameMember;
    }
}
