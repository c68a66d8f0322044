package org.fediferry.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The folder of a guide is written as a whole, and nothing in it that is somebody else's is touched. */
@Test(groups = "unit")
public class GuideFolderTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    private Path parent;
    private Path folder;
    private Map<String, byte[]> files;

    @BeforeMethod(alwaysRun = true)
    public void create() throws Exception {
        parent = Files.createTempDirectory("guide-folder");
        folder = parent.resolve("en/move");
        files = new LinkedHashMap<>();
        for (GuidePicture picture : SampleGuide.calm().pictures()) {
            picture.shots().forEach(shot -> files.put(shot.file(), shot.file().getBytes(StandardCharsets.UTF_8)));
        }
        files.put("films/create-alias.png", new byte[] {1});
        files.put(GuideFile.NAME, GuideFile.json(SampleGuide.calm()).getBytes(StandardCharsets.UTF_8));
        files.put("README.md", "# Read".getBytes(StandardCharsets.UTF_8));
        files.put("index.html", "<p>".getBytes(StandardCharsets.UTF_8));
    }

    @AfterMethod(alwaysRun = true)
    public void remove() {
        SampleGuide.remove(parent);
    }

    private Map<String, String> there() throws IOException {
        Map<String, String> there = new TreeMap<>();
        try (Stream<Path> all = Files.walk(parent)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                there.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return there;
    }

    public void writesEverythingAndLeavesNothingBeside() throws Exception {
        assertThat(GuideFolder.write(folder, files)).isTrue();
        assertThat(there()).hasSameSizeAs(files).containsEntry("README.md", "# Read");
        try (Stream<Path> beside = Files.list(parent.resolve("en"))) {
            assertThat(beside).containsExactly(folder);
        }
    }

    public void whatIsAsItWasIsNotTouched() throws Exception {
        GuideFolder.write(folder, files);
        Files.setLastModifiedTime(folder.resolve("index.html"), LONG_AGO);
        assertThat(GuideFolder.write(folder, files)).isFalse();
        files.put("README.md", "# Read more".getBytes(StandardCharsets.UTF_8));
        assertThat(GuideFolder.write(folder, files)).isTrue();
        assertThat(Files.getLastModifiedTime(folder.resolve("index.html"))).isEqualTo(LONG_AGO);
        assertThat(folder.resolve("README.md")).hasContent("# Read more");
    }

    public void removesWhatIsNoLongerPartOfTheGuideAndNothingElse() throws Exception {
        GuideFolder.write(folder, files);
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.writeString(folder.resolve("pictures/cat.png"), "mine");
        Map<String, byte[]> fewer = new LinkedHashMap<>(Map.of(GuideFile.NAME, files.get(GuideFile.NAME)));
        fewer.put("pictures/move-desktop-light.png", new byte[] {2});
        GuideFolder.write(folder, fewer);
        assertThat(there().keySet())
                .containsExactly("guide.json", "notes.txt", "pictures/cat.png", "pictures/move-desktop-light.png");
        assertThat(folder.resolve("films")).doesNotExist();
    }

    public void aFolderOfSomebodyElseIsRefused() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        assertThatThrownBy(() -> GuideFolder.write(folder, files))
                .isInstanceOf(UnreadableGuide.class)
                .hasMessageContaining("has other things in it and no guide.json; name an empty or a new folder");
        assertThat(there()).containsOnlyKeys("thesis.txt");
    }

    public void aFileInTheWayIsRefused() throws Exception {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "mine");
        assertThatThrownBy(() -> GuideFolder.write(folder, files))
                .isInstanceOf(UnreadableGuide.class)
                .hasMessageContaining("is a file; name another one");
    }

    public void whenOneFileCannotBeWrittenEverythingIsAsItWas() throws Exception {
        GuideFolder.write(folder, files);
        Files.createDirectories(folder.resolve("zzz/inside"));
        Map<String, String> before = there();
        Map<String, byte[]> next = new LinkedHashMap<>(Map.of(GuideFile.NAME, files.get(GuideFile.NAME)));
        next.put("README.md", "# New".getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("blocked"), "a file");
        before.put("blocked", "a file");
        next.put("blocked/below.png", new byte[] {3});
        next.put("zz.png", new byte[] {4});
        assertThatThrownBy(() -> GuideFolder.write(folder, next))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the guide is to be written to");
        assertThat(there()).isEqualTo(before);
    }

    public void nothingIsWrittenOrRemovedOutside() throws Exception {
        assertThatThrownBy(() -> GuideFolder.write(folder, Map.of("../evil.txt", new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
        GuideFolder.write(folder, files);
        Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
        for (String name : new String[] {"move-desktop-dark.png", "other.png"}) {
            Files.writeString(elsewhere.resolve(name), "mine");
        }
        try (Stream<Path> all = Files.list(folder.resolve("pictures"))) {
            for (Path each : all.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder.resolve("pictures"));
        Files.createSymbolicLink(folder.resolve("pictures"), elsewhere);
        assertThatThrownBy(() -> GuideFolder.write(folder, Map.of(GuideFile.NAME, files.get(GuideFile.NAME))))
                .hasStackTraceContaining("leads out of the folder");
        assertThat(elsewhere.resolve("move-desktop-dark.png")).hasContent("mine");
    }
}
