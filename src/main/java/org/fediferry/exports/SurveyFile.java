package org.fediferry.exports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fediferry.fediverse.FederationCheck.Federation;
import org.fediferry.fediverse.Handle;

/**
 * What is known of accounts already, one line each, added as soon as it is known:
 *
 * <pre>ada@threads.net,yes,2026-11-20T10:30:00Z</pre>
 */
final class SurveyFile {
    private static final Pattern LINE = Pattern.compile("([^,@\\s]+@[^,@\\s]+),(yes|no),(\\S+)");

    private final Path file;
    private final Map<Handle, Federation> known = new HashMap<>();

    private SurveyFile(Path file) {
        this.file = file;
    }

    /** A line that broke off with its process is left out. */
    static SurveyFile open(Path file) throws IOException, UnreadableExport {
        SurveyFile opened = new SurveyFile(file);
        if (!Files.exists(file)) {
            return opened;
        }
        String text = Files.readString(file);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        for (String line : whole.lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new UnreadableExport(
                        file + " is not a list of answers that Fediferry wrote",
                        "move it away, or write to another place: --into FILE");
            }
            opened.known.put(
                    Handle.parse(matcher.group(1)), matcher.group(2).equals("yes") ? Federation.YES : Federation.NO);
        }
        if (whole.length() < text.length()) {
            writeAside(file, whole);
        }
        return opened;
    }

    Optional<Federation> of(Handle handle) {
        return Optional.ofNullable(known.get(handle));
    }

    /** What is unknown is not kept: it is asked for again. */
    void add(Handle handle, Federation answer, Instant when) throws IOException {
        if (answer != Federation.UNKNOWN) {
            known.put(handle, answer);
            String line = "%s,%s,%s%n".formatted(handle, answer == Federation.YES ? "yes" : "no", when);
            Files.write(
                    file,
                    line.replace("\r", "").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /** Writes the import file of Mastodon, complete or not at all. */
    static void writeFollows(Path target, List<Handle> handles) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", ExportKind.FOLLOWS.header()));
        handles.forEach(handle -> lines.add(handle.acct() + ",true,false,"));
        writeAside(target, String.join("\n", lines) + "\n");
    }

    private static void writeAside(Path target, String text) throws IOException {
        Path aside = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.writeString(aside, text);
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
