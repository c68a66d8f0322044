package org.fediferry.illustration;

import java.util.Arrays;
import java.util.List;

/** The mouse of a film, and the ring around it when it clicks. */
final class Pointer {

    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0x14181F;
    private static final int ACCENT = 0xC2006B;
    private static final double SIZE = 1.4;
    private static final double RIM = 1.6;
    private static final int FIELD = 64;

    private Pointer() {}

    /** Its tip is at a place. */
    static void draw(Canvas picture, double x, double y) {
        Shape head = Shape.polygon(x, y, x + 12.5 * SIZE, y + 11 * SIZE, x, y + 16 * SIZE);
        Shape tail = Shape.line(x + 4.2 * SIZE, y + 11 * SIZE, x + 7.6 * SIZE, y + 18 * SIZE, 1.5 * SIZE);
        Shape whole = Shape.all(List.of(head, tail));
        Box within = new Box(x, y, 13 * SIZE, 20 * SIZE).grown(2 * RIM);
        picture.draw(whole.grown(RIM), within, WHITE);
        picture.draw(whole, within, BLACK);
    }

    static void ring(Canvas picture, double x, double y, double radius) {
        Box within = new Box(x, y, 0, 0).grown(radius + 6);
        Shape disc = Shape.disc(x, y, radius);
        picture.draw(disc.edge(6), within, WHITE);
        picture.draw(disc.edge(3), within, ACCENT);
    }

    /** Pictures of it, so that a palette has its colours. */
    static Canvas samples() {
        Canvas field = new Canvas(FIELD, 2 * FIELD, new int[2 * FIELD * FIELD]);
        Arrays.fill(field.pixels, 0, FIELD * FIELD, WHITE);
        for (int top : new int[] {0, FIELD}) {
            ring(field, FIELD / 2.0, top + FIELD / 2.0, 20);
            draw(field, FIELD / 2.0, top + FIELD / 2.0);
        }
        return field;
    }
}
