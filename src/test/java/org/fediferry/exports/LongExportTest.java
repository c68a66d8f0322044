package org.fediferry.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Long files do not need much memory: 200,000 rows are checked, split and compared by a Java that has 16 MB. */
@Test(groups = "unit")
public class LongExportTest {
    private static final int ROWS = 200_000;

    private Path folder;

    /** Runs in a Java of its own: checks, splits and compares the first file and writes what it found to the second. */
    static final class Child {
        private Child() {}

        public static void main(String[] files) throws Exception {
            Path follows = Path.of(files[0]);
            ExportCheck check = ExportFile.check(ExportKind.FOLLOWS, follows);
            Examination read = Examination.of(follows, Examination.Options.NONE);
            List<Path> parts = read.write(Optional.empty(), Limits.MASTODON);
            Difference difference = Difference.between(ExportKind.FOLLOWS, follows, parts.get(0));
            long written = difference.writeMissing(follows.resolveSibling("rest.csv"));
            Files.writeString(
                    Path.of(files[1]),
                    "%d rows, %d duplicates, %d problems, searched to the end: %s; %d parts of %d entries; %s; %d written"
                            .formatted(
                                    check.rows(),
                                    check.duplicates().count(),
                                    check.problems().count(),
                                    check.duplicates().complete(),
                                    parts.size(),
                                    read.entries(),
                                    difference,
                                    written));
        }
    }

    @BeforeMethod(alwaysRun = true)
    void create() throws IOException {
        folder = Files.createTempDirectory("long-export");
    }

    @AfterMethod(alwaysRun = true)
    void delete() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    public void checksSplitsAndComparesManyRowsInLittleMemory() throws IOException, InterruptedException {
        Path follows = folder.resolve("following_accounts.csv");
        try (BufferedWriter out = Files.newBufferedWriter(follows)) {
            out.write(String.join(",", ExportKind.FOLLOWS.header()) + "\n");
            for (int row = 0; row < ROWS; row++) {
                int number = row % (ROWS - 1);
                out.write("somebody_" + number + "@server-" + number % 999 + ".example,true,false,\"en, fr\"\n");
            }
        }

        assertThat(checkedWithMemory("16m", follows))
                .isEqualTo("200000 rows, 1 duplicates, 0 problems, searched to the end: true;"
                        + " 10 parts of 199999 entries; 179999 of 199999 missing, 0 extra, 0 changed; 179999 written");
    }

    private String checkedWithMemory(String memory, Path file) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + memory,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        file.toString(),
                        folder.resolve("found.txt").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(child.exitValue()).as(Files.readString(output)).isZero();
            return Files.readString(folder.resolve("found.txt"));
        } finally {
            child.destroyForcibly();
        }
    }

    public void stopsRememberingBeforeItsTableOutgrowsMemory() {
        SeenBefore seen = new SeenBefore();
        int number = 0;
        while (!seen.isFull()) {
            seen.add("entry " + number++);
        }

        assertThat(seen.size()).isEqualTo(786_432).isEqualTo(number);
        assertThat(seen.add("entry 0")).isFalse();
    }

    public void remembersEverythingBeforeThat() {
        SeenBefore seen = new SeenBefore();
        for (int number = 0; number < ROWS; number++) {
            seen.add("entry " + number);
        }

        for (int number = 0; number < ROWS; number++) {
            if (!seen.add("entry " + number)) {
                throw new AssertionError("forgot entry " + number);
            }
        }
        assertThat(seen.size()).isEqualTo(ROWS);
    }
}
