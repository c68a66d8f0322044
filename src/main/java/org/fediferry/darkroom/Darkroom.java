package org.fediferry.darkroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fediferry.browser.Scene;
import org.fediferry.browser.Studio;
import org.fediferry.browser.Viewport;
import org.fediferry.guide.GuidePicture;
import org.fediferry.guide.GuidePicture.Scheme;
import org.fediferry.guide.GuidePicture.Screen;
import org.fediferry.guide.GuidePicture.Shot;
import org.fediferry.guide.PictureMaker;
import org.fediferry.guide.PictureOrder;
import org.fediferry.illustration.Box;
import org.fediferry.illustration.Crop;
import org.fediferry.illustration.Film;
import org.fediferry.illustration.Frame;
import org.fediferry.illustration.Illustrator;
import org.fediferry.illustration.Mark;
import org.fediferry.illustration.Print;

/** Makes the pictures of a guide from negatives: for two screens, light and dark, with made-up people. */
public final class Darkroom implements PictureMaker {

    private static final Viewport DESKTOP = new Viewport(1280, 800);
    private static final Viewport PHONE = new Viewport(390, 844);

    /** Pixels for each CSS pixel, for screens that have so many. */
    private static final double SHARP = 2;

    private final Studio studio;
    private final Negatives negatives;
    private final UnaryOperator<String> pseudonyms;
    private final boolean filming;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /**
     * A darkroom for one guide.
     *
     * @param pseudonyms puts made-up people into a page in HTML in the place of real ones
     * @param filming whether films are made as well
     */
    public Darkroom(Studio studio, Negatives negatives, UnaryOperator<String> pseudonyms, boolean filming) {
        this.studio = studio;
        this.negatives = negatives;
        this.pseudonyms = pseudonyms;
        this.filming = filming;
    }

    @Override
    public Optional<String> negative(int step) {
        return negatives.of(step).map(Negative::id);
    }

    @Override
    public List<GuidePicture> make(List<PictureOrder> orders) {
        List<GuidePicture> pictures = new ArrayList<>();
        for (PictureOrder order : orders) {
            negatives.named(order.negative()).ifPresent(negative -> pictures.add(develop(order, negative)));
        }
        return pictures;
    }

    private GuidePicture develop(PictureOrder order, Negative negative) {
        String html = pseudonyms.apply(negatives.html(negative));
        List<Shot> shots = new ArrayList<>();
        for (Screen screen : Screen.values()) {
            for (Scheme scheme : Scheme.values()) {
                if (scheme == Scheme.LIGHT || html.contains("prefers-color-scheme")) {
                    shots.add(shoot(order, negative, html, new Form(screen, scheme)));
                }
            }
        }
        return new GuidePicture(order.id(), order.alt(), List.copyOf(shots));
    }

    /** For whom a picture is. */
    private record Form(Screen screen, Scheme scheme) {

        boolean isDark() {
            return scheme == Scheme.DARK;
        }

        Viewport viewport() {
            return screen == Screen.DESKTOP ? DESKTOP : PHONE;
        }

        Print.Scheme colours() {
            return isDark() ? Print.Scheme.DARK : Print.Scheme.LIGHT;
        }

        String file(String id) {
            return "pictures/" + id + "-" + screen.name().toLowerCase(Locale.ROOT) + "-"
                    + scheme.name().toLowerCase(Locale.ROOT) + ".png";
        }
    }

    private Shot shoot(PictureOrder order, Negative negative, String html, Form form) {
        Viewport viewport = form.viewport();
        Scene scene = studio.show(html, viewport, form.isDark(), SHARP);
        List<Mark> marks = marks(order, negative, scene);
        Box page = new Box(0, 0, scene.width(), scene.height());
        List<Box> texts = scene.texts().stream().map(Darkroom::drawing).toList();
        Box part = Crop.around(marks.stream().map(Mark::box).toList(), texts, page, viewport.width());
        byte[] png = studio.picture(camera(part));
        String file = form.file(order.id());
        files.put(file, Illustrator.draw(new Print(png, SHARP, part, marks, texts, List.of(), form.colours())));
        return new Shot(
                form.screen(), form.scheme(), file, (int) Math.round(part.width()), (int) Math.round(part.height()));
    }

    private static List<Mark> marks(PictureOrder order, Negative negative, Scene scene) {
        List<Mark> marks = new ArrayList<>();
        for (PictureOrder.Pointer pointer : order.marks()) {
            var box = scene.marks().get(negative.steps().indexOf(pointer.step()) + 1);
            if (box != null) {
                marks.add(new Mark(pointer.number(), drawing(box), pointer.danger()));
            }
        }
        return marks;
    }

    private static Box drawing(org.fediferry.browser.Box box) {
        return new Box(box.x(), box.y(), box.width(), box.height());
    }

    private static org.fediferry.browser.Box camera(Box box) {
        return new org.fediferry.browser.Box(box.x(), box.y(), box.width(), box.height());
    }

    @Override
    public Optional<String> film(String chapter, List<PictureOrder> orders) {
        if (!filming) {
            return Optional.empty();
        }
        List<Frame> frames = new ArrayList<>();
        for (PictureOrder order : orders) {
            negatives.named(order.negative()).ifPresent(negative -> frames.addAll(frames(order, negative)));
        }
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        String file = "films/" + chapter + ".gif";
        files.put(file, Film.of(frames));
        return Optional.of(file);
    }

    /** The view of a page for each of the elements on it, as somebody would scroll to it. */
    private List<Frame> frames(PictureOrder order, Negative negative) {
        Scene scene = studio.show(pseudonyms.apply(negatives.html(negative)), DESKTOP, false, 1);
        List<Frame> frames = new ArrayList<>();
        for (PictureOrder.Pointer pointer : order.marks()) {
            var mark = scene.marks().get(negative.steps().indexOf(pointer.step()) + 1);
            if (mark != null) {
                double lowest = Math.max(0, scene.height() - DESKTOP.height());
                double top = Math.max(0, Math.min(lowest, Math.rint(mark.y() - DESKTOP.height() / 2.0)));
                Box part = new Box(0, top, DESKTOP.width(), DESKTOP.height());
                Box target = new Box(mark.x(), mark.y() - top, mark.width(), mark.height());
                frames.add(new Frame(studio.picture(camera(part)), 1, target, pointer.click()));
            }
        }
        return frames;
    }

    @Override
    public Map<String, byte[]> files() {
        return Map.copyOf(files);
    }
}
