package org.fediferry.pseudonym;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A drawn picture in the place of somebody's own: a colour and a letter, of the size that the real one had.
 *
 * <p>Sizes of WebP: https://developers.google.com/speed/webp/docs/riff_container
 */
final class Portrait {

    private static final int USUAL = 120;
    private static final int LARGEST = 8_000;
    private static final List<String> COLOURS =
            List.of("#7a8fb5", "#8a9a6b", "#b58a7a", "#8f7ab5", "#6b9a97", "#a8896b", "#9a6b8a", "#6f8796");
    private static final List<String> LETTERS =
            List.of("A", "B", "C", "E", "F", "H", "K", "L", "M", "N", "P", "R", "T");
    private static final Pattern DATA = Pattern.compile("data:(image/[\\w.+-]+)([^,]*),(.*)", Pattern.DOTALL);
    private static final Pattern SIZE = Pattern.compile("<svg[^>]*?\\s(width|height)=[\"']?([\\d.]+)", Pattern.DOTALL);
    private static final Pattern VIEW = Pattern.compile("viewBox=[\"']\\s*\\S+\\s+\\S+\\s+([\\d.]+)\\s+([\\d.]+)");

    /** Only pictures that were drawn here have this in them. */
    private static final String SIGN = "data-drawn='fediferry'";

    private Portrait() {}

    /** The address of the picture that stands for the one at an address. */
    static String insteadOf(String address) {
        String real = address.strip();
        Matcher data = DATA.matcher(real);
        boolean coded = data.matches();
        byte[] bytes = coded ? bytes(data.group(2), data.group(3)) : new byte[0];
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (coded && data.group(1).contains("svg") && text.contains(SIGN)) {
            return real;
        }
        int[] size = coded ? size(data.group(1), bytes, text) : new int[] {USUAL, USUAL};
        return drawn(Draw.by(real), size[0], size[1]);
    }

    private static String drawn(Draw draw, int width, int height) {
        String colour = draw.from(COLOURS, 0);
        boolean wide = width > 2 * height || height > 2 * width;
        int letter = Math.max(1, Math.min(width, height) / 2);
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' " + SIGN + " width='" + width + "' height='" + height
                + "' viewBox='0 0 " + width + " " + height + "'><rect width='100%' height='100%' fill='" + colour
                + "'/>"
                + (wide
                        ? waves(width, height)
                        : "<text x='50%' y='50%' dy='.35em' text-anchor='middle' fill='#fff' "
                                + "font-family='sans-serif' font-size='" + letter + "'>" + draw.from(LETTERS, 1)
                                + "</text>")
                + "</svg>";
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static String waves(int width, int height) {
        return String.format(
                Locale.ROOT,
                "<path d='M0 %d Q%d %d %d %d T%d %d V%d H0Z' fill='#fff' fill-opacity='.25'/>",
                height * 2 / 3,
                width / 4,
                height / 3,
                width / 2,
                height * 2 / 3,
                width,
                height * 2 / 3,
                height);
    }

    private static byte[] bytes(String how, String content) {
        try {
            return how.contains("base64")
                    ? Base64.getMimeDecoder()
                            .decode(content.replace("%2B", "+")
                                    .replace("%2F", "/")
                                    .replace("%3D", "="))
                    : java.net.URLDecoder.decode(content.replace("+", "%2B"), StandardCharsets.UTF_8)
                            .getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException damaged) {
            return new byte[0];
        }
    }

    private static int[] size(String type, byte[] bytes, String text) {
        int[] size = type.contains("svg") ? svg(text) : type.contains("webp") ? webp(bytes) : raster(bytes);
        boolean sensible = size[0] > 0 && size[1] > 0 && size[0] <= LARGEST && size[1] <= LARGEST;
        return sensible ? size : new int[] {USUAL, USUAL};
    }

    private static int[] svg(String text) {
        int width = 0;
        int height = 0;
        Matcher matcher = SIZE.matcher(text);
        Matcher other = Pattern.compile("<svg[^>]*?\\sheight=[\"']?([\\d.]+)", Pattern.DOTALL)
                .matcher(text);
        if (matcher.find() && matcher.group(1).equals("width") && other.find()) {
            width = (int) Double.parseDouble(matcher.group(2));
            height = (int) Double.parseDouble(other.group(1));
        }
        Matcher view = VIEW.matcher(text);
        if (width == 0 && view.find()) {
            width = (int) Double.parseDouble(view.group(1));
            height = (int) Double.parseDouble(view.group(2));
        }
        return new int[] {width, height};
    }

    private static int[] raster(byte[] bytes) {
        try (MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return new int[] {0, 0};
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return new int[] {reader.getWidth(0), reader.getHeight(0)};
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            // ImageIO answers some damage with exceptions that it does not declare.
            return new int[] {0, 0};
        }
    }

    private static int[] webp(byte[] bytes) {
        if (bytes.length < 30) {
            return new int[] {0, 0};
        }
        return switch (new String(bytes, 12, 4, StandardCharsets.ISO_8859_1)) {
            case "VP8X" -> new int[] {1 + little(bytes, 24, 3), 1 + little(bytes, 27, 3)};
            case "VP8L" -> new int[] {1 + (little(bytes, 21, 4) & 0x3FFF), 1 + (little(bytes, 21, 4) >> 14 & 0x3FFF)};
            case "VP8 " -> new int[] {little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF};
            default -> new int[] {0, 0};
        };
    }

    private static int little(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | (bytes[at + i] & 0xFF);
        }
        return value;
    }
}
