package org.fediferry.baseline;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A rectangle in the pixels of a picture. */
public record Area(int x, int y, int width, int height) {

    /** The first column to the right of it. */
    public int right() {
        return x + width;
    }

    /** The first row below it. */
    public int bottom() {
        return y + height;
    }

    @JsonIgnore
    boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    boolean touches(Area other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    boolean holds(Area other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }

    long pixels() {
        return (long) Math.max(0, width) * Math.max(0, height);
    }

    /** What both have in common; empty where that is nothing. */
    Area common(Area other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        return new Area(left, top, Math.min(right(), other.right()) - left, Math.min(bottom(), other.bottom()) - top);
    }

    Area around(Area other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new Area(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    Area down(int rows) {
        return new Area(x, y + rows, width, height);
    }

    Area grown(int pixels) {
        return new Area(x - pixels, y - pixels, width + 2 * pixels, height + 2 * pixels);
    }
}
