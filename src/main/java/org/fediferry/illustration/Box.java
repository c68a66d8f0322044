package org.fediferry.illustration;

/** A part of a page, in CSS pixels from its upper left corner. */
public record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y + height / 2;
    }

    /** So much larger on each side. */
    Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    Box moved(double byX, double byY) {
        return new Box(x + byX, y + byY, width, height);
    }

    Box scaled(double by) {
        return new Box(x * by, y * by, width * by, height * by);
    }

    /** The same area around another middle. */
    Box around(double middleX, double middleY) {
        return new Box(middleX - width / 2, middleY - height / 2, width, height);
    }

    Box with(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** What of it lies in another; its nearest edge, without any width, if nothing does. */
    Box within(Box other) {
        double left = Math.min(Math.max(x, other.x), other.right());
        double top = Math.min(Math.max(y, other.y), other.bottom());
        double wide = Math.min(right(), other.right()) - left;
        double high = Math.min(bottom(), other.bottom()) - top;
        return new Box(left, top, Math.max(0, wide), Math.max(0, high));
    }

    boolean contains(Box other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }

    boolean touches(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** How large a common part is. */
    double common(Box other) {
        double wide = Math.min(right(), other.right()) - Math.max(x, other.x);
        double high = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        return wide > 0 && high > 0 ? wide * high : 0;
    }

    double distance(Box other) {
        double wide = Math.max(0, Math.max(other.x - right(), x - other.right()));
        double high = Math.max(0, Math.max(other.y - bottom(), y - other.bottom()));
        return Math.sqrt(wide * wide + high * high);
    }
}
