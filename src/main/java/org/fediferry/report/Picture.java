package org.fediferry.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A screenshot as the report holds it.
 *
 * @param file below the run folder
 * @param source a {@code data:} address; empty where the file is missing or is no picture
 */
public record Picture(String file, String source, int width, int height) {

    /** The picture as it is. */
    static Picture whole(String file, byte[] png) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return missing(file);
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            return new Picture(file, source(png), reader.getWidth(0), reader.getHeight(0));
        } catch (IOException damaged) {
            return missing(file);
        }
    }

    /** The picture in fewer bytes. */
    static Picture reduced(String file, byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(png)));
            if (image == null) {
                return missing(file);
            }
            return new Picture(file, source(smaller(image, png)), image.getWidth(), image.getHeight());
        } catch (IOException damaged) {
            return missing(file);
        }
    }

    private static String source(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    static Picture missing(String file) {
        return new Picture(file, "", 0, 0);
    }

    /** The same picture, kept under another name. */
    Picture as(String otherFile) {
        return new Picture(otherFile, source, width, height);
    }

    /** Whether there is something to see. */
    public boolean present() {
        return !source.isEmpty();
    }

    // 256 colours halve a screenshot and leave its text as sharp as it was; JPEG is larger and blurs it.
    private static byte[] smaller(BufferedImage image, byte[] png) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(png.length);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(Palette.reduce(image), "png", out);
        }
        return bytes.size() < png.length ? bytes.toByteArray() : png;
    }
}
