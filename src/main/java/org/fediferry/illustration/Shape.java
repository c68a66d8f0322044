package org.fediferry.illustration;

import java.util.List;

/** Something that can be drawn: it says how far a point is from its edge, less than nothing inside. */
@FunctionalInterface
interface Shape {

    double distance(double x, double y);

    static Shape round(Box box, double radius) {
        double corner = Math.min(radius, Math.min(box.width(), box.height()) / 2);
        return (x, y) -> {
            double wide = Math.abs(x - box.middleX()) - box.width() / 2 + corner;
            double high = Math.abs(y - box.middleY()) - box.height() / 2 + corner;
            double outside = length(Math.max(wide, 0), Math.max(high, 0));
            return outside + Math.min(Math.max(wide, high), 0) - corner;
        };
    }

    /** A box without its corners. */
    static Shape octagon(Box box) {
        double corner = Math.min(box.width(), box.height()) * 0.29;
        return (x, y) -> {
            double wide = Math.abs(x - box.middleX()) - box.width() / 2;
            double high = Math.abs(y - box.middleY()) - box.height() / 2;
            return Math.max(Math.max(wide, high), (wide + high + corner) / Math.sqrt(2));
        };
    }

    static Shape disc(double middleX, double middleY, double radius) {
        return (x, y) -> length(x - middleX, y - middleY) - radius;
    }

    /** A line with round ends. */
    static Shape line(double fromX, double fromY, double toX, double toY, double radius) {
        double wide = toX - fromX;
        double high = toY - fromY;
        double square = Math.max(1e-9, wide * wide + high * high);
        return (x, y) -> {
            double along = Math.min(1, Math.max(0, ((x - fromX) * wide + (y - fromY) * high) / square));
            return length(x - fromX - along * wide, y - fromY - along * high) - radius;
        };
    }

    /** A shape of straight sides without dents, given clockwise: x and y of each corner. */
    static Shape polygon(double... corners) {
        return (x, y) -> {
            double farthest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < corners.length; i += 2) {
                int next = (i + 2) % corners.length;
                double wide = corners[next] - corners[i];
                double high = corners[next + 1] - corners[i + 1];
                double side = (high * (x - corners[i]) - wide * (y - corners[i + 1])) / length(wide, high);
                farthest = Math.max(farthest, side);
            }
            return farthest;
        };
    }

    static Shape all(List<Shape> shapes) {
        return (x, y) -> {
            double nearest = Double.POSITIVE_INFINITY;
            for (Shape each : shapes) {
                nearest = Math.min(nearest, each.distance(x, y));
            }
            return nearest;
        };
    }

    /** Only its edge, as a line on both sides of it. */
    default Shape edge(double width) {
        return (x, y) -> Math.abs(distance(x, y)) - width / 2;
    }

    /** So much larger on each side, with round corners. */
    default Shape grown(double by) {
        return (x, y) -> distance(x, y) - by;
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }
}
