package org.fediferry.baseline;

import com.sun.management.OperatingSystemMXBean;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Milliseconds of comparing two pictures of 1280 x 2400 pixels, from their files to the verdict. */
public final class PictureBenchmark {

    private static final PrintStream OUT = System.out;
    private static final int ROUNDS = 21;
    private static final Color BUTTON = new Color(0x0A5F8A);

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private PictureBenchmark() {}

    /** Prints one line for each kind of pair. */
    public static void main(String[] arguments) throws Exception {
        byte[] page = page(0, 0, "Save").png();
        OUT.printf(
                "1280 x 2400 pixels, %,d bytes, %d processors%n",
                page.length, Runtime.getRuntime().availableProcessors());
        say("decode one, ImageIO", () -> ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(page))));
        say("decode one", () -> Png.decode(page));
        compare("same bytes", page, page.clone());
        compare("equal, other bytes", page, otherBytes(page));
        compare("a word changed", page, page(0, 0, "Safe").png());
        compare(
                "every letter a third of a pixel further",
                page,
                page(0.34, 0, "Save").png());
        compare("a block of 48 pixels put in", page, page(0, 48, "Save").png());
        compare("everything other", page, page(0.5, 7, "Stop").png());
    }

    private static void compare(String what, byte[] old, byte[] now) throws Exception {
        Callable<Comparison> pair = () -> PicturePair.compare(
                new PicturePair.Shown(old, List.of()),
                new PicturePair.Shown(now, List.of()),
                new CaretRule(null),
                Tolerance.CLOSE);
        say(what + ": " + pair.call().clusters().size() + " changes", pair);
    }

    private static void say(String what, Callable<?> work) throws Exception {
        double[] took = new double[ROUNDS];
        double[] spent = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long processor = MACHINE.getProcessCpuTime();
            long before = System.nanoTime();
            if (work.call() == null) {
                throw new IllegalStateException("nothing came of " + what);
            }
            took[round] = (System.nanoTime() - before) / 1e6;
            spent[round] = (MACHINE.getProcessCpuTime() - processor) / 1e6;
        }
        double first = took[0];
        Arrays.sort(took);
        Arrays.sort(spent);
        OUT.printf(
                "%-58s median %6.1f ms   quickest %6.1f   first %6.1f   processors %6.1f%n",
                what, took[ROUNDS / 2], took[0], first, spent[ROUNDS / 2]);
    }

    /** A long page of settings, with a menu that stays where it is. */
    private static Drawing page(double further, int inserted, String word) {
        Drawing page = new Drawing(1280, 2400);
        page.box(0, 0, 220, 2400, Color.WHITE);
        for (int row = 0; row < 20; row++) {
            page.text("Menu entry " + row, 20 + further, 40 + row * 36);
        }
        if (inserted > 0) {
            page.box(260, 60, 960, inserted - 8, new Color(0xE5F4EA))
                    .text("Changes saved!", 280, 60 + inserted / 2 + 2);
        }
        for (int row = 0; row < 38; row++) {
            int top = 60 + inserted + row * 60;
            page.box(260, top, 960, 50, Color.WHITE);
            page.text("Row " + row + ": the follower " + Math.sin(row) + " has not come yet", 280 + further, top + 30);
            page.button(row == 20 ? word : "Save", 1040, top + 5, BUTTON);
        }
        return page;
    }

    /** The same picture with a remark in its file. */
    private static byte[] otherBytes(byte[] png) {
        byte[] remark = {0, 0, 0, 0, 't', 'E', 'X', 't', 0, 0, 0, 0};
        byte[] longer = Arrays.copyOf(png, png.length + remark.length);
        System.arraycopy(remark, 0, longer, 33, remark.length);
        System.arraycopy(png, 33, longer, 33 + remark.length, png.length - 33);
        return longer;
    }
}
