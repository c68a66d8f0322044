package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fediferry.evidence.CheckFile;
import org.fediferry.evidence.CheckRecord;
import org.fediferry.evidence.CheckedCase;
import org.fediferry.guide.Guide;
import org.fediferry.guide.GuideFile;
import org.fediferry.guide.GuidePicture;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** Makes a guide on practice servers in a real browser, twice, and uses it. */
@Test(groups = "browser")
public class GuideBrowserTest {

    private static final String FLOW = "mastodon/create-alias";

    private Path folder;
    private Path guides;
    private Map<String, byte[]> first;
    private Map<String, byte[]> second;

    @BeforeClass(alwaysRun = true)
    public void makeItTwice() throws IOException {
        folder = Files.createTempDirectory("fediferry-guide");
        guides = folder.resolve("guides");
        first = make();
        second = make();
    }

    @AfterClass(alwaysRun = true)
    public void remove() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private Map<String, byte[]> make() throws IOException {
        passed("guide", FLOW, "--config", config(), "--out", guides.toString(), "--film", "--site", "--lang", "de");
        return files(place());
    }

    private String config() throws IOException {
        Path config = folder.resolve("fediferry.conf");
        return Files.writeString(config, "fediferry.run.folder = \"" + folder.resolve("runs") + "\"\n")
                .toString();
    }

    private static CommandResult passed(String... words) {
        CommandResult result = CommandResult.of(words);
        CommandResultAssert.assertThat(result).exitedWith(ExitCode.PASSED);
        return result;
    }

    private Path place() {
        return guides.resolve("de").resolve("mastodon-create-alias");
    }

