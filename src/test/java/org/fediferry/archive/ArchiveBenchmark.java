package org.fediferry.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Seconds and peak memory of checking and showing an archive of 50,000 posts; in a process of its own, with a small heap. */
public final class ArchiveBenchmark {

    private static final PrintStream OUT = System.out;

    private ArchiveBenchmark() {}

    /** Takes the number of posts; 50,000 without one. */
    public static void main(String[] arguments) throws Exception {
        int posts = arguments.length == 0 ? 50_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("fediferry-archive-benchmark");
        Path archive = archive(folder, posts);
        OUT.printf("%,d posts, %,d bytes packed%n", posts, Files.size(archive));
        long before = System.nanoTime();
        boolean whole = ArchiveCheck.of(archive).isWhole();
        say("verify" + (whole ? "" : " (not whole)"), before);
        before = System.nanoTime();
        ArchivePages.Made made = ArchivePages.write(archive, folder.resolve("pages"));
        say("view, " + made.pages() + " pages", before);
    }

    private static void say(String what, long before) {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        OUT.printf("%-24s %6.1f s   peak heap at most %d MB%n", what, took.toMillis() / 1000.0, peak >> 20);
    }

    private static Path archive(Path folder, int posts) throws IOException {
        Path file = folder.resolve("archive.zip");
        Random random = new Random(3);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.putNextEntry(new ZipEntry("outbox.json"));
            write(zip, "{\"totalItems\":" + posts + ",\"orderedItems\":[");
            String time = "20%02d-%02d-%02dT%02d:%02d:00Z";
            for (int each = 1; each <= posts; each++) {
                int day = (int) (each * 2800L / posts);
                String published =
                        time.formatted(17 + day / 336, 1 + day % 336 / 28, 1 + day % 28, each % 24, each % 60);
                Ada ada = new Ada();
                StringBuilder words = new StringBuilder("<p>");
                for (int word = 0; word < 30; word++) {
                    words.append(Long.toString(random.nextInt(50_000), 36)).append(' ');
                }
                var note = ada.post(each, published, words + "</p>");
                if (each % 5 == 0) {
                    note.put("inReplyTo", Ada.address(each - 1));
                }
                write(zip, (each == 1 ? "" : ",") + ada.last());
            }
            write(zip, "]}");
            zip.putNextEntry(new ZipEntry("actor.json"));
            write(zip, new Ada().actor().toString());
        }
        return file;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
