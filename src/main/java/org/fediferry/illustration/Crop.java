package org.fediferry.illustration;

import java.util.List;

/** Decides which part of a page a picture shows: what matters, and enough around it to recognise the place. */
public final class Crop {

    private static final double PHONE = 600;
    private static final double LEAST_WIDTH = 800;
    private static final double BESIDE = 64;
    private static final double ABOVE = 190;
    private static final double BELOW = 110;
    private static final double LEAST_HEIGHT = 360;
    private static final double MOST_HEIGHT = 900;

    /** What lies so far up is shown together with the heading of the page. */
    private static final double NEAR_TOP = 880;

    private static final double NEAR_TOP_OF_PHONE = 760;

    /** A page of which more than this is wanted is shown in its whole width. */
    private static final double MOST_OF_IT = 0.85;

    private static final double TOP_OF_WIDE = 640;
    private static final double TOP_OF_PHONE = 720;
    private static final double REACH = 60;

    private Crop() {}

    /** The part of a page to show around what is marked; its top if nothing is. */
    public static Box around(List<Box> marks, Box page, double viewportWidth) {
        return around(marks, List.of(), page, viewportWidth);
    }

    /** The same, with its edges where they cut as few of the texts as can be. */
    public static Box around(List<Box> marks, List<Box> texts, Box page, double viewportWidth) {
        boolean phone = viewportWidth <= PHONE;
        double width = Math.min(viewportWidth, page.width());
        if (marks.isEmpty()) {
            double height = Math.min(page.height(), phone ? TOP_OF_PHONE : TOP_OF_WIDE);
            return whole(new Box(page.x(), page.y(), width, height), page);
        }
        Box all = marks.stream().reduce(Box::with).orElseThrow();
        Box rows = rows(all, page, width);
        double top = all.y() - rows.y() < 1 ? rows.y() : clear(texts, rows.y(), rows.y() - REACH, true);
        top = top < page.y() + REACH ? page.y() : top;
        double bottom = clear(texts, rows.bottom(), rows.bottom() + REACH, true);
        Box part = new Box(rows.x(), top, width, Math.min(bottom, page.bottom()) - top);
        return whole(phone ? part : columns(all, part, texts), page);
    }

    private static Box rows(Box all, Box page, double width) {
        double bottom = all.bottom() + BELOW;
        double nearTop = width <= PHONE ? NEAR_TOP_OF_PHONE : NEAR_TOP;
        double top = bottom - page.y() < nearTop ? page.y() : all.y() - ABOVE;
        if (bottom - top < LEAST_HEIGHT) {
            bottom = top + LEAST_HEIGHT;
        }
        if (bottom > page.bottom()) {
            top = Math.max(page.y(), Math.min(top, page.bottom() - LEAST_HEIGHT));
            bottom = page.bottom();
        }
        if (bottom - top > MOST_HEIGHT) {
            top = Math.max(top, all.y() - ABOVE / 2);
            bottom = top + MOST_HEIGHT;
        }
        double left = Math.max(page.x(), Math.min(all.x() - BESIDE, page.right() - width));
        return new Box(Math.min(left, page.x() + Math.max(0, all.right() + BESIDE - width)), top, width, bottom - top);
    }

    /** From the left side of the page, where its menu is, or what of it there is to see, as far as is needed. */
    private static Box columns(Box all, Box part, List<Box> texts) {
        List<Box> seen = texts.stream().filter(part::touches).toList();
        double first = seen.stream().mapToDouble(Box::x).min().orElse(part.x());
        double last = seen.stream().mapToDouble(Box::right).max().orElse(part.right());
        double left = Math.max(part.x(), Math.min(first, all.x()) - BESIDE / 2);
        double right = Math.min(part.right(), Math.max(last, all.right()) + BESIDE);
        double enough = Math.max(left + LEAST_WIDTH, all.right() + BESIDE);
        if (enough < right) {
            double clear = clear(seen, enough, right, false);
            right = clear - left > (right - left) * MOST_OF_IT ? right : clear;
        }
        left = Math.max(part.x(), Math.min(left, right - LEAST_WIDTH));
        return new Box(
                left, part.y(), Math.max(right, Math.min(part.right(), left + LEAST_WIDTH)) - left, part.height());
    }

    /** The first place on the way where an edge cuts no text; where it cuts the fewest if there is none. */
    private static double clear(List<Box> texts, double from, double to, boolean rows) {
        double best = from;
        long fewest = Long.MAX_VALUE;
        double step = to < from ? -2 : 2;
        for (double at = from; step < 0 ? at >= to : at <= to; at += step) {
            double edge = at;
            long cut = texts.stream()
                    .filter(text -> rows
                            ? text.y() - 6 < edge && edge < text.bottom() + 6
                            : text.x() - 10 < edge && edge < text.right() + 10)
                    .count();
            if (cut < fewest) {
                fewest = cut;
                best = at;
            }
        }
        return best;
    }

    private static Box whole(Box part, Box page) {
        double left = Math.max(page.x(), Math.floor(part.x()));
        double top = Math.max(page.y(), Math.floor(part.y()));
        double right = Math.min(Math.floor(page.right()), Math.ceil(part.right()));
        double bottom = Math.min(Math.floor(page.bottom()), Math.ceil(part.bottom()));
        return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }
}
