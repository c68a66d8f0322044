package org.fediferry.illustration;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture that moves: of each next one only what is new. The format: https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
final class Gif {

    /** One of 256 is no colour: what was there before shows through. */
    static final int COLOURS = 255;

    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int CLEAR = 255;

    private final Palette palette;
    private final int width;
    private final int height;
    private final List<Picture> pictures = new ArrayList<>();
    private byte[] shown = new byte[0];

    Gif(Palette palette, int width, int height) {
        this.palette = palette;
        this.width = width;
        this.height = height;
    }

    /** Shows a picture for so many hundredths of a second. */
    void show(Canvas picture, int hundredths) {
        byte[] next = Reduction.indices(picture, palette);
        Picture change = shown.length == 0 ? new Picture(0, 0, width, height, next) : change(next);
        shown = next;
        if (change.width == 0) {
            wait(hundredths);
        } else {
            change.delay = hundredths;
            pictures.add(change);
        }
    }

    /** Shows what is seen for longer. */
    void wait(int hundredths) {
        pictures.get(pictures.size() - 1).delay += hundredths;
    }

    private Picture change(byte[] next) {
        int left = width;
        int top = height;
        int right = 0;
        int bottom = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (next[y * width + x] != shown[y * width + x]) {
                    left = Math.min(left, x);
                    right = Math.max(right, x + 1);
                    top = Math.min(top, y);
                    bottom = y + 1;
                }
            }
        }
        int wide = Math.max(0, right - left);
        byte[] pixels = new byte[wide * Math.max(0, bottom - top)];
        for (int i = 0; i < pixels.length; i++) {
            int at = (top + i / wide) * width + left + i % wide;
            pixels[i] = next[at] == shown[at] ? (byte) CLEAR : next[at];
        }
        return new Picture(left, top, wide, bottom - top, pixels);
    }

    byte[] bytes() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            IndexColorModel colours = colours();
            for (Picture each : pictures) {
                BufferedImage image =
                        new BufferedImage(each.width, each.height, BufferedImage.TYPE_BYTE_INDEXED, colours);
                byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
                System.arraycopy(each.pixels, 0, pixels, 0, pixels.length);
                IIOMetadata about = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
                about.mergeTree(FORMAT, tree(each, each == pictures.get(0)));
                writer.writeToSequence(new IIOImage(image, null, about), null);
            }
            writer.endWriteSequence();
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private IndexColorModel colours() {
        int[] table = new int[CLEAR + 1];
        int[] known = palette.colours();
        for (int i = 0; i < known.length; i++) {
            table[i] = known[i];
        }
        return new IndexColorModel(8, table.length, table, 0, false, CLEAR, java.awt.image.DataBuffer.TYPE_BYTE);
    }

    private static IIOMetadataNode tree(Picture picture, boolean first) {
        IIOMetadataNode place = node(
                "ImageDescriptor",
                "imageLeftPosition",
                picture.left,
                "imageTopPosition",
                picture.top,
                "imageWidth",
                picture.width,
                "imageHeight",
                picture.height,
                "interlaceFlag",
                "FALSE");
        IIOMetadataNode time = node(
                "GraphicControlExtension",
                "disposalMethod",
                "doNotDispose",
                "userInputFlag",
                "FALSE",
                "transparentColorFlag",
                "TRUE",
                "delayTime",
                picture.delay,
                "transparentColorIndex",
                CLEAR);
        IIOMetadataNode loop = node("ApplicationExtension", "applicationID", "NETSCAPE", "authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(loop);
        IIOMetadataNode tree = new IIOMetadataNode(FORMAT);
        tree.appendChild(place);
        tree.appendChild(time);
        if (first) {
            tree.appendChild(extensions);
        }
        return tree;
    }

    private static IIOMetadataNode node(String name, Object... attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        for (int i = 0; i < attributes.length; i += 2) {
            node.setAttribute(attributes[i].toString(), attributes[i + 1].toString());
        }
        return node;
    }

    /** A part of the whole, and for how long it is looked at. */
    private static final class Picture {

        private final int left;
        private final int top;
        private final int width;
        private final int height;
        private final byte[] pixels;
        private int delay;

        Picture(int left, int top, int width, int height, byte[] pixels) {
            this.left = left;
            this.top = top;
            this.width = width;
            this.height = height;
            this.pixels = pixels;
        }
    }
}
