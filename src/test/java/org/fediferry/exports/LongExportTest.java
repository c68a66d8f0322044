package org.fediferry.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Long files do not need much memory: 200,000 rows are checked by a Java that has 16 MB. */
@Test(groups = "unit")
public class LongExportTest {
    private static final int ROWS = 200_000;

    private Path folder;

    /** Runs in a Java of its own: checks the first file and writes what it found to the second. */
    static final class Child {
        private Child() {}

        public static void main(String[] files) throws IOException {
            ExportCheck check = ExportFile.check(ExportKind.FOLLOWS, Path.of(files[0]));
            Files.writeString(
                    Path.of(files[1]),
                    "%d rows, %d duplicates, %d problems, searched to the end: %s"
                            .formatted(
                                    check.rows(),
                                    check.duplicates().count(),
                                    check.problems().count(),
                                    check.duplicates().complete()));
        }
    }

    @BeforeMethod(alwaysRun = true)
    void create() throws IOException {
        folder = Files.createTempDirectory("long-export");
    }

    @AfterMethod(alwaysRun = true)
    void delete() throws IOException {
        Files.deleteIfExists(folder.resolve("following_accounts.csv"));
        Files.deleteIfExists(folder.resolve("found.txt"));
        Files.deleteIfExists(folder.resolve("output.txt"));
        Files.delete(folder);
    }

    public void checksManyRowsInLittleMemory() throws IOException, InterruptedException {
        Path follows = folder.resolve("following_accounts.csv");
        try (BufferedWriter out = Files.newBufferedWriter(follows)) {
            out.write(String.join(",", ExportKind.FOLLOWS.header()) + "\n");
            for (int row = 0; row < ROWS; row++) {
                int number = row % (ROWS - 1);
                out.write("somebody_" + number + "@server-" + number % 999 + ".example,true,false,\"en, fr\"\n");
            }
        }

        assertThat(checkedWithMemory("16m", follows))
                .isEqualTo("200000 rows, 1 duplicates, 0 problems, searched to the end: true");
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
