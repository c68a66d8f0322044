package org.fediferry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Whatever is done to a file: it is read, or refused with words. For more of it run with {@code -Dmutations=500}. */
@Test(groups = "unit")
public class MutatedFilesTest {

    private static final int ROUNDS = Integer.getInteger("mutations", 25);
    private static final byte[] NASTY = "{}[]:-#&*!|>'\"%@`,?\t\n \\$.0<=\0\u00e9".getBytes(StandardCharsets.UTF_8);

    private Path folder;

    @BeforeClass(alwaysRun = true)
    public void copyLibrary() throws IOException {
        folder = Files.createTempDirectory("mutated");
        for (Path file : files()) {
            Path copy = folder.resolve(ScenarioReaderTest.LIBRARY.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    @AfterClass(alwaysRun = true)
    public void deleteCopy() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @DataProvider
    public Object[][] originals() throws IOException {
        return files().stream().map(file -> new Object[] {file}).toArray(Object[][]::new);
    }

    @Test(dataProvider = "originals")
    public void areReadOrRefusedWithWords(Path original) throws IOException {
        Path copy = folder.resolve(ScenarioReaderTest.LIBRARY.relativize(original));
        byte[] bytes = Files.readAllBytes(original);
        Random random = new Random(original.getFileName().toString().hashCode());
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Files.write(copy, round % 2 == 0 ? mutateBytes(bytes, random) : mutateLines(bytes, random));
            try {
                ScenarioReader.readAll(folder);
            } catch (InvalidScenario told) {
                refused++;
                assertThat(told.problems()).allSatisfy(problem -> {
                    assertThat(problem.what()).isNotBlank().doesNotContain("\n", "org.fediferry", "org.yaml");
                    assertThat(problem.advice()).isNotBlank();
                });
            }
        }
        Files.write(copy, bytes);
        assertThat(refused).as("mutations that were noticed").isPositive();
    }

    private static byte[] mutateBytes(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int change = 0; change < 1 + random.nextInt(4); change++) {
            bytes[random.nextInt(bytes.length)] =
                    random.nextInt(5) == 0 ? (byte) random.nextInt(256) : NASTY[random.nextInt(NASTY.length)];
        }
        return bytes;
    }

    private static byte[] mutateLines(byte[] original, Random random) {
        List<String> lines = new ArrayList<>(
                new String(original, StandardCharsets.UTF_8).lines().toList());
        int line = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
            case 2 ->
                lines.set(line, " ".repeat(random.nextInt(6)) + lines.get(line).strip());
            case 3 -> Collections.swap(lines, line, random.nextInt(lines.size()));
            default ->
                lines.set(
                        line,
                        lines.get(line)
                                .substring(0, random.nextInt(lines.get(line).length() + 1)));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(ScenarioReaderTest.LIBRARY)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
