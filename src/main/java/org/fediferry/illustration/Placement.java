package org.fediferry.illustration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for places for badges: beside their elements, where nothing is to read and little is to see. */
final class Placement {

    private static final double EDGE = 3;
    private static final double AROUND_TEXT = 2;
    private static final double REACH = 220;
    private static final double STEP = 6;
    private static final double SHORTEST_ARROW = 22;
    private static final double FAR = 30;
    private static final double BY_DISTANCE = 0.5;
    private static final double BY_DRAWN = 120;
    private static final double ALONG = 4;

    private final Box part;
    private final List<Box> texts;
    private final List<Mark> marks;
    private final Edges edges;
    private final List<Badge> placed = new ArrayList<>();

    /** Says which share of an area of the page is drawn on. */
    interface Edges {
        double in(Box area);
    }

    Placement(Box part, List<Box> texts, List<Mark> marks, Edges edges) {
        this.part = part;
        this.texts = texts.stream().map(text -> text.grown(AROUND_TEXT)).toList();
        this.marks = marks;
        this.edges = edges;
    }

    List<Badge> all() {
        for (Mark each : marks) {
            if (each.number() > 0) {
                placed.add(place(each));
            }
        }
        return placed;
    }

    private Badge place(Mark mark) {
        Optional<Rated> near =
                beside(mark).filter(each -> isFree(each.badge, mark)).min(Rated.ORDER);
        if (near.isPresent() && near.get().cost < FAR) {
            return near.get().badge;
        }
        return Stream.concat(near.stream(), away(mark))
                .min(Rated.ORDER)
                .map(Rated::badge)
                .orElseGet(() -> atTheOutline(mark));
    }

    /** The places that touch the outline, the best first. */
    private Stream<Rated> beside(Mark mark) {
        Box out = Badge.outline(mark);
        double half = Badge.width(mark.number()) / 2 - 1;
        double tall = Badge.HEIGHT / 2 - 1;
        double high = out.height() > 3 * Badge.HEIGHT ? out.y() + tall : out.middleY();
        double[][] middles = {
            {out.x() - half, high},
            {out.right() + half, high},
            {out.x() + half, out.y() - tall},
            {out.right() - half, out.y() - tall},
            {out.x() + half, out.bottom() + tall},
            {out.right() - half, out.bottom() + tall},
            {out.middleX(), out.y() - tall},
            {out.middleX(), out.bottom() + tall},
            {out.x() - half, out.y() + tall},
            {out.x() - half, out.bottom() - tall},
            {out.right() + half, out.y() + tall},
            {out.right() + half, out.bottom() - tall},
            {out.x() - half * 0.8, out.y() - tall * 0.8},
            {out.right() + half * 0.8, out.y() - tall * 0.8},
            {out.x() - half * 0.8, out.bottom() + tall * 0.8},
            {out.right() + half * 0.8, out.bottom() + tall * 0.8},
        };
        List<Rated> rated = new ArrayList<>();
        for (int i = 0; i < middles.length; i++) {
            Box box = box(mark, middles[i][0], middles[i][1]);
            rated.add(new Rated(Badge.touching(mark, box), i * 0.7 + BY_DRAWN * edges.in(box)));
        }
        return rated.stream();
    }

    /** The places from which an arrow is needed. */
    private Stream<Rated> away(Mark mark) {
        Box out = Badge.outline(mark);
        List<Rated> rated = new ArrayList<>();
        for (double y = out.y() - REACH; y <= out.bottom() + REACH; y += STEP) {
            for (double x = out.x() - REACH; x <= out.right() + REACH; x += STEP) {
                Box box = box(mark, x, y);
                double far = box.distance(out);
                if (far < SHORTEST_ARROW || far > REACH) {
                    continue;
                }
                double cost = FAR / 2 + BY_DISTANCE * far + BY_DRAWN * edges.in(box);
                rated.add(new Rated(withArrow(mark, box, out), cost));
            }
        }
        return rated.stream()
                .sorted(Rated.ORDER)
                .filter(each -> isFree(each.badge, mark))
                .limit(1);
    }

