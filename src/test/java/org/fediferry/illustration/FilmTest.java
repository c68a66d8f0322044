package org.fediferry.illustration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.testng.annotations.Test;
import org.w3c.dom.Node;

/** A film shows its pages one after the other, and where the pointer goes on them. */
@Test(groups = "unit")
public class FilmTest {

    private static final int[] PAPER = {0xF0F2F4, 0xD8E6D0};

    private static Frame frame(int page, int width, Box target, boolean click) throws IOException {
        BufferedImage image = new BufferedImage(width, width / 2, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, PAPER[page]);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return new Frame(file.toByteArray(), 2, target, click);
    }

    private static List<Frame> frames() throws IOException {
        return List.of(
                frame(0, 1600, new Box(100, 100, 80, 30), false), frame(1, 1600, new Box(500, 300, 80, 30), true));
    }

    private record Seen(BufferedImage picture, int delay, int area) {}

    /** What somebody sees, picture by picture. */
    private static List<Seen> play(byte[] gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(gif)));
        List<Seen> seen = new ArrayList<>();
        BufferedImage screen = new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < reader.getNumImages(true); i++) {
            BufferedImage part = reader.read(i);
            Node tree = reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
            Graphics2D canvas = screen.createGraphics();
            canvas.drawImage(part, number(tree, "imageLeftPosition"), number(tree, "imageTopPosition"), null);
            canvas.dispose();
            BufferedImage copy = new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB);
            copy.setData(screen.getData());
            seen.add(new Seen(copy, number(tree, "delayTime"), part.getWidth() * part.getHeight()));
        }
        return seen;
    }

    private static int number(Node tree, String name) {
        for (Node child = tree.getFirstChild(); child != null; child = child.getNextSibling()) {
            Node found = child.getAttributes().getNamedItem(name);
            if (found != null) {
                return Integer.parseInt(found.getNodeValue());
            }
        }
        throw new AssertionError("no " + name);
    }

    public void thePointerGoesToItsPlace() throws IOException {
        List<Seen> seen = play(Film.of(frames()));
        int dark = 0x14181F;
        Seen last = seen.get(seen.size() - 1);
        assertThat(last.picture().getRGB(780, 20) & 0xFFFFFF)
                .as("the second page")
                .isEqualTo(PAPER[1]);
        assertThat(last.picture().getRGB(571, 326) & 0xFFFFFF).as("the pointer").isEqualTo(dark);
        assertThat(seen.get(0).picture().getRGB(571, 326) & 0xFFFFFF).isEqualTo(PAPER[0]);
    }

    public void thereIsTimeToRead() throws IOException {
        List<Seen> seen = play(Film.of(frames()));
        assertThat(seen.get(0).delay()).isGreaterThanOrEqualTo(150);
        assertThat(seen.get(seen.size() - 1).delay())
                .as("before it begins again")
                .isGreaterThanOrEqualTo(300);
        assertThat(seen.stream().mapToInt(Seen::delay).sum()).isBetween(600, 1_500);
    }

    public void onlyWhatChangesIsKept() throws IOException {
        byte[] film = Film.of(frames());
        List<Seen> seen = play(film);
        assertThat(seen.stream().filter(each -> each.area() > 40_000))
                .as("the pages")
                .hasSize(2);
        assertThat(film.length).isLessThan(40_000);
    }

    public void aClickIsSeen() throws IOException {
        byte[] still = Film.of(List.of(frame(0, 1600, new Box(100, 100, 80, 30), false)));
        byte[] click = Film.of(List.of(frame(0, 1600, new Box(100, 100, 80, 30), true)));
        assertThat(play(click)).hasSizeGreaterThan(play(still).size());
        assertThat(play(click)).anyMatch(each -> hasRing(each.picture()));
        assertThat(play(still)).noneMatch(each -> hasRing(each.picture()));
    }

    private static boolean hasRing(BufferedImage picture) {
        for (int x = 120; x < 220; x++) {
            if ((picture.getRGB(x, 119) & 0xFFFFFF) == 0xC2006B) {
                return true;
            }
        }
        return false;
    }

    public void runsForEverAndIsTheSameEachTime() throws IOException {
        byte[] film = Film.of(frames());
        assertThat(new String(film, StandardCharsets.ISO_8859_1)).containsOnlyOnce("NETSCAPE2.0");
        assertThat(Film.of(frames())).isEqualTo(film);
    }

    public void aFilmOfNothingIsRefused() {
        assertThatThrownBy(() -> Film.of(List.of())).hasMessage("a film needs at least one frame; found none");
    }
}
