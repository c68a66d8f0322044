package org.fediferry.baseline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.fediferry.baseline.CheckPictures.Found;

/**
 * One picture on the page for looking at it.
 *
 * @param before the size of the baseline; without height where there is none to show
 * @param after the size of the new picture; without height where there is none to show
 * @param pattern what approves it
 */
public record ReviewEntry(PictureVerdict verdict, Path folder, Area before, Area after, String pattern) {

    static ReviewEntry of(Found found, boolean onlyOne) {
        PictureVerdict verdict = found.verdict();
        String pattern = onlyOne ? verdict.key().name() : verdict.name();
        return new ReviewEntry(verdict, found.folder(), size(found.before()), size(found.now()), pattern);
    }

    private static Area size(Path folder) {
        try {
            return Png.size(Files.readAllBytes(folder.resolve(ShotFolder.PICTURE)));
        } catch (IOException | UnreadablePicture nothingToShow) {
            return new Area(0, 0, 0, 0);
        }
    }

    /** Whether there are two pictures to hold against each other. */
    public boolean isPair() {
        return before.height() > 0 && after.height() > 0;
    }

    /** A frame that both pictures fit into. */
    public Area frame() {
        return before.around(after);
    }

    /** Only now, so that one pair of pictures stands in memory at a time. */
    public String beforeSource() {
        return source(CheckPictures.BEFORE);
    }

    /** The new picture. */
    public String afterSource() {
        return source(CheckPictures.NOW);
    }

    private String source(String side) {
        try {
            byte[] png = Files.readAllBytes(folder.resolve(side).resolve(ShotFolder.PICTURE));
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        } catch (IOException gone) {
            return "data:,";
        }
    }

    /** What the two pictures have between them, from top to bottom. */
    public List<Cluster> clusters() {
        return verdict.comparison().clusters();
    }

    /** The command that takes it over. */
    public String command() {
        return "fediferry check --approve " + pattern;
    }

    /** The row where the first change begins. */
    public int firstRow() {
        return clusters().stream().mapToInt(each -> each.after().y()).min().orElse(0);
    }

    /** The picture's part of a frame, in percent of its width. */
    public String share(Area picture) {
        return String.valueOf(Math.round(picture.width() * 10000.0 / Math.max(1, frame().width())) / 100.0);
    }
}
