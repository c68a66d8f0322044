package org.fediferry.darkroom;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.fediferry.evidence.PlacesFile;
import org.fediferry.evidence.PlacesRecord;
import org.fediferry.evidence.StepRecord;
import org.fediferry.guide.GuidePicture;
import org.fediferry.guide.GuidePicture.Scheme;
import org.fediferry.guide.GuidePicture.Screen;
import org.fediferry.guide.GuidePicture.Shot;
import org.fediferry.guide.Performance;
import org.fediferry.guide.PictureMaker;
import org.fediferry.guide.PictureOrder;
import org.fediferry.illustration.Box;
import org.fediferry.illustration.Crop;
import org.fediferry.illustration.Illustrator;
import org.fediferry.illustration.Mark;
import org.fediferry.illustration.Print;
import org.fediferry.plan.PlannedStep;
import org.fediferry.pseudonym.Pseudonyms;
import org.fediferry.step.Deed;

/** Makes the pictures of a guide from the evidence of a run, without a browser: what is private on them is covered. */
public final class EvidencePictures implements PictureMaker {

    private final Performance performance;
    private final Pseudonyms privacy;
    private final Map<Integer, Kept> kept = new HashMap<>();
    private final Map<Integer, String> sittings = new HashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** What a run has kept of a step: its picture, and where everything stands on it. */
    private record Kept(String picture, PlacesRecord places) {}

    /** The evidence of a run. */
    public EvidencePictures(Performance performance, Pseudonyms privacy) {
        this.performance = performance;
        this.privacy = privacy;
        for (StepRecord step : performance.run().steps()) {
            step.pictures().stream()
                    .findFirst()
                    .ifPresent(picture -> PlacesFile.read(performance.folder(), picture)
                            .filter(places -> !places.outlined().isEmpty())
                            .ifPresent(places -> kept.put(step.number(), new Kept(picture, places))));
        }
        seat();
    }

    /** Steps share a picture, that of the last of them, as long as the page stands still and nothing is clicked. */
    private void seat() {
        List<PlannedStep> together = new ArrayList<>();
        for (PlannedStep step : performance.plan().steps()) {
            boolean pictured = kept.containsKey(step.number());
            if (pictured && !together.isEmpty() && !isOneView(together.get(0), step)) {
                together.clear();
            }
            if (pictured) {
                together.add(step);
                together.forEach(each -> sittings.put(each.number(), view(step).picture()));
            }
            Optional<Deed> deed = step.action().byHand();
            if (deed.isPresent()
                    && (deed.get().verb() == Deed.Verb.PRESS || deed.get().verb() == Deed.Verb.OPEN)) {
                together.clear();
            }
        }
    }

    private Kept view(PlannedStep step) {
        Kept view = kept.get(step.number());
        if (view == null) {
            throw new IllegalArgumentException("there is no picture of step " + step.number());
        }
        return view;
    }

    private boolean isOneView(PlannedStep one, PlannedStep other) {
        return one.role().equals(other.role())
                && one.scope().flow() == other.scope().flow()
                && view(one).places().texts().equals(view(other).places().texts());
    }

    /** Whether the run has kept nothing that pictures could be made from. */
    public boolean isEmpty() {
        return kept.isEmpty();
    }

    @Override
    public Optional<String> negative(int step) {
        return Optional.ofNullable(sittings.get(step));
    }

    @Override
    public List<GuidePicture> make(List<PictureOrder> orders) {
        return orders.stream().flatMap(order -> make(order).stream()).toList();
    }

    private Optional<GuidePicture> make(PictureOrder order) {
        List<Mark> marks = new ArrayList<>();
        for (PictureOrder.Pointer pointer : order.marks()) {
            Kept of = kept.get(pointer.step());
            if (of != null) {
                marks.add(new Mark(
                        pointer.number(), box(of.places().outlined().get(0).box()), pointer.danger()));
            }
        }
        return kept.values().stream()
                .filter(each -> each.picture().equals(order.negative()))
                .findFirst()
                .map(view -> drawn(order, view, marks));
    }

    private GuidePicture drawn(PictureOrder order, Kept view, List<Mark> marks) {
        PlacesRecord places = view.places();
        List<Box> texts = places.texts().stream().map(words -> box(words.box())).toList();
        Box page = new Box(0, 0, places.width(), places.height());
        Box part = Crop.around(marks.stream().map(Mark::box).toList(), texts, page, places.width());
        Print print =
                new Print(cut(view, part), places.scale(), part, marks, texts, covers(places), Print.Scheme.LIGHT);
        String file = "pictures/" + order.id() + ".png";
        files.put(file, Illustrator.draw(print));
        Shot shot = new Shot(
                Screen.DESKTOP, Scheme.LIGHT, file, (int) Math.round(part.width()), (int) Math.round(part.height()));
        return new GuidePicture(order.id(), order.alt(), List.of(shot));
    }

    private List<Box> covers(PlacesRecord places) {
        Stream<PlacesRecord.Spot> words = Stream.concat(places.texts().stream(), places.fields().stream())
                .filter(each -> privacy.isPrivate(each.text()))
                .map(PlacesRecord.Words::box);
        return Stream.concat(words, places.images().stream())
                .map(EvidencePictures::box)
                .toList();
    }

    private byte[] cut(Kept view, Box part) {
        double scale = view.places().scale();
        try {
            BufferedImage whole = ImageIO.read(new ByteArrayInputStream(
                    Files.readAllBytes(performance.folder().resolve(view.picture()))));
            int x = (int) Math.round(part.x() * scale);
            int y = (int) Math.round(part.y() * scale);
            int width = Math.min(whole.getWidth() - x, (int) Math.round(part.width() * scale));
            int height = Math.min(whole.getHeight() - y, (int) Math.round(part.height() * scale));
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            var ignored = ImageIO.write(whole.getSubimage(x, y, width, height), "png", png);
            return png.toByteArray();
        } catch (IOException gone) {
            throw new UncheckedIOException("the picture " + view.picture() + " of the run cannot be read", gone);
        }
    }

    private static Box box(PlacesRecord.Spot spot) {
        return new Box(spot.x(), spot.y(), spot.width(), spot.height());
    }

    /** A run keeps pictures of moments, and nothing of what was between them. */
    @Override
    public Optional<String> film(String chapter, List<PictureOrder> orders) {
        return Optional.empty();
    }

    @Override
    public Map<String, byte[]> files() {
        return Map.copyOf(files);
    }
}
