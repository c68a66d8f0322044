package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.fediferry.baseline.Baselines;
import org.fediferry.baseline.PageBoxes;
import org.fediferry.baseline.PictureKey;
import org.fediferry.baseline.PictureVerdict.State;
import org.fediferry.baseline.Shot;
import org.fediferry.baseline.Surroundings;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** What {@code check --approve} says. */
@Test(groups = "unit")
public class CheckApprovalTest {

    private Path folder;

    @BeforeMethod(alwaysRun = true)
    public void create() throws IOException {
        folder = Files.createTempDirectory("fediferry-approval");
    }

    @AfterMethod(alwaysRun = true)
    public void remove() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private State look(String page) throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        }
        Shot shot = new Shot(
                new PictureKey("mastodon", page, "en", "20x20", "light", "chrome"),
                "old.example",
                new Surroundings("chrome", "156", "Linux", ""),
                png.toByteArray(),
                "",
                PageBoxes.UNKNOWN);
        return new Baselines(folder.resolve("baselines"), folder.resolve("check"))
                .compare(shot, List.of())
                .state();
    }

    private String approve(String pattern) throws Exception {
        StringWriter out = new StringWriter();
        assertThat(CheckApproval.approve(
                        folder.resolve("check"), folder.resolve("baselines"), pattern, new PrintWriter(out, true)))
                .isTrue();
        return out.toString().replace(folder.toString(), "FOLDER").replace(System.lineSeparator(), "\n");
    }

    public void saysWhatIsTheBaselineNow() throws Exception {
        look("imports");
        look("exports");
        assertThat(approve("*/imports/*")).isEqualTo("""
                        approved  mastodon/imports/en/20x20/light/chrome
                        1 picture is the baseline now, in FOLDER/baselines
                        """);
        assertThat(look("imports")).isEqualTo(State.EQUAL);
        assertThat(look("exports")).isEqualTo(State.NEW);
    }

    public void refusesAPatternForNothing() throws Exception {
        look("imports");
        assertThatThrownBy(() -> approve("aliases"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has a name like \"aliases\"")
                .hasMessageContaining("known: mastodon/imports/en/20x20/light/chrome/old.example");
    }
}
