package org.fediferry.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fediferry.evidence.CheckFile;
import org.fediferry.evidence.CheckedCase;
import org.fediferry.evidence.RoleRecord;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.UnreadableRun;

/** Finds the pages that runs and checks have kept, and where each comes from. */
final class KeptPages {

    private static final String PAGES = "pages";

    /** The comment in front of each kept page (CleanPage). */
    private static final Pattern HEAD = Pattern.compile("<!-- (\\S{1,500}) as it stood at .*");

    private static final int DEEPEST = 4;

    private final List<KeptPage> pages = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<Path, Map<String, RoleRecord>> servers = new HashMap<>();

    /** Those of run folders, check folders, folders of such folders, and single files. */
    static KeptPages of(List<Path> folders) {
        KeptPages kept = new KeptPages();
        folders.forEach(kept::add);
        return kept;
    }

    List<KeptPage> pages() {
        return pages;
    }

    /** What could not be read, in one line each. */
    List<String> problems() {
        return problems;
    }

    private void add(Path folder) {
        if (Files.isRegularFile(folder)) {
            read(folder);
            return;
        }
        if (!Files.isDirectory(folder)) {
            problems.add(folder + ": there is no such folder or page; name the folder of a run, for example runs/2026-…");
            return;
        }
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> file.getParent() != null && file.getParent().endsWith(PAGES))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                problems.add(folder + ": no page was kept there; a run keeps its pages in pages/*.html");
            }
            found.forEach(this::read);
        } catch (IOException e) {
            problems.add(folder + ": it cannot be read: " + e.getMessage());
        }
    }

    private void read(Path file) {
        Optional<URI> address = address(file);
        if (address.isEmpty()) {
            problems.add(file + ": it does not say in its first line where it comes from; only pages that Fediferry has"
                    + " kept can be checked");
            return;
        }
        Path run = Optional.ofNullable(file.toAbsolutePath().getParent())
                .map(Path::getParent)
                .orElse(file);
        String server = authority(String.valueOf(address.get()));
        RoleRecord role = servers.computeIfAbsent(run, this::servers).get(server);
        if (role == null) {
            problems.add(file + ": " + run.getFileName() + " says nothing about the server " + server
                    + ", so nobody knows of which type it is");
            return;
        }
        pages.add(new KeptPage(file, address.get(), server, role.serverType(), role.version()));
    }

    private static Optional<URI> address(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            Matcher head = HEAD.matcher(String.valueOf(lines.readLine()));
            return head.matches() ? Optional.of(URI.create(head.group(1))) : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** What the run or the check says of its servers, by host and port. */
    private Map<String, RoleRecord> servers(Path run) {
        Map<String, RoleRecord> known = new HashMap<>();
        CheckFile.read(run)
                .ifPresent(check -> check.cases().stream()
                        .map(CheckedCase::place)
                        .forEach(place -> known.put(
                                authority(place.server()),
                                new RoleRecord("", place.server(), place.serverType(), place.version()))));
        if (!known.isEmpty()) {
            return known;
        }
        try {
            RunFolder.read(run)
                    .roles()
                    .values()
                    .forEach(role -> known.put(authority(role.server()), role));
        } catch (UnreadableRun e) {
            problems.add(e.getMessage());
        }
        return known;
    }

    private static String authority(String address) {
        return address.replaceFirst("^https?://", "").replaceFirst("[/?#].*", "").toLowerCase(Locale.ROOT);
    }
}