    private Badge withArrow(Mark mark, Box box, Box out) {
        double insetX = Math.min(16, out.width() / 2);
        double insetY = Math.min(16, out.height() / 2);
        double toX = Math.min(Math.max(box.middleX(), out.x() + insetX), out.right() - insetX);
        double toY = Math.min(Math.max(box.middleY(), out.y() + insetY), out.bottom() - insetY);
        double wide = toX - box.middleX();
        double high = toY - box.middleY();
        double length = Math.sqrt(wide * wide + high * high);
        // The tip ends at the outline, not at the point inside that it aims at.
        double inside = length;
        for (double at = 0; at < length; at += 0.5) {
            Box tip = new Box(box.middleX() + wide * at / length, box.middleY() + high * at / length, 0, 0).grown(2);
            if (tip.touches(out)) {
                inside = at;
                break;
            }
        }
        return new Badge(
                mark,
                box,
                box.middleX(),
                box.middleY(),
                box.middleX() + wide * inside / length,
                box.middleY() + high * inside / length);
    }

    /** Where nothing is free: on the outline itself, where it hides the least. */
    private Badge atTheOutline(Mark mark) {
        Box out = Badge.outline(mark);
        double half = Badge.width(mark.number()) / 2 + EDGE;
        double tall = Badge.HEIGHT / 2 + EDGE;
        List<Rated> rated = new ArrayList<>();
        for (double y = out.y(); y <= out.bottom(); y += Math.max(1, out.height() / 8)) {
            for (double x = out.x(); x <= out.right(); x += Math.max(1, out.width() / 24)) {
                boolean inner = x > out.x() && x < out.right() - 1 && y > out.y() && y < out.bottom() - 1;
                double inX = Math.min(Math.max(x, part.x() + half), part.right() - half);
                double inY = Math.min(Math.max(y, part.y() + tall), part.bottom() - tall);
                Box box = box(mark, inX, inY);
                double hidden =
                        texts.stream().mapToDouble(text -> text.common(box)).sum()
                                + 3
                                        * placed.stream()
                                                .mapToDouble(each -> each.box().common(box))
                                                .sum();
                if (!inner) {
                    rated.add(new Rated(Badge.touching(mark, box), hidden));
                }
            }
        }
        return rated.stream()
                .min(Rated.ORDER)
                .map(Rated::badge)
                .orElseGet(() -> Badge.touching(mark, box(mark, out.x(), out.y())));
    }

    private static Box box(Mark mark, double middleX, double middleY) {
        return new Box(0, 0, Badge.width(mark.number()), Badge.HEIGHT).around(middleX, middleY);
    }

    private boolean isFree(Badge badge, Mark own) {
        return part.contains(badge.box().grown(EDGE)) && isFree(badge.box(), own) && isArrowFree(badge, own);
    }

    private boolean isFree(Box box, Mark own) {
        return texts.stream().noneMatch(box::touches)
                && marks.stream()
                        .filter(mark -> !mark.equals(own))
                        .noneMatch(mark -> Badge.outline(mark).grown(EDGE).touches(box))
                && placed.stream()
                        .noneMatch(each -> each.box().grown(EDGE).touches(box)
                                || (each.hasArrow() && points(each).anyMatch(box::touches)));
    }

    private boolean isArrowFree(Badge badge, Mark own) {
        return !badge.hasArrow() || points(badge).noneMatch(point -> !isFree(point, own));
    }

    /** Small boxes along the whole arrow. */
    private static Stream<Box> points(Badge badge) {
        double wide = badge.toX() - badge.fromX();
        double high = badge.toY() - badge.fromY();
        int count = (int) Math.ceil(Math.sqrt(wide * wide + high * high) / ALONG);
        return Stream.iterate(0, i -> i <= count, i -> i + 1)
                .map(i -> new Box(badge.fromX() + wide * i / count, badge.fromY() + high * i / count, 0, 0).grown(5));
    }

    private record Rated(Badge badge, double cost) {

        static final Comparator<Rated> ORDER = Comparator.comparingDouble(Rated::cost)
                .thenComparingDouble(each -> each.badge.box().y())
                .thenComparingDouble(each -> each.badge.box().x());
    }
}
