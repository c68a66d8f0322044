package org.fediferry.illustration;

import java.util.ArrayList;
import java.util.List;

/** A flow in motion: the pointer goes to each element and clicks, with time to read, over and over. */
public final class Film {

    private static final int MOST_WIDTH = 800;
    private static final int READ = 160;
    private static final int ARRIVED = 30;
    private static final int AFTER_CLICK = 40;
    private static final int LAST = 350;
    private static final int STEP = 5;
    private static final int MOVES = 14;
    private static final int RING = 7;
    private static final double BUTTON = 300;
    private static final double[] RINGS = {8, 13, 18, 22};

    private final List<Canvas> pages = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Gif gif;

    private Film(List<Frame> frames) {
        for (Frame each : frames) {
            Canvas picture = Canvas.of(each.png());
            double factor = Math.min(1, (double) MOST_WIDTH / picture.width);
            pages.add(picture.reduced(factor));
            double scale = each.scale() * factor;
            // Not on the middle of a button: the pointer would hide what it says.
            Box target = each.target();
            double along = target.width() < BUTTON ? target.width() * 0.84 : target.width() / 2;
            places.add(new Place((target.x() + along) * scale, (target.y() + target.height() * 0.62) * scale));
        }
        int width = pages.stream().mapToInt(page -> page.width).max().orElseThrow();
        int height = pages.stream().mapToInt(page -> page.height).max().orElseThrow();
        pages.replaceAll(page -> page.widened(width, height));
        List<Canvas> seen = new ArrayList<>(pages);
        seen.add(Pointer.samples());
        gif = new Gif(Palette.of(seen, Gif.COLOURS), width, height);
    }

    /** The film as a GIF that begins again after a pause: the same bytes for the same frames. */
    public static byte[] of(List<Frame> frames) {
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("a film needs at least one frame; found none");
        }
        Film film = new Film(frames);
        Canvas first = film.pages.get(0);
        Place at = new Place(first.width * 0.75, first.height * 0.8);
        for (int i = 0; i < frames.size(); i++) {
            at = film.shoot(i, at, frames.get(i).click());
        }
        film.gif.show(film.withPointer(frames.size() - 1, at), LAST);
        return film.gif.bytes();
    }

    private Place shoot(int page, Place from, boolean click) {
        Place to = places.get(page);
        gif.show(withPointer(page, from), READ);
        for (int i = 1; i <= MOVES; i++) {
            double part = (double) i / MOVES;
            double eased = part * part * (3 - 2 * part);
            gif.show(withPointer(page, from.towards(to, eased)), STEP);
        }
        gif.wait(ARRIVED);
        if (click) {
            for (double radius : RINGS) {
                Canvas picture = pages.get(page).copy();
                Pointer.ring(picture, to.x, to.y, radius);
                Pointer.draw(picture, to.x, to.y);
                gif.show(picture, RING);
            }
            gif.show(withPointer(page, to), AFTER_CLICK);
        }
        return to;
    }

    private Canvas withPointer(int page, Place at) {
        Canvas picture = pages.get(page).copy();
        Pointer.draw(picture, at.x, at.y);
        return picture;
    }

    private record Place(double x, double y) {

        Place towards(Place other, double part) {
            return new Place(x + (other.x - x) * part, y + (other.y - y) * part);
        }
    }
}
