package org.fediferry.illustration;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Writes PNG files of few colours, with nothing in them but the picture. The format: https://www.w3.org/TR/png-3/ */
final class SmallPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int PALETTE = 3;
    private static final int WINDOW = 15;
    private static final int MEMORY = 9;

    private SmallPng() {}

    static byte[] of(Canvas picture) {
        Palette palette = Palette.of(List.of(picture), Palette.MOST);
        byte[] indices = Reduction.indices(picture, palette);
        int depth = palette.size() <= 2 ? 1 : palette.size() <= 4 ? 2 : palette.size() <= 16 ? 4 : 8;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13)
                .putInt(picture.width)
                .putInt(picture.height)
                .put((byte) depth)
                .put((byte) PALETTE);
        chunk(file, "IHDR", header.array());
        chunk(file, "PLTE", palette(palette));
        chunk(file, "IDAT", packed(rows(picture, indices, depth)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] palette(Palette palette) {
        ByteBuffer bytes = ByteBuffer.allocate(3 * palette.size());
        for (int colour : palette.colours()) {
            bytes.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        return bytes.array();
    }

    /** Each begins with a nought: no filter, which makes pictures of few colours only larger. */
    private static byte[] rows(Canvas picture, byte[] indices, int depth) {
        int perByte = 8 / depth;
        int length = 1 + (picture.width + perByte - 1) / perByte;
        byte[] rows = new byte[length * picture.height];
        for (int y = 0; y < picture.height; y++) {
            for (int x = 0; x < picture.width; x++) {
                int shift = 8 - depth - x % perByte * depth;
                rows[y * length + 1 + x / perByte] |= (byte) (indices[y * picture.width + x] << shift);
            }
        }
        return rows;
    }

    private static byte[] packed(byte[] rows) {
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            Deflater deflater = new Deflater(JZlib.Z_BEST_COMPRESSION, WINDOW, MEMORY, JZlib.W_ZLIB);
            try (DeflaterOutputStream stream = new DeflaterOutputStream(packed, deflater)) {
                stream.write(rows);
            }
            return packed.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        }
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] content) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(type);
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
