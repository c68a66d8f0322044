package org.fediferry.illustration;

import java.util.List;

/** Draws into pictures of pages: covers what is private, dims what does not matter, outlines and numbers what does. */
public final class Illustrator {

    private static final int WHITE = 0xFFFFFF;
    private static final int ACCENT = 0xC2006B;
    private static final int DANGER = 0xC81000;
    private static final int SHADE = 0x0B1020;
    private static final double DIM_LIGHT = 0.10;
    private static final double DIM_DARK = 0.30;
    private static final double STROKE = 3;
    private static final double RIM = 2;
    private static final double CORNER = 6;
    private static final double HEAD = 11;

    private final Print print;
    private final Canvas canvas;

    private Illustrator(Print print) {
        this.print = print;
        this.canvas = Canvas.of(print.png());
    }

    /** The picture with everything in it, as a small PNG: the same bytes for the same print, whatever the machine. */
    public static byte[] draw(Print print) {
        Illustrator illustrator = new Illustrator(print);
        illustrator.cover();
        // What reaches over the edge is outlined as far as it is seen.
        Box seen = print.part().grown(-Badge.AWAY - STROKE - RIM);
        List<Mark> marks = print.marks().stream()
                .filter(mark -> mark.box().touches(print.part()))
                .map(mark -> new Mark(mark.number(), mark.box().within(seen), mark.danger()))
                .map(illustrator::snug)
                .toList();
        if (!marks.isEmpty()) {
            List<Badge> badges = new Placement(print.part(), print.texts(), marks, illustrator.edges()).all();
            illustrator.dim(marks);
            marks.forEach(illustrator::outline);
            badges.forEach(illustrator::arrow);
            badges.forEach(illustrator::badge);
        }
        return SmallPng.of(illustrator.canvas);
    }

    /** Where words stand right beside an element, such as the label above a field, the outline keeps to its edge. */
    private Mark snug(Mark mark) {
        Box around = mark.box().grown(Badge.AWAY + STROKE / 2 + RIM);
        boolean close = print.texts().stream().anyMatch(text -> text.touches(around) && !text.touches(mark.box()));
        return close ? new Mark(mark.number(), mark.box().grown(RIM - Badge.AWAY), mark.danger()) : mark;
    }

    private void cover() {
        boolean light = print.scheme() == Print.Scheme.LIGHT;
        int wide = Math.max(1, (int) Math.round(3 * print.scale()));
        for (Box each : print.covers()) {
            canvas.cover(device(each.grown(1)), light ? 0xD3D9E2 : 0x3B424D, light ? 0xC4CCD8 : 0x464E5B, wide);
        }
    }

    private Placement.Edges edges() {
        EdgeMap map = new EdgeMap(canvas);
        return area -> map.share(device(area));
    }

    private void dim(List<Mark> marks) {
        double opacity = print.scheme() == Print.Scheme.LIGHT ? DIM_LIGHT : DIM_DARK;
        // The outlines hide that the lit boxes have corners.
        List<Box> lit = marks.stream().map(mark -> device(Badge.outline(mark))).toList();
        canvas.shade(lit, SHADE, opacity);
    }

    private void outline(Mark mark) {
        double scale = print.scale();
        Box box = device(Badge.outline(mark));
        Shape edge = Shape.round(box, CORNER * scale);
        Box within = box.grown((STROKE + 2 * RIM) * scale);
        canvas.draw(edge.edge((STROKE + 2 * RIM) * scale), within, WHITE);
        canvas.draw(edge.edge(STROKE * scale), within, colour(mark));
    }

    private void arrow(Badge badge) {
        if (!badge.hasArrow()) {
            return;
        }
        double scale = print.scale();
        Box from = device(new Box(badge.fromX(), badge.fromY(), 0, 0));
        Box to = device(new Box(badge.toX(), badge.toY(), 0, 0));
        double wide = to.x() - from.x();
        double high = to.y() - from.y();
        double length = Math.sqrt(wide * wide + high * high);
        double head = HEAD * scale;
        double backX = to.x() - wide / length * head;
        double backY = to.y() - high / length * head;
        double acrossX = -high / length * head * 0.55;
        double acrossY = wide / length * head * 0.55;
        Shape shaft = Shape.line(from.x(), from.y(), backX, backY, STROKE * scale / 2);
        Shape tip = Shape.polygon(to.x(), to.y(), backX + acrossX, backY + acrossY, backX - acrossX, backY - acrossY);
        Shape arrow = Shape.all(List.of(shaft, tip));
        Box within = device(badge.arrow());
        canvas.draw(arrow.grown(RIM * scale), within, WHITE);
        canvas.draw(arrow, within, colour(badge.mark()));
    }

    private void badge(Badge badge) {
        double scale = print.scale();
        Box box = device(badge.box());
        boolean danger = badge.mark().danger();
        Shape rim = danger ? Shape.octagon(box) : Shape.round(box, box.height() / 2);
        Box inner = box.grown(-RIM * scale);
        Shape plate = danger ? Shape.octagon(inner) : Shape.round(inner, inner.height() / 2);
        canvas.draw(rim, box, WHITE);
        canvas.draw(plate, inner, colour(badge.mark()));
        Digits.Size size = new Digits.Size(Badge.DIGITS * scale, 2.1 * scale);
        canvas.draw(Digits.shape(badge.mark().number(), box.middleX(), box.middleY(), size), box, WHITE);
    }

    private static int colour(Mark mark) {
        return mark.danger() ? DANGER : ACCENT;
    }

    private Box device(Box box) {
        return box.moved(-print.part().x(), -print.part().y()).scaled(print.scale());
    }
}
