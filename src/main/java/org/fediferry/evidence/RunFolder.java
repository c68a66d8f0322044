package org.fediferry.evidence;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The folder that a run leaves. Only its owner may look into it, where the file system knows owners.
 *
 * <pre>
 * runs/2026-11-20T103000Z-mastodon-to-mastodon/
 *   run.json                                the {@link RunRecord}; see below
 *   journal.jsonl                           the {@link Journal}
 *   screenshots/004-old-open-export.png     number of the step, then its name
 *   places/004-old-open-export.json         where things stand on that picture, see {@link PlacesRecord}; not for each
 *   pages/004-old-open-export.html          the page as it stood, see {@link CleanPage}; a page is kept once while it
 *                                           stays the same
 *   exports/old/following_accounts.csv      under the name that the server offered; lists and tables of our own too
 *   report.html                             made from all this
 * </pre>
 *
 * <p>{@code run.json} holds the components of {@link RunRecord} under their names: points in time as
 * {@code 2026-11-20T10:30:00Z}, lengths of time in milliseconds under names that end in {@code Millis}, outcomes and
 * effects in lower case, what nobody knows as {@code null}. Readers pass over names that they do not know.
 *
 * <p>Nothing kept is ever overwritten but {@code run.json} and {@code report.html}: a second file of the same name gets a number. Nothing is
 * there half-written: files are written aside as {@code *.part} and renamed.
 *
 * <p>Serves one run at a time; not safe for several threads.
 */
public final class RunFolder {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path root;
    private final Map<String, String> keptPages = new HashMap<>();
    private final Map<String, String> fresh = new LinkedHashMap<>();

    private RunFolder(Path root) {
        this.root = root;
    }

    /** Creates the folder of a run that starts now. */
    public static RunFolder create(Path runs, Instant started, String scenario) throws EvidenceLost {
        String name = MOMENT.format(started) + "-" + FileName.slug(scenario);
        Path folder = runs.resolve(name);
        try {
            Files.createDirectories(runs);
            for (int number = 2; ; number++) {
                try {
                    return new RunFolder(Files.createDirectory(folder, OwnerOnly.folder()));
                } catch (FileAlreadyExistsException startedInTheSameSecond) {
                    folder = runs.resolve(name + "-" + number);
                }
            }
        } catch (IOException e) {
            throw new EvidenceLost(folder, e);
        }
    }

    /** The folder of a run that goes on. */
    public static RunFolder resume(Path folder) {
        return new RunFolder(folder);
    }

    /** Reads what {@link #write} has written, in this format or an older one. */
    public static RunRecord read(Path folder) throws UnreadableRun {
        return RunFile.read(folder.resolve(RunFile.NAME));
    }

    /** The name of the folder, which is the name of the run. */
    public String id() {
        return root.toAbsolutePath().normalize().getFileName().toString();
    }

    /** The folder itself. */
    public Path path() {
        return root;
    }

    /** Where the journal of the run is. */
    public Path journal() {
        return root.resolve(Journal.NAME);
    }

    /** Where a kept file is. */
    public Path resolve(String relative) {
        return root.resolve(relative);
    }

    /** Keeps a picture in PNG and gives its path below the folder. */
    public String keepPicture(int step, String name, byte[] png) throws EvidenceLost {
        return keep("screenshots", stepFile(step, name, ".png"), png);
    }

    /**
     * Cleans what a page has said of where things stand on a picture, and keeps it; does nothing where it has said something
     * else.
     *
     * @param picture its path below the folder
     */
    public void keepPlaces(String picture, String places, Set<String> secrets) throws EvidenceLost {
        Optional<String> clean = PlacesFile.clean(places, secrets);
        if (clean.isPresent()) {
            var ignored = keep(PlacesFile.FOLDER, PlacesFile.name(picture), utf8(clean.get()));
        }
    }

    /** Cleans a page, keeps it and gives its path below the folder; that of the earlier copy if nothing has changed. */
    public String keepPage(int step, String name, PageCopy page) throws EvidenceLost {
        String clean = CleanPage.of(page);
        String sameAs = Checksum.of(utf8(page.address() + "\n" + clean));
        String earlier = keptPages.get(sameAs);
        if (earlier != null) {
            return earlier;
        }
        String kept = keep("pages", stepFile(step, name, ".html"), utf8(CleanPage.headOf(page) + clean));
        keptPages.put(sameAs, kept);
        return kept;
    }

    /**
     * Takes a downloaded file over, which is then no longer where it was, and gives its new path below the folder.
     *
     * @param offered the name that the server gave the file; anything may stand in it
     */
    public String keepExport(String role, String offered, Path source) throws EvidenceLost {
        Path target = free(exports(role), FileName.harmless(offered));
        try {
            Aside.take(source, target);
            fresh.put(relative(target), Checksum.of(target));
        } catch (IOException e) {
            throw new EvidenceLost(target, e);
        }
        return relative(target);
    }

    /** Keeps a list as a CSV file without a header, one entry per row, and gives its path below the folder. */
    public String keepList(String role, String name, List<String> entries) throws EvidenceLost {
        return keepTable(role, name, entries.stream().map(List::of).toList());
    }

    /** Keeps a table as a CSV file and gives its path below the folder. */
    public String keepTable(String role, String name, List<List<String>> rows) throws EvidenceLost {
        return keep(exports(role), FileName.slug(name) + ".csv", utf8(Csv.of(rows)));
    }

    /** Keeps a text that was made from pages with the exports, and gives its path below the folder. */
    public String keepText(String role, String name, String text) throws EvidenceLost {
        return keep(exports(role), FileName.harmless(name), utf8(text));
    }

    /** The SHA-256 of everything that was kept since this was asked last, by the path below the folder. */
    public Map<String, String> takeFresh() {
        Map<String, String> taken = Map.copyOf(fresh);
        fresh.clear();
        return taken;
    }

    /** Writes what is known about the run so far; the disk has it when this returns. */
    public void write(RunRecord run) throws EvidenceLost {
        RunFile.write(root.resolve(RunFile.NAME), run);
    }

    /** Puts the page about the run into its place, over an older one; it is written piece by piece. */
    public Path writeReport(Consumer<Writer> page) throws EvidenceLost {
        Path target = root.resolve("report.html");
        Aside.writePage(target, page);
        return target;
    }

    private String keep(String folder, String name, byte[] content) throws EvidenceLost {
        Path target = free(folder, name);
        try {
            Aside.write(target, content);
        } catch (IOException e) {
            throw new EvidenceLost(target, e);
        }
        fresh.put(relative(target), Checksum.of(content));
        return relative(target);
    }

    private Path free(String folder, String name) throws EvidenceLost {
        Path parent = root.resolve(folder);
        try {
            Files.createDirectories(parent, OwnerOnly.folder());
        } catch (IOException e) {
            throw new EvidenceLost(parent, e);
        }
        Path target = parent.resolve(name);
        for (int number = 2; Files.exists(target); number++) {
            target = parent.resolve(FileName.numbered(name, number));
        }
        return target;
    }

    private static String exports(String role) {
        return "exports/" + FileName.slug(role);
    }

    private static String stepFile(int step, String name, String ending) {
        return String.format(Locale.ROOT, "%03d-%s%s", step, FileName.slug(name), ending);
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
