package org.fediferry.archive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of files in an archive, which nobody has to believe. */
final class EntryName {

    /** Mastodon's own are at most ten folders deep ({@code media_attachments/files/109/…/original/x.png}). */
    private static final int DEEPEST = 24;

    private static final int LONGEST = 600;
    private static final String MEDIA = "media_attachments/";
    private static final String SYSTEM = "/system/";
    private static final Pattern CONTROL = Pattern.compile(".*[\\p{Cntrl}\\p{Cf}].*", Pattern.DOTALL);

    private EntryName() {}

    /**
     * The name below the root of the archive. Servers before 4.2 that keep their media on their own disk wrote the whole
     * path of each file (Mastodon 4.0 app/services/backup_service.rb, download_to_tar, A).
     */
    static String local(String raw) {
        int at = raw.lastIndexOf(SYSTEM + MEDIA);
        return at < 0 ? raw : raw.substring(at + SYSTEM.length());
    }

    /** Under which name the archive holds what a post calls this; the path before it is that of a media server. */
    static String ofMedia(String path) {
        int at = path.indexOf(MEDIA);
        String name = at < 0 ? path : path.substring(at);
        return name.replaceFirst("^/+", "");
    }

    /** Names that some file systems take for the same. */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a name, if anything is. */
    static Optional<String> wrong(String name) {
        List<String> parts = List.of(name.split("/", -1));
        if (name.isEmpty() || name.length() > LONGEST) {
            return Optional.of("a name of " + name.length() + " characters");
        }
        if (CONTROL.matcher(name).matches()) {
            return Optional.of("a name with control characters: \"" + name + "\"");
        }
        if (name.startsWith("/") || name.contains("\\") || name.matches("[A-Za-z]:.*") || parts.contains("..")) {
            return Optional.of("\"" + name + "\", which leads out of the archive");
        }
        if (parts.size() > DEEPEST) {
            return Optional.of("a file " + (parts.size() - 1) + " folders deep: \"" + name + "\"");
        }
        return Optional.empty();
    }
}
