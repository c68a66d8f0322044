package org.fediferry.exports;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The ZIP that Threads and Instagram give out of an account (fact sheet B.9, B). Nothing of it is unpacked to the disk,
 * and only the list of the profiles that the account follows is read.
 *
 * @param unnamed how many entries of the list had no user name
 */
public record ThreadsExport(List<ThreadsFollow> follows, int unnamed) {
    private static final long MOST_ENTRIES = 200_000;
    private static final long LONGEST_LIST = 40L << 20;
    private static final long LARGEST_FILE = 64L << 20;
    private static final long SMALL = 16L << 20;
    private static final long MOST_TIMES = 200;

    /** Followed profiles stand at {@code …/threads/following.json}, in some exports deeper or in several parts. */
    private static final Pattern LIST = Pattern.compile("(?:.*/)?threads/(?:.*/)?following(?:_\\d{1,4})?\\.json");

    private static final Pattern PAGE = Pattern.compile("(?:.*/)?threads/.*\\.html");
    private static final Pattern THREADS = Pattern.compile("(?:.*/)?threads/.*");
    private static final Pattern OUTWARD = Pattern.compile("(?s)[/\\\\].*|[A-Za-z]:.*|.*\\\\.*|.*[\\x00-\\x1F].*");

    private static final String ASK_FOR =
            "export it once more in Accounts Center (Your information and permissions, Export"
                    + " your information), choose \"Threads\" and the format \"JSON\"";

    public ThreadsExport {
        follows = List.copyOf(follows);
    }

    /** Reads the list of a ZIP that may come from anywhere. */
    public static ThreadsExport read(Path file) throws UnreadableExport {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableExport(file + " is not a file", "name the ZIP that you have downloaded");
        }
        try {
            refuseLongLists(file);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return read(file, zip);
            }
        } catch (ZipException broken) {
            throw ofZip(file, broken);
        } catch (IOException unreadable) {
            throw new UnreadableExport(
                    file + " cannot be read: " + unreadable.getMessage(), "see that it is there and readable");
        }
    }

    private static void refuseLongLists(Path file) throws IOException, UnreadableExport {
        Optional<ZipEnd> end = ZipEnd.of(file);
        if (end.isEmpty()) {
            throw new UnreadableExport(
                    file + " is not a ZIP file, or its download broke off", "name the ZIP that you have downloaded");
        }
        long entries = end.get().entries();
        if (entries < 0 || entries > MOST_ENTRIES || end.get().listBytes() > LONGEST_LIST) {
            throw new UnreadableExport(
                    "%s says that it holds %,d files; no export has so many".formatted(file, entries), ASK_FOR);
        }
    }

    private static UnreadableExport ofZip(Path file, ZipException broken) {
        String why = String.valueOf(broken.getMessage());
        return why.contains("encrypted")
                ? new UnreadableExport(
                        file + " is encrypted", "name the ZIP as it was downloaded; Threads encrypts none")
                : new UnreadableExport(file + " is broken: " + why, "download it again");
    }

    private static ThreadsExport read(Path file, ZipFile zip) throws IOException, UnreadableExport {
        List<ZipEntry> lists = lists(file, zip);
        FollowedProfiles profiles = new FollowedProfiles();
        for (ZipEntry list : lists) {
            read(file, zip, list, profiles);
        }
        return new ThreadsExport(List.copyOf(profiles.found().values()), profiles.unnamed());
    }

    private static List<ZipEntry> lists(Path file, ZipFile zip) throws IOException, UnreadableExport {
        List<ZipEntry> lists = new ArrayList<>();
        boolean pages = false;
        boolean threads = false;
        long total = 0;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            refuseOutward(file, name);
            total = Math.addExact(total, Math.min(Math.max(0, entry.getSize()), Long.MAX_VALUE >> 24));
            String lower = name.toLowerCase(Locale.ROOT);
            threads |= THREADS.matcher(lower).matches();
            pages |= PAGE.matcher(lower).matches();
            if (LIST.matcher(lower).matches()) {
                lists.add(entry);
            }
        }
        refuseBomb(file + " as a whole", Files.size(file), total);
        if (lists.isEmpty()) {
            throw missing(file, threads, pages);
        }
        return lists;
    }

    private static void refuseOutward(Path file, String name) throws UnreadableExport {
        if (OUTWARD.matcher(name).matches() || List.of(name.split("/")).contains("..")) {
            throw new UnreadableExport(
                    "%s holds a file named \"%s\", which leads out of it; it was made to do harm"
                            .formatted(file, name.replaceAll("\\p{Cntrl}", "?")),
                    "do not unpack it; " + ASK_FOR);
        }
    }

    private static void refuseBomb(String what, long packed, long unpacked) throws UnreadableExport {
        if (unpacked > SMALL && unpacked / Math.max(1, packed) > MOST_TIMES) {
            throw new UnreadableExport(
                    "%s would grow from %,d to %,d bytes when it is unpacked; no export does"
                            .formatted(what, packed, unpacked),
                    "do not unpack it; " + ASK_FOR);
        }
    }

    private static UnreadableExport missing(Path file, boolean threads, boolean pages) {
        if (pages) {
            return new UnreadableExport(file + " holds the pages for people (HTML), and no list for programs", ASK_FOR);
        }
        return threads
                ? new UnreadableExport(
                        file + " holds no list of the profiles that you follow on Threads (following.json)", ASK_FOR)
                : new UnreadableExport(file + " holds nothing of Threads", ASK_FOR);
    }

    private static void read(Path file, ZipFile zip, ZipEntry list, FollowedProfiles profiles)
            throws IOException, UnreadableExport {
        refuseBomb(list.getName() + " in " + file, list.getCompressedSize(), list.getSize());
        try (InputStream in = zip.getInputStream(list)) {
            profiles.read(new MeteredStream(in, LARGEST_FILE));
        } catch (JsonProcessingException notJson) {
            throw unusable(file, list, "it is not JSON as Threads writes it: " + notJson.getOriginalMessage());
        } catch (MeteredStream.TooLong | FollowedProfiles.NotAList wrong) {
            throw unusable(file, list, String.valueOf(wrong.getMessage()));
        }
    }

    private static UnreadableExport unusable(Path file, ZipEntry list, String why) {
        String line = why.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return new UnreadableExport(
                "%s in %s cannot be used: %s"
                        .formatted(list.getName(), file, line.length() > 160 ? line.substring(0, 160) + "…" : line),
                ASK_FOR);
    }
}