    private static Map<String, byte[]> files(Path place) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(place)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                files.put(place.relativize(each).toString().replace('\\', '/'), Files.readAllBytes(each));
            }
        }
        return files;
    }

    private Guide guide() throws Exception {
        return GuideFile.read(place());
    }

    public void everyFormIsThere() {
        assertThat(first.keySet())
                .contains("guide.json", "README.md", "index.html", "guide.pdf", "films/create-alias.gif")
                .contains("pictures/create-alias-1-desktop-light.png", "pictures/create-alias-1-phone-dark.png");
        assertThat(guides.resolve("index.html")).exists();
        assertThat(new String(first.get("guide.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    public void madeAgainEveryByteIsTheSame() {
        assertThat(second.keySet()).isEqualTo(first.keySet());
        second.forEach((file, content) -> assertThat(content).as(file).isEqualTo(first.get(file)));
    }

    public void itSpeaksGermanWithTheLabelsOfGermanPages() throws Exception {
        assertThat(guide().chapters().stream()
                        .flatMap(chapter -> chapter.steps().stream())
                        .map(step -> step.text().plain()))
                .contains("Klicke auf Alias erstellen");
    }

    public void picturesAreForTwoScreensAndBothColours() throws Exception {
        assertThat(guide().pictures()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(picture -> {
            assertThat(picture.shots()).hasSize(4);
            assertThat(picture.alt()).contains(". ");
        });
        GuidePicture alias = guide().pictures().stream()
                .filter(picture -> picture.id().equals("create-alias-1"))
                .findFirst()
                .orElseThrow();
        assertThat(alias.shots())
                .allSatisfy(shot -> assertThat(width(shot.file())).isEqualTo(2 * shot.width()));
        assertThat(first.get("pictures/create-alias-1-phone-light.png"))
                .isNotEqualTo(first.get("pictures/create-alias-1-phone-dark.png"));
    }

    private int width(String file) {
        byte[] png = Objects.requireNonNull(first.get(file));
        return (png[16] & 0xFF) << 24 | (png[17] & 0xFF) << 16 | (png[18] & 0xFF) << 8 | (png[19] & 0xFF);
    }

    public void nobodyIsInAnyFile() {
        first.forEach((file, content) -> assertThat(new String(content, StandardCharsets.ISO_8859_1))
                .as(file)
                .doesNotContain("harbour.example", "lantern.example", "127.0.0.1")
                .doesNotContainPattern("(?i)[^a-z0-9+/]ada@"));
    }

    public void picturesCarryNothingButPixels() {
        first.forEach((file, content) -> {
            if (file.endsWith(".png")) {
                assertThat(chunks(content)).as(file).isSubsetOf("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
            }
        });
    }

    private static List<String> chunks(byte[] png) {
        List<String> chunks = new ArrayList<>();
        for (int at = 8; at < png.length; ) {
            int length = (png[at] & 0xFF) << 24
                    | (png[at + 1] & 0xFF) << 16
                    | (png[at + 2] & 0xFF) << 8
                    | (png[at + 3] & 0xFF);
            chunks.add(new String(png, at + 4, 4, StandardCharsets.US_ASCII));
            at += length + 12;
        }
        return chunks;
    }

    public void somebodyGetsItWithTheirNames() throws IOException {
        Path own = folder.resolve("own");

        passed("guide", place().toString(), "--for", "account=@mia@pond.example", "--out", own.toString());

        String page = Files.readString(
                own.resolve("de").resolve("mastodon-create-alias").resolve("index.html"));
        assertThat(page).contains("https://pond.example/settings/aliases", "@mia@pond.example");
    }

    public void theRunAloneIsEnoughForPicturesWithoutABrowser() throws Exception {
        Path run;
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            run = runs.sorted().findFirst().orElseThrow();
        }
        Path out = folder.resolve("from");

        passed("guide", "--from", run.toString(), "--out", out.toString());

        Map<String, byte[]> files = files(out.resolve("de").resolve("mastodon-create-alias"));
        assertThat(files.keySet())
                .contains("pictures/create-alias-1.png", "index.html")
                .doesNotContain("guide.pdf");
        assertThat(new String(Objects.requireNonNull(files.get("index.html")), StandardCharsets.UTF_8))
                .contains("Klicke auf <b")
                .doesNotContain("harbour.example", "lantern.example", "127.0.0.1");
    }

    private void copyTo(Path copy) throws IOException {
        for (Map.Entry<String, byte[]> each : second.entrySet()) {
            Path file = copy.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
    }

    public void aCheckThatFailsMarksIt() throws Exception {
        Path copy = folder.resolve("marked").resolve("de").resolve("mastodon-create-alias");
        copyTo(copy);
        Path check = Files.createDirectories(folder.resolve("check"));
        CheckFile.write(check, failed(guide().roles().get(0).version()));

        CommandResult result =
                CommandResult.of("guide", folder.resolve("marked").toString(), "--checked", check.toString());

        CommandResultAssert.assertThat(result).exitedWith(ExitCode.FAILED);
        assertThat(GuideFile.read(copy).making().isVerified()).isFalse();
        assertThat(Files.readString(copy.resolve("index.html"))).contains("2026-11-21");
    }

    /** With test accounts of a configuration: the server does not know the handle, and the guide that was there says so. */
    public void aRunThatFailsMarksTheGuideThatWasThere() throws Exception {
        Path out = folder.resolve("doubted");
        Path copy = out.resolve("de").resolve("mastodon-create-alias");
        copyTo(copy);
        try (World world = World.of("4.5", "4.6", Locale.GERMAN)) {
            String[] words = {
                "--account",
                "account=new",
                "--set",
                "handle=ghost@nowhere.example",
                "--lang",
                "de",
                "--out",
                out.toString()
            };

            CommandResultAssert.assertThat(world.command("guide", FLOW, words)).exitedWith(ExitCode.FAILED);

            assertThat(world.openSessions()).isZero();
        }
        assertThat(GuideFile.read(copy).making().isVerified()).isFalse();
        assertThat(GuideFile.read(copy).chapters()).isEqualTo(guide().chapters());
    }

    private static CheckRecord failed(String version) {
        CheckedCase aliases = new CheckedCase(
                "page aliases",
                CheckedCase.Depth.CONTRACT,
                "aliases",
                new CheckedCase.Place("mastodon", "pond.example", version, "", "", "", "", ""),
                CheckedCase.Verdict.FAILED,
                1,
                Duration.ofSeconds(1),
                List.of("the button is gone"),
                List.of(),
                List.of(),
                null);
        return new CheckRecord(
                CheckRecord.FORMAT,
                "test",
                Instant.parse("2026-11-21T10:00:00Z"),
                Duration.ofSeconds(1),
                List.of(aliases));
    }
}
