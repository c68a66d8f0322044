package org.fediferry.baseline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fediferry.baseline.PictureVerdict.State;
import org.fediferry.baseline.ShotFolder.Kept;
import org.fediferry.evidence.EvidenceLost;

/**
 * The folder of baselines that somebody has approved, and the pictures of one check that are not like them.
 *
 * <pre>
 * BASELINES/mastodon/imports/en/1280x800/light/chrome/        picture.png, page.html, boxes.json, picture.json
 * CHECK/pictures/mastodon/imports/en/1280x800/light/chrome/old.example/
 *     verdict.json
 *     now/        the new picture, as it would become the baseline
 *     before/     the baseline that it was held against
 * </pre>
 *
 * <p>Several threads may compare at once, as long as no two bring the same key from the same server.
 */
public final class Baselines {

    private final Path folder;
    private final CheckPictures pictures;
    private final Clock clock;

    /** The folders need not be there yet. */
    public Baselines(Path folder, Path checkFolder) {
        this(folder, checkFolder, Clock.systemUTC());
    }

    Baselines(Path folder, Path checkFolder, Clock clock) {
        this.folder = folder;
        pictures = new CheckPictures(checkFolder);
        this.clock = clock;
    }

    /**
     * Holds a picture against its baseline, and keeps it in the folder of the check where it is not equal.
     *
     * @param masks what varies, beside what {@link Shot#boxes} already masks
     * @throws EvidenceLost where the disk does not take the picture
     */
    public PictureVerdict compare(Shot shot, List<Area> masks) throws EvidenceLost {
        Shot masked = new Shot(
                shot.key(),
                shot.from(),
                shot.madeWith(),
                shot.png(),
                shot.html(),
                shot.boxes().masked(masks));
        Path place = pictures.place(shot.key(), shot.from());
        try {
            Optional<Path> baseline = find(shot.key());
            PictureVerdict verdict = verdict(masked, baseline);
            pictures.keep(verdict, masked, baseline, clock);
            return verdict;
        } catch (IOException e) {
            throw new EvidenceLost(place, e);
        }
    }

    private static PictureVerdict verdict(Shot shot, Optional<Path> baseline) {
        List<String> remarks = new ArrayList<>();
        try {
            Png.size(shot.png());
        } catch (UnreadablePicture unreadable) {
            remarks.add("the new picture cannot be opened: " + unreadable.getMessage());
            return plain(shot, State.BROKEN, remarks);
        }
        if (baseline.isEmpty()) {
            remarks.add("there is no baseline yet: look at the picture, then approve it");
            return plain(shot, State.NEW, remarks);
        }
        try {
            Kept kept = ShotFolder.read(baseline.get());
            remarks.addAll(kept.remarks());
            return compared(shot, kept, remarks);
        } catch (IOException gone) {
            remarks.add("the baseline " + baseline.get() + " has no " + ShotFolder.PICTURE
                    + " that can be read: approve the new picture in its place");
            return plain(shot, State.BROKEN, remarks);
        }
    }

    private static PictureVerdict compared(Shot shot, Kept kept, List<String> remarks) {
        Tolerance tolerance = tolerance(shot, kept, remarks);
        try {
            Comparison comparison = PicturePair.compare(
                    new PicturePair.Shown(kept.png(), kept.boxes().masks()),
                    new PicturePair.Shown(shot.png(), shot.boxes().masks()),
                    CaretRule.of(kept.boxes(), shot.boxes()),
                    tolerance);
            List<String> words = comparison.isChanged()
                    ? Explanation.of(comparison, new Explanation.Side(kept.html(), kept.boxes()), shot)
                    : List.of();
            State state = comparison.isChanged() ? State.CHANGED : State.EQUAL;
            return new PictureVerdict(shot.key(), shot.from(), state, words, remarks, comparison);
        } catch (UnreadablePicture unreadable) {
            remarks.add("the two pictures cannot be compared: " + unreadable.getMessage()
                    + "; look at the new one, then approve it");
            return plain(shot, State.BROKEN, remarks);
        }
    }

    /** Letters of other surroundings are compared coarsely, and that is said. */
    private static Tolerance tolerance(Shot shot, Kept kept, List<String> remarks) {
        if (kept.meta() == null) {
            return Tolerance.COARSE;
        }
        List<String> differences = shot.madeWith().differencesTo(kept.meta().madeWith());
        if (differences.isEmpty()) {
            return Tolerance.CLOSE;
        }
        remarks.add("the baseline was made in other surroundings: " + Words.joined(differences)
                + "; letters are compared coarsely, and some of the differences may come from there");
        return Tolerance.COARSE;
    }

    private static PictureVerdict plain(Shot shot, State state, List<String> remarks) {
        return new PictureVerdict(shot.key(), shot.from(), state, List.of(), remarks, Comparison.EQUAL);
    }

    /** The baseline of this browser, or else of another one. */
    private Optional<Path> find(PictureKey key) throws IOException {
        Path own = folder.resolve(key.name());
        if (ShotFolder.exists(own)) {
            return Optional.of(own);
        }
        Path browsers = folder.resolve(key.withoutBrowser());
        if (!Files.isDirectory(browsers)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.list(browsers)) {
            return all.filter(each -> Files.isRegularFile(each.resolve(ShotFolder.PICTURE)))
                    .filter(each -> !ShotFolder.isLeftOver(each))
                    .sorted()
                    .findFirst();
        }
    }
}
