package org.fediferry.illustration;

/** Where the number of a mark stands, and how far its arrow reaches; an arrow of no length where it touches the outline. */
record Badge(Mark mark, Box box, double fromX, double fromY, double toX, double toY) {

    static final double HEIGHT = 26;
    static final double DIGITS = 13;

    /** The outline runs so far outside of the element. */
    static final double AWAY = 5;

    static Badge touching(Mark mark, Box box) {
        return new Badge(mark, box, 0, 0, 0, 0);
    }

    static double width(int number) {
        return Math.max(HEIGHT, Digits.width(number, DIGITS) + 14);
    }

    static Box outline(Mark mark) {
        return mark.box().grown(AWAY);
    }

    boolean hasArrow() {
        return fromX != toX || fromY != toY;
    }

    /** The area around its arrow. */
    Box arrow() {
        Box from = new Box(fromX, fromY, 0, 0);
        return from.with(new Box(toX, toY, 0, 0)).grown(HEIGHT / 2);
    }
}
